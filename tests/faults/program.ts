import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from './folders';

const top = fileURLToPath(new URL('../../', import.meta.url));

/** How a program ended: its exit code, or the signal that ended it. */
export interface End {
  readonly code: number | null;
  readonly signal: string | null;
}

/** The built program, running as a process of its own. */
export interface Program {
  readonly url: string;
  readonly pid: number;
  /** Everything it has said so far, on both streams. */
  said(): string;
  /** What it has said on the error stream. */
  complained(): string;
  readonly ended: Promise<End>;
  send(signal: NodeJS.Signals): void;
  /** Asks it to stop and waits until it has. */
  stop(): Promise<End>;
}

/** The settings of one start; those that are left out are not set at all, whatever this process has. */
export type Settings = Readonly<Record<string, string>>;

/** Starts the built program and answers at once. A free port is chosen where the settings name none. */
export async function startProgram(settings: Settings): Promise<Program> {
  for (const built of ['dist/api/main.js', 'dist/dashboard/index.html']) {
    if (!existsSync(join(top, built))) {
      throw new Error(`There is no ${built} to test: run "npm run build" first.`);
    }
  }
  const port = settings['PORT'] ?? String(await freePort());
  const child = spawn(
    process.execPath,
    ['--enable-source-maps', join('dist', 'api', 'main.js'), 'serve'],
    {
      cwd: top,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...ownEnvironment(), ...settings, PORT: port },
    },
  );
  return watched(child, `http://localhost:${port}`);
}

/** What every program needs of the environment, and nothing that sets the program. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const ours = /^(PORT|HOST|UNKNOT_.*|DATABASE_.*|NODE_OPTIONS|JEST_WORKER_ID)$/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)));
}

function watched(child: ChildProcess, url: string): Program {
  let [said, complained] = ['', ''];
  child.stdout?.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')));
  child.stderr?.on('data', (chunk: Buffer) => {
    said += chunk.toString('utf8');
    complained += chunk.toString('utf8');
  });
  const ended = new Promise<End>((done) => {
    child.once('close', (code, signal) => done({ code, signal }));
  });
  const send = (signal: NodeJS.Signals) => void child.kill(signal);
  return {
    url,
    pid: child.pid ?? 0,
    said: () => said,
    complained: () => complained,
    ended,
    send,
    stop: () => {
      send('SIGINT');
      return ended;
    },
  };
}

/** Waits until the program says that it is ready; fails with its own words where it ends before. */
export async function untilReady(program: Program, seconds = 120): Promise<Program> {
  let end: End | undefined;
  void program.ended.then((how) => (end = how));
  const until = Date.now() + seconds * 1000;
  while (!program.said().includes('Unknot is ready')) {
    if (end !== undefined) {
      throw new Error(`The program ended (${end.code ?? end.signal}):\n${program.said()}`);
    }
    if (Date.now() > until) {
      program.send('SIGKILL');
      throw new Error(`The program was not ready after ${seconds} s:\n${program.said()}`);
    }
    await wait(50);
  }
  return program;
}
