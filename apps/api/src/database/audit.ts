import { v7 as uuidv7 } from 'uuid';
import type { By, Reach, Scope } from '@unknot/domain/access/reach';
import { notRestrictedOrOpened } from './restricted';
import { statement, type Ask } from './statement';
import type { AuditEvent } from './tables/audit.table';

/** What was done, and with whose record. */
export interface Deed {
  readonly action: string;
  readonly clientId: string | null;
  readonly subjectId: string | null;
}

/** Who did it, in which practice, and from where; no account for the command line. */
export interface Doer {
  readonly practiceId: string;
  readonly accountId: string | null;
  /** `null` for the command line. */
  readonly reach: Reach | null;
  readonly from: string | null;
  /** The person; absent for the command line and where the program acts for somebody. */
  readonly by?: By;
}

type Purpose = AuditEvent['purpose'];

const purposeOfReach: Readonly<Record<Reach['kind'], Purpose>> = {
  OWN_RECORD: 'OWN_RECORD',
  TREATED_BY: 'CARE',
  PRACTICE: 'PRACTICE',
};

function purposeOf({ reach }: Doer): Purpose {
  return reach === null ? 'COMMAND' : purposeOfReach[reach.kind];
}

// Who sees a client by cover alone has no episode of theirs: that is another reason to look.
const aboutRecord = statement(
  'audit.about a record',
  `insert into audit_event
     (practice_id, id, account_id, action, client_id, subject_id, address, purpose, who, role)
   select $1, $2, $3, $4, client.id, $5, $6,
     case when $7 = 'CARE' and cardinality($8::uuid[]) > 1 and not exists (
       select from episode e where e.practice_id = $1 and e.client_id = client.id
         and e.practitioner_id = ($8::uuid[])[1] and e.withdrawn_at is null)
     then 'COVER' else $7 end, $11, $12
   from client
   where client.practice_id = $1 and client.id = $9 and ($10::uuid = client.id or $7 in ('PRACTICE', 'COMMAND')
     or ${notRestrictedOrOpened('client.id')} and exists (
       select from episode e where e.practice_id = $1 and e.client_id = client.id
         and e.practitioner_id = any ($8::uuid[]) and e.withdrawn_at is null))
   returning id`,
);

const aboutOthers = statement(
  'audit.about others',
  `insert into audit_event
     (practice_id, id, account_id, action, client_ids, subject_id, address, purpose, who, role)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
   returning id`,
);

/**
 * Notes in the same transaction who did something, and answers whether it did. Of a record that is out of reach nothing
 * is noted, since nothing was seen.
 */
export async function auditIn(ask: Ask, doer: Doer, deed: Deed): Promise<boolean> {
  if (deed.clientId === null) return noteOthers(ask, doer, deed.action, [], deed.subjectId);
  const { practiceId, accountId, reach, from: address, by } = doer;
  const treats = reach?.kind === 'TREATED_BY' ? [reach.practitionerId, ...reach.others] : [];
  const own = reach?.kind === 'OWN_RECORD' ? reach.clientId : null;
  const who = [practiceId, uuidv7(), accountId];
  const what = [deed.action, deed.subjectId, address, purposeOf(doer)];
  const noted = await ask(aboutRecord, [
    ...[...who, ...what, treats, deed.clientId, own],
    ...[by?.name ?? null, by?.role ?? null],
  ]);
  return noted.length > 0;
}

/** Notes whom a list or a search has shown. */
export async function auditList(
  ask: Ask,
  scope: Scope,
  clientIds: readonly string[],
  /** What was seen, where the action that was allowed says less. */
  deed: string = scope.action,
): Promise<void> {
  if (clientIds.length > 0) await noteOthers(ask, scope, deed, clientIds, null);
}

async function noteOthers(
  ask: Ask,
  doer: Doer,
  action: string,
  clientIds: readonly string[],
  subjectId: string | null,
): Promise<boolean> {
  const { practiceId, accountId, from: address, by } = doer;
  const noted = await ask(aboutOthers, [
    ...[practiceId, uuidv7(), accountId, action, clientIds, subjectId, address],
    ...[purposeOf(doer), by?.name ?? null, by?.role ?? null],
  ]);
  return noted.length > 0;
}
