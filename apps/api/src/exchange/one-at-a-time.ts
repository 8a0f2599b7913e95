import { statement, type Ask } from '../database/statement';

const key = `hashtextextended('imports of ' || $1::text, 0)`;

const take = statement('exchange.take turn', `select pg_try_advisory_xact_lock(${key}) as taken`);

const wait = statement(
  'exchange.wait for turn',
  `select pg_advisory_xact_lock(${key}) is null as done`,
);

/** Whether this transaction may import now: nobody else imports into the practice or takes an import back. */
export async function takesTurn(ask: Ask, practiceId: string): Promise<boolean> {
  return (await ask<{ taken: boolean }>(take, [practiceId]))[0]?.taken === true;
}

/** Waits until nobody imports into the practice or takes an import back; then nobody does until this ends. */
export async function waitForTurn(ask: Ask, practiceId: string): Promise<void> {
  await ask(wait, [practiceId]);
}
