import { Readable } from 'node:stream';
import type { BenchPractice } from './bench-practice';
import { benchFile, benchMapping } from './import-file';
import { copyOnly } from './limit/import';
import { figuresOf, type DatabaseCpu, type Stretch } from './load';
import type { ServerProcess } from './server-process';

/** How many rows a file has. */
export const rowsOfFile = 100_000;

type Send = (file: string) => Promise<number>;

/** Imports one file of clients whom nobody has met. Throws where not every row was stored. */
async function timed(
  server: ServerProcess,
  rows: number,
  mark: string,
  databaseCpu: DatabaseCpu,
  send: Send,
): Promise<Stretch> {
  const file = benchFile(rows, mark);
  const before = await server.usage();
  const databaseBefore = databaseCpu();
  const began = performance.now();
  const stored = await send(file.text);
  const seconds = (performance.now() - began) / 1000;
  if (stored !== file.rows) throw new Error(`Of ${file.rows} rows ${stored} were stored.`);
  const after = await server.usage();
  const databaseAfter = databaseCpu();
  const spent =
    databaseBefore === undefined || databaseAfter === undefined
      ? undefined
      : databaseAfter - databaseBefore;
  return figuresOf(file.rows, seconds, before, after, spent);
}

/** The product takes the file as a form, as the import page sends it. */
export function productImport(
  server: ServerProcess,
  { owner, databaseCpu }: BenchPractice,
  rows: number,
  mark: string,
): Promise<Stretch> {
  return timed(server, rows, mark, databaseCpu, async (text) => {
    const form = new FormData();
    form.set('map', JSON.stringify(benchMapping));
    form.set('store', 'true');
    form.set('file', new Blob([text], { type: 'text/csv' }), `${mark}.csv`);
    const headers = { 'x-unknot': '1', cookie: owner.cookie };
    const reply = await fetch(`${server.url}/imports`, { method: 'POST', headers, body: form });
    if (!reply.ok) throw new Error(`The import answered ${reply.status}: ${await reply.text()}`);
    const { stored } = (await reply.json()) as { stored: { readings: number } | null };
    return stored?.readings ?? 0;
  });
}

/** The limit takes the bare file. */
export function limitImport(
  server: ServerProcess,
  { practiceId, databaseCpu }: BenchPractice,
  rows: number,
  mark: string,
): Promise<Stretch> {
  return timed(server, rows, mark, databaseCpu, async (body) => {
    const headers = { 'content-type': 'text/csv' };
    const url = `${server.url}/import?practice=${practiceId}`;
    const reply = await fetch(url, { method: 'POST', headers, body });
    if (!reply.ok) throw new Error(`The import answered ${reply.status}: ${await reply.text()}`);
    return ((await reply.json()) as { readings: number }).readings;
  });
}

/** Rows per second of COPY into a table without keys, log or checks. */
export async function bareCopy({ ownerUrl }: BenchPractice, rows: number): Promise<number> {
  const file = benchFile(rows, 'copy');
  const began = performance.now();
  await copyOnly(ownerUrl, Readable.from([file.text]));
  return (file.rows / (performance.now() - began)) * 1000;
}
