import { AsyncLocalStorage } from 'node:async_hooks';

const deadlines = new AsyncLocalStorage<number>();

/** The code by which PostgreSQL says that a statement was stopped, and by which we say that none was begun. */
export const stoppedCode = '57014';

/** Time was up before a statement was sent. */
export class TimeUp extends Error {
  override readonly name = 'TimeUp';
  readonly code = stoppedCode;
}

/** Does some work, and whatever follows from it, for so many seconds: after that its statements are stopped. */
export function withDeadline<T>(seconds: number, work: () => T): T {
  return deadlines.run(performance.now() + seconds * 1000, work);
}

/** How many milliseconds are left for what is being done, fewer than none when time is up; `undefined` where nothing bounds it. */
export function millisecondsLeft(): number | undefined {
  const until = deadlines.getStore();
  return until === undefined ? undefined : until - performance.now();
}
