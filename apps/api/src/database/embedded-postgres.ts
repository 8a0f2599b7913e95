import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Refusal } from '../refusal';
import { connects } from './connection';
import { findPostgres, type PostgresBinaries } from './postgres-binaries';
import { guardProgram } from './postgres-guard';
import { launchOf, type Launch } from './unprivileged';

/** The major version of PostgreSQL that comes with the package; data of another one lie in another folder. */
const major = 18;

/** For how many milliseconds a server on the same machine is waited for. */
const shortWait = 2_000;

/** A running PostgreSQL server. */
export interface RunningPostgres {
  /** Its address with the name and password of its administrator. */
  readonly url: string;
  /** Whether this process started it; one that was running already is left running. */
  readonly started: boolean;
  stop(): Promise<void>;
}

/** How the server is started. */
export interface EmbeddedOptions {
  /** The folder that keeps the data. */
  readonly folder: string;
  /** Faster, and unsafe when the machine stops: for tests only. */
  readonly throwaway?: boolean;
  /** Told what is going on, in words. */
  readonly say?: (words: string) => void;
  /** Told what the server writes into its log, which is kept nowhere else. */
  readonly hear?: (text: string) => void;
}

/** Starts PostgreSQL on the data of `folder`, or finds it running there; makes the data where there are none. */
export async function startEmbedded(options: EmbeddedOptions): Promise<RunningPostgres> {
  const place = placeIn(options.folder);
  const running = await runningIn(place);
  if (running !== undefined) {
    return { url: running, started: false, stop: () => Promise.resolve() };
  }
  const binaries = await findPostgres();
  const launch = launchOf(place.folder);
  if (!existsSync(join(place.data, 'PG_VERSION'))) initialise(place, binaries, launch, options);
  return startServer(place, binaries, launch, options);
}

interface Place {
  readonly folder: string;
  readonly data: string;
  readonly password: string;
  readonly pid: string;
}

function placeIn(root: string): Place {
  const folder = join(root, `pg${major}`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(join(folder, '.writable'), '');
    rmSync(join(folder, '.writable'));
  } catch (cause) {
    throw new Refusal(
      `The folder ${root} cannot be written (${(cause as NodeJS.ErrnoException).code ?? 'unknown'}). ` +
        'Set UNKNOT_DATA to a folder that can be, or DATABASE_URL to the address of a PostgreSQL server.',
    );
  }
  return {
    folder,
    data: join(folder, 'data'),
    password: join(folder, 'password'),
    pid: join(folder, 'data', 'postmaster.pid'),
  };
}

function addressOf(place: Place, port: number): string {
  const password = readFileSync(place.password, 'utf8').trim();
  return `postgres://unknot:${password}@127.0.0.1:${port}/postgres`;
}

/** The address of the server that runs on this data folder already. */
async function runningIn(place: Place): Promise<string | undefined> {
  if (!existsSync(place.pid)) return undefined;
  // PostgreSQL writes its port into the fourth line.
  const port = Number(readFileSync(place.pid, 'utf8').split('\n')[3]);
  if (!Number.isInteger(port)) return undefined;
  const url = addressOf(place, port);
  return (await connects(url, shortWait)) ? url : undefined;
}

function initialise(
  place: Place,
  { initdb }: PostgresBinaries,
  launch: Launch,
  { say, throwaway }: EmbeddedOptions,
): void {
  say?.('Making the database (once) ...');
  // A folder that a broken first start left half made must not stop the second.
  const fresh = `${place.data}.new`;
  rmSync(fresh, { recursive: true, force: true });
  writeFileSync(place.password, randomBytes(24).toString('hex'), { mode: 0o600 });
  const args = [
    `--pgdata=${fresh}`,
    '--username=unknot',
    `--pwfile=${place.password}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--data-checksums',
    ...(throwaway === true ? ['--no-sync'] : []),
  ];
  const [command, ...rest] = [...launch.prefix, initdb, ...args];
  const { status, stderr, error } = spawnSync(command as string, rest, {
    ...launch,
    encoding: 'utf8',
  });
  if (status !== 0) {
    throw new Refusal(`The database could not be made: ${(error?.message ?? stderr).trim()}`);
  }
  renameSync(fresh, place.data);
}

async function startServer(
  place: Place,
  { postgres }: PostgresBinaries,
  launch: Launch,
  { throwaway, say, hear }: EmbeddedOptions,
): Promise<RunningPostgres> {
  say?.('Starting the database ...');
  const port = await freePort();
  const settings = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'timezone=UTC',
    'log_timezone=UTC',
    'jit=off',
    'shared_buffers=256MB',
    'max_connections=60',
    'logging_collector=off',
    'log_parameter_max_length_on_error=0',
    // The details of an error hold the row that did not fit.
    'log_error_verbosity=terse',
    'log_min_error_statement=panic',
    ...(throwaway === true ? ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'] : []),
  ];
  const args = ['-D', place.data, ...settings.flatMap((setting) => ['-c', setting])];
  const guard = spawn(process.execPath, ['-e', guardProgram, ...launch.prefix, postgres, ...args], {
    detached: true,
    stdio: ['pipe', 'ignore', 'pipe'],
    ...(launch.uid === undefined ? {} : { uid: launch.uid }),
    ...(launch.gid === undefined ? {} : { gid: launch.gid }),
  });
  const words = lastWordsOf(guard, hear);
  const url = addressOf(place, port);
  await untilItAnswers(guard, url, words);
  return { url, started: true, stop: () => stopGuard(guard) };
}

/** Keeps the end of what the server said, for when it does not start. */
function lastWordsOf(guard: ChildProcess, hear?: (text: string) => void): () => string {
  let words = '';
  guard.stderr?.on('data', (chunk: Buffer) => {
    hear?.(chunk.toString('utf8'));
    words = (words + chunk.toString('utf8')).slice(-2_000);
  });
  return () => words.trim();
}

async function untilItAnswers(
  guard: ChildProcess,
  url: string,
  words: () => string,
): Promise<void> {
  const until = Date.now() + 60_000;
  while (Date.now() < until) {
    if (guard.exitCode !== null) {
      throw new Refusal(`The database did not start:\n${words()}`);
    }
    if (await connects(url, shortWait)) return;
    await wait(50);
  }
  guard.stdin?.end();
  throw new Refusal(`The database did not answer within a minute:\n${words()}`);
}

function stopGuard(guard: ChildProcess): Promise<void> {
  if (guard.exitCode !== null) return Promise.resolve();
  return new Promise((done) => {
    guard.once('exit', () => done());
    guard.stdin?.end();
  });
}

/** A free port below the range from which the system gives ports to clients. */
async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const port = 20_000 + Math.floor(Math.random() * 12_000);
    if (await isFree(port)) return port;
  }
  throw new Refusal('No free port was found for the database.');
}

function isFree(port: number): Promise<boolean> {
  return new Promise((answer) => {
    const probe = createServer();
    probe.once('error', () => answer(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => answer(true)));
  });
}
