import type { Database } from '@unknot/api/database/database';
import { statement, type Ask } from '@unknot/api/database/statement';
import { around } from './around';

/** What goes wrong in the middle of a transaction. */
export const faults = [
  'PROGRAM_STUMBLES',
  'SQL_FAILS',
  'STATEMENT_TIMES_OUT',
  'BACKEND_IS_TERMINATED',
  'IS_SLOW',
  'ENDS_EARLY',
] as const;

/** One of these. */
export type Fault = (typeof faults)[number];

const divide = statement('faulty: divide', 'select 1 / 0');
const hurry = statement('faulty: hurry', `set local statement_timeout to '3ms'`);
const sleep = statement('faulty: sleep', 'select pg_sleep(0.01)');
const terminate = statement('faulty: terminate', 'select pg_terminate_backend(pg_backend_pid())');
const rollback = statement('faulty: rollback', 'rollback');

const before: Readonly<Record<Fault, readonly (typeof divide)[]>> = {
  PROGRAM_STUMBLES: [],
  SQL_FAILS: [divide],
  STATEMENT_TIMES_OUT: [hurry, sleep],
  BACKEND_IS_TERMINATED: [terminate],
  IS_SLOW: [sleep],
  ENDS_EARLY: [rollback],
};

/** Terminated backends less often than the others: each costs a connection and all its plans. */
const inTurn: readonly Fault[] = [...faults, ...faults, ...faults, ...faults].filter(
  (fault, nth) => fault !== 'BACKEND_IS_TERMINATED' || nth < faults.length,
);

/** A door at which about every tenth transaction goes wrong, and how often each fault has been. */
export function faulty(database: Database): {
  readonly database: Database;
  readonly fired: Record<Fault, number>;
  /** Whether anything goes wrong at the moment. */
  on: boolean;
} {
  const fired = Object.fromEntries(faults.map((fault) => [fault, 0])) as Record<Fault, number>;
  const state = { on: false };
  let turn = 0;
  const changed = (ask: Ask): Ask => {
    turn += 1;
    const fault = turn % 11 === 0 ? inTurn[(turn / 11) % inTurn.length] : undefined;
    if (!state.on || fault === undefined) return ask;
    fired[fault] += 1;
    return wrong(ask, fault);
  };
  return Object.assign(state, { fired, database: around(database, changed) });
}

/** The first question of the transaction goes wrong; those that follow do as they do. */
function wrong(ask: Ask, fault: Fault): Ask {
  let first = true;
  return async (asked, values = []) => {
    if (!first) return ask(asked, values);
    first = false;
    for (const one of before[fault]) ask(one).catch(() => undefined);
    const answer = ask<never>(asked, values);
    if (fault !== 'PROGRAM_STUMBLES') return answer;
    await answer;
    throw new Error('the program stumbles');
  };
}
