import { createHash } from 'node:crypto';

/** An event as it goes into the chain. */
export interface ChainedEvent {
  readonly id: string;
  /** With all six places after the second, which the clock of the database has. */
  readonly at: string;
  readonly accountId: string | null;
  readonly action: string;
  readonly clientId: string | null;
  readonly clientIds: readonly string[];
  readonly subjectId: string | null;
  readonly purpose: string;
  readonly address: string | null;
  readonly who: string | null;
  readonly role: string | null;
}

/** What stands before the first link. */
export const beginning = '0'.repeat(64);

/** SQL of the columns of a `ChainedEvent`, of the table that is called `e`. */
export const chainedColumns = `e.id, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
  e.account_id as "accountId", e.action, e.client_id as "clientId", e.client_ids as "clientIds",
  e.subject_id as "subjectId", e.purpose, e.address, e.who, e.role`;

/** The event as one text that never comes out otherwise: every value in a fixed place. */
function textOf(practiceId: string, event: ChainedEvent): string {
  const { id, at, accountId, action, clientId, clientIds, subjectId, purpose } = event;
  const { address, who, role } = event;
  return JSON.stringify([
    ...[practiceId, id, at, accountId, action, clientId, clientIds, subjectId],
    ...[purpose, address, who, role],
  ]);
}

/** The hash of the link at `seq`, which holds the event and all that was before. */
export function hashOfLink(
  practiceId: string,
  before: string,
  seq: number,
  event: ChainedEvent,
): string {
  const text = `${before}\n${seq}\n${textOf(practiceId, event)}`;
  return createHash('sha256').update(text).digest('hex');
}
