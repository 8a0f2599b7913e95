import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** The process id of the PostgreSQL that runs on a data folder; `undefined` where none does. */
export function postgresOf(dataFolder: string): number | undefined {
  const file = join(dataFolder, 'pg18', 'data', 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  return isRunning(pid) ? pid : undefined;
}

/** Whether a process of this id is there. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Waits until a process is gone; answers after how many milliseconds, or fails. */
export async function untilGone(pid: number, seconds: number): Promise<number> {
  const began = Date.now();
  while (isRunning(pid)) {
    if (Date.now() - began > seconds * 1000) {
      throw new Error(`Process ${pid} still runs after ${seconds} s.`);
    }
    await wait(20);
  }
  return Date.now() - began;
}
