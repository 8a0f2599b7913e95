import type { Pool, PoolClient } from 'pg';
import { askOf, timed } from './ask-of';
import { inOnePacket } from './one-packet';
import { statement, type Ask } from './statement';

const readOnlyFromHere = statement('database.read only from here', 'set transaction read only');

// What is set in a part of a transaction ends with the part.
const readOnlyPart = 'savepoint looked;set transaction read only';
const endOfPart = 'release savepoint looked';

type Work<T> = (ask: Ask) => Promise<T>;

/** Begin, settings and the first statements travel together. Nothing that was read hangs on the commit. */
export async function reading<T>(pool: Pool, opening: string, work: Work<T>): Promise<T> {
  const client = await pool.connect();
  try {
    const answer = await begun(client, opening, work);
    void client.query('commit').then(
      () => release(client),
      () => release(client),
    );
    return answer;
  } catch (fault) {
    await undo(client);
    throw fault;
  }
}

/** The whole transaction leaves as one packet. After a fault its end is a rollback by itself. */
async function atOnce<T>(
  pool: Pool,
  opening: string,
  work: Work<T>,
): Promise<{ readonly answer: Promise<T>; readonly ended: Promise<unknown> }> {
  const client = await pool.connect();
  let sent = false;
  const ask = askOf(client);
  const askInTime: Ask = (...question) =>
    sent
      ? Promise.reject(new Error('This was asked after the end of its transaction.'))
      : ask(...question);
  const [answer, committed] = inOnePacket(client, () => {
    client.query(timed(opening)).catch(() => undefined);
    // Even work that throws at once must not keep the connection.
    const found = (async () => work(askInTime))();
    sent = true;
    return [found, client.query('commit')] as const;
  });
  const ended = committed.finally(() => release(client));
  ended.catch(() => undefined);
  answer.catch(() => undefined);
  return { answer, ended };
}

/** Nothing that was read hangs on the commit. */
export async function readingAtOnce<T>(pool: Pool, opening: string, work: Work<T>): Promise<T> {
  const { answer } = await atOnce(pool, opening, work);
  return answer;
}

/** What was read is answered only when the note of it is kept. */
export async function readingNoted<T>(
  pool: Pool,
  opening: string,
  note: Work<unknown>,
  work: Work<T>,
): Promise<T> {
  const { answer, ended } = await atOnce(pool, opening, async (ask) => {
    const [, , found] = await Promise.all([note(ask), ask(readOnlyFromHere), work(ask)]);
    return found;
  });
  const found = await answer;
  await ended;
  return found;
}

/** Writes all that `work` does, or nothing of it. */
export async function writing<T>(pool: Pool, opening: string, work: Work<T>): Promise<T> {
  const client = await pool.connect();
  try {
    const answer = await begun(client, opening, work);
    await client.query('commit');
    release(client);
    return answer;
  } catch (fault) {
    await undo(client);
    throw fault;
  }
}

/** Reads in a part of the transaction that cannot write, and writes down in the rest of it what was found. */
export async function listing<T>(
  pool: Pool,
  opening: string,
  work: Work<T>,
  note: (ask: Ask, found: T) => Promise<unknown>,
): Promise<T> {
  const client = await pool.connect();
  try {
    const found = await begun(client, `${opening};${readOnlyPart}`, work);
    await inOnePacket(client, () => {
      const over = client.query(endOfPart);
      return Promise.all([over, note(askOf(client), found), client.query('commit')]);
    });
    release(client);
    return found;
  } catch (fault) {
    await undo(client);
    throw fault;
  }
}

async function begun<T>(client: PoolClient, opening: string, work: Work<T>): Promise<T> {
  const [opened, answer] = inOnePacket(client, () => {
    const begin = client.query(timed(opening));
    begin.catch(() => undefined);
    return [begin, (async () => work(askOf(client)))()] as const;
  });
  const found = await answer;
  await opened;
  return found;
}

async function undo(client: PoolClient): Promise<void> {
  await client.query('rollback').catch(() => undefined);
  release(client);
}

/** A connection whose transaction is in doubt is never used again. */
function release(client: PoolClient): void {
  const status = (client as PoolClient & { getTransactionStatus(): string }).getTransactionStatus();
  client.release(status !== 'I');
}
