import { Pool, type PoolClient } from 'pg';
import type { Scope } from '@unknot/domain/access/reach';
import type { Database } from '@unknot/api/database/database';
import { typeParsers } from '@unknot/api/database/parsers';
import type { Ask, Statement } from '@unknot/api/database/statement';
import { around, forgetting } from './around';

/** Ways to keep practices apart that look right and are not. */
export type Leak =
  /** The practice is set for the connection, which the next one gets. */
  | 'SESSION_SETTING'
  /** A fault leaves its transaction open, and who gets the connection next forgets to begin one. */
  | 'LEFT_OPEN'
  /** Answers are kept for the next one who asks the same, whoever it is. */
  | 'KEPT_ANSWERS';

/** A door to the records of practices that leaks in one way; nothing like it is part of the program. */
export function leaky(good: Database, appUrl: string, size: number, leak: Leak): Database {
  if (leak === 'KEPT_ANSWERS') return keepingAnswers(good);
  const pool = new Pool({ connectionString: appUrl, max: size, types: typeParsers });
  pool.on('error', () => undefined);
  let turn = 0;
  const run = async <T>(scope: Scope, work: (ask: Ask) => Promise<T>): Promise<T> => {
    const settings = settingsOf(scope);
    if (leak === 'SESSION_SETTING') {
      await pool.query(settings);
      return work(asking(pool));
    }
    const client = await pool.connect();
    const [begins, ends] = [(turn += 1) % 2 === 0, turn % 3 === 0];
    try {
      if (begins) await client.query(`begin;${settings.replaceAll('set ', 'set local ')}`);
      return await work(asking(client));
    } finally {
      if (ends) await client.query('commit');
      client.release();
    }
  };
  const leaks: Database = {
    ...good,
    read: run,
    readAtOnce: run,
    readNoted: (scope, _note, work) => run(scope, work),
    readThenNoted: (scope, work) => run(scope, work),
    close: () => pool.end(),
  };
  // The predicate of the practice would hide most of it: every statement forgets it.
  return forgetting(leaks, () => true);
}

/** One statement at a time: this pool does not send them together. */
function asking(by: Pool | PoolClient): Ask {
  let last: Promise<unknown> = Promise.resolve();
  return <Row extends object>({ text }: Statement, values: readonly unknown[] = []) => {
    const rows = last.then(async () => (await by.query<Row>(text, [...values])).rows);
    last = rows.catch(() => undefined);
    return rows;
  };
}

function keepingAnswers(good: Database): Database {
  const kept = new Map<string, Promise<readonly object[]>>();
  const keeping =
    (ask: Ask): Ask =>
    <Row extends object>(statement: Statement, values: readonly unknown[] = []) => {
      // The practice is the first of the values: this is what is forgotten.
      const key = `${statement.name} ${JSON.stringify(values.slice(1))}`;
      const rows = (kept.get(key) as Promise<Row[]> | undefined) ?? ask<Row>(statement, values);
      kept.set(key, rows);
      return rows;
    };
  const { atGate, lookAtGate, write, writeShown } = good;
  return { ...around(good, keeping), atGate, lookAtGate, write, writeShown };
}

function settingsOf({ practiceId, accountId, reach }: Scope): string {
  const own = reach.kind === 'OWN_RECORD';
  return [
    `set unknot.practice_id to '${practiceId}'`,
    `set unknot.account_id to '${accountId}'`,
    `set unknot.reach to '${own ? 'CLIENT' : 'STAFF'}'`,
    `set unknot.client_id to '${own ? reach.clientId : ''}'`,
  ].join(';');
}
