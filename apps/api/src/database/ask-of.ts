import type { PoolClient, QueryConfig } from 'pg';
import { millisecondsLeft, TimeUp } from './deadline';
import type { Ask } from './statement';

/** What holds for every statement, whoever sends it. */
export const longestStatement = 15_000;

/** A statement that starts later by this has its time set anew. */
const tolerance = 250;

/** How much longer than the server's own time the connection is waited for: a server may be too ill to stop anything. */
const patience = 1_000;

/** The words that begin a transaction, and say how long its statements may take. */
export function timed(opening: string): string {
  const left = millisecondsLeft();
  return left === undefined ? opening : `${opening};${timeoutOf(left)}`;
}

/** Never 0, which would mean for ever. */
function timeoutOf(left: number): string {
  const milliseconds = Math.min(longestStatement, Math.max(1, Math.ceil(left)));
  return `set local statement_timeout to ${milliseconds}`;
}

/**
 * Sends statements on a connection whose transaction was begun. What follows a fault in its transaction fails for its
 * sake: whoever waits first is told of the fault itself. Nothing is sent any more when time is up.
 */
export function askOf(client: PoolClient): Ask {
  let first: unknown;
  let granted = millisecondsLeft() ?? 0;
  return async <Row extends object>(
    { name, text }: { name: string; text: string },
    values: readonly unknown[] = [],
  ) => {
    const left = millisecondsLeft();
    if (left !== undefined && left < granted - tolerance) {
      granted = left;
      if (left > 0) client.query(timeoutOf(left)).catch(() => undefined);
    }
    try {
      if (left !== undefined && left <= 0) throw new TimeUp();
      const waited = left === undefined ? {} : { query_timeout: Math.ceil(left) + patience };
      const question: QueryConfig = { name, text, values: [...values], ...waited };
      return (await client.query<Row>(question)).rows;
    } catch (fault) {
      first ??= fault;
      throw first;
    }
  };
}
