import type { Problem } from '@unknot/domain/care/problem';
import { statement, type Ask } from '../../database/statement';

// What one client asks waits for one another: the second of two that are the same finds the first.
const takeTurn = statement(
  'records.take turn to ask',
  `select pg_advisory_xact_lock(hashtextextended('unknot asking ' || $1::text, 0))`,
);

/** Lets nothing else be asked of the same record until the transaction ends. */
export async function takeTurnToAsk(ask: Ask, clientId: string): Promise<void> {
  await ask(takeTurn, [clientId]);
}

/** Says that an id stands for something else, be it of the same client or of somebody of whom nothing is told. */
export const requestIdUsed: Problem = {
  path: ['id'],
  code: 'ID_USED',
  message: 'Another request was stored under this id. Give the new one an id of its own.',
};

const dayMillis = 86_400_000;

/**
 * Why somebody has to wait who has asked the same `most` times within a day, with how long; `undefined` where they need
 * not. `recent` is when they asked within that day, as ISO 8601 instants, latest first.
 */
export function askedTooOften(
  recent: readonly string[],
  most: number,
  now: string,
): Problem | undefined {
  const first = recent[most - 1];
  if (first === undefined) return undefined;
  const hours = Math.max(
    1,
    Math.ceil((Date.parse(first) + dayMillis - Date.parse(now)) / 3_600_000),
  );
  const wait = hours === 1 ? 'an hour' : `${hours} hours`;
  const message = `You have asked this ${most} times within a day. Wait ${wait}, then ask again; nothing of what you asked is lost.`;
  return { path: ['id'], code: 'ASKED_TOO_OFTEN', message };
}
