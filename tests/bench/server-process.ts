import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

/** What a process has used since it began. */
export interface Usage {
  /** Milliseconds of processor time, all threads together. */
  readonly cpu: number;
  /** Resident memory in MiB. */
  readonly memory: number;
}

/** A server under measurement, in a process of its own. */
export interface ServerProcess {
  readonly url: string;
  usage(): Promise<Usage>;
  stop(): Promise<void>;
}

const top = resolve(import.meta.dirname, '../..');
const tellUsage = pathToFileURL(join(import.meta.dirname, 'tell-usage.mjs')).href;

/** The product as it is built, on the database of `ownerUrl`. */
export async function startProduct(ownerUrl: string): Promise<ServerProcess> {
  const port = await freePort();
  return start(join(top, 'dist/api/main.js'), ['serve'], ['--enable-source-maps'], port, {
    DATABASE_URL: ownerUrl,
    DATABASE_APP_URL: '',
    UNKNOT_DEMO: 'off',
    UNKNOT_URL: '',
    UNKNOT_QUESTIONS_PER_MINUTE: '100000000',
  });
}

/** How the limit is started. */
export interface LimitOptions {
  /** Milliseconds by which every answer is held back, to see that the bench notices. */
  readonly delay?: number;
}

/** The best that we can write by hand, on the same database as its owner. */
export async function startLimit(
  ownerUrl: string,
  { delay = 0 }: LimitOptions = {},
): Promise<ServerProcess> {
  const port = await freePort();
  return start(join(import.meta.dirname, 'limit/main.ts'), [], ['--import', 'tsx'], port, {
    BENCH_DATABASE: ownerUrl,
    BENCH_DELAY: String(delay),
    TSX_TSCONFIG_PATH: join(top, 'tsconfig.base.json'),
  });
}

/** Whose charts a server answers, and whether it notes each look. */
export interface NoteOptions {
  readonly ownerUrl: string;
  readonly practiceId: string;
  readonly note: boolean;
}

/** The API from its source, on the database of `ownerUrl`, with or without the note of a look. */
export async function startWithNote({
  ownerUrl,
  practiceId,
  note,
}: NoteOptions): Promise<ServerProcess> {
  const port = await freePort();
  return start(join(import.meta.dirname, 'note/main.ts'), [], ['--import', 'tsx'], port, {
    BENCH_DATABASE: ownerUrl,
    BENCH_PRACTICE: practiceId,
    BENCH_NOTE: note ? 'on' : 'off',
    TSX_TSCONFIG_PATH: join(top, 'apps/api/tsconfig.json'),
  });
}

async function start(
  program: string,
  args: readonly string[],
  flags: readonly string[],
  port: number,
  settings: Readonly<Record<string, string>>,
): Promise<ServerProcess> {
  const child = fork(program, args, {
    cwd: top,
    execArgv: [...flags, '--import', tellUsage],
    env: { ...process.env, NODE_ENV: 'production', PORT: String(port), ...settings },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const words = lastWordsOf(child);
  const url = `http://127.0.0.1:${port}`;
  await untilReady(child, url, words);
  return {
    url,
    usage: () => usageOf(child),
    stop: async () => {
      if (child.exitCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

/** Keeps the end of what a process says, for when it does not start. */
function lastWordsOf(child: ChildProcess): () => string {
  let words = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      words = (words + chunk.toString('utf8')).slice(-4_000);
    });
  }
  return () => words;
}

async function untilReady(child: ChildProcess, url: string, words: () => string): Promise<void> {
  const until = Date.now() + 60_000;
  while (Date.now() < until && child.exitCode === null) {
    const ready = await fetch(`${url}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) return;
    await wait(50);
  }
  child.kill('SIGKILL');
  throw new Error(`A server of the bench did not start:\n${words()}`);
}

async function usageOf(child: ChildProcess): Promise<Usage> {
  const answer = once(child, 'message');
  child.send('usage');
  return (await answer)[0] as Usage;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
