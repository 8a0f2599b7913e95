import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readFile } from '@unknot/api/exchange/read-import';
import { catalogueVocabulary } from '@unknot/domain/care/catalogue-vocabulary';
import { importMapOf } from '@unknot/domain/exchange/import-maps';
import type { ImportReport } from '@unknot/domain/exchange/report';
import type { CandidateReading, RowRecords } from '@unknot/domain/exchange/row';

/** Where real files for tests lie, beside the project; they are no part of it. */
const dataFolder = join(process.cwd(), '..', 'shared', 'data');

/** A set of checks on real files; skipped, and said so, where the files are absent. */
export function describeWithData(name: string, checks: () => void): void {
  if (existsSync(dataFolder)) describe(name, checks);
  else describe.skip(`${name} (skipped: there is no folder ../shared/data)`, checks);
}

/** A file after it went through a mapping that comes with the product. */
export interface ImportedFile {
  readonly report: ImportReport;
  readonly rows: readonly RowRecords[];
  readonly readings: readonly CandidateReading[];
}

/** Reads a file below the data folder through a shipped mapping; throws where it cannot be read. */
export async function imported(path: string, mapName: string): Promise<ImportedFile> {
  const mapping = importMapOf(mapName);
  if (mapping === undefined) throw new Error(`There is no mapping ${mapName}.`);
  const rows: RowRecords[] = [];
  const { report, problems } = await readFile(
    { name: basename(path), bytes: createReadStream(join(dataFolder, path)) },
    mapping,
    { vocabulary: catalogueVocabulary, today: '2026-06-01' },
    {},
    (part) => {
      rows.push(...part);
    },
  );
  if (report === null) throw new Error(JSON.stringify(problems));
  return { report, rows, readings: rows.flatMap((row) => row.readings) };
}

/** Values that were computed elsewhere, by the id under which they are listed. */
export function expected(folder: string, id: string): Record<string, never> {
  const text = readFileSync(join(dataFolder, folder, 'expected.json'), 'utf8');
  const { results } = JSON.parse(text) as {
    results: { id: string; values: Record<string, never> }[];
  };
  const found = results.find((result) => result.id === id);
  if (found === undefined) throw new Error(`There is no expected ${id} in ${folder}.`);
  return found.values;
}

/** The lines of a small comma-separated file without quotation marks, header first. */
export function lines(path: string): readonly (readonly string[])[] {
  const text = readFileSync(join(dataFolder, path), 'utf8').trim();
  return text.split('\n').map((line) => line.split(','));
}

/** The mean of the values of some readings; those without a value do not count. */
export function meanOf(readings: readonly CandidateReading[]): number {
  const values = readings.flatMap(({ value }) => (value === null ? [] : [value]));
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** How often each kind of finding was told, as `SEVERITY CODE column`. */
export function findingCounts({ findings }: ImportReport): Record<string, number> {
  return Object.fromEntries(
    findings.map(({ severity, code, column, total }) => [
      `${severity} ${code} ${column ?? ''}`.trim(),
      total,
    ]),
  );
}

/** The arm of each client. */
export function armsOf({ rows }: ImportedFile): ReadonlyMap<string, string | null> {
  return new Map(rows.flatMap(({ care }) => (care === null ? [] : [[care.reference, care.arm]])));
}
