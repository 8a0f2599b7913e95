import { v7 as uuidv7 } from 'uuid';
import type { Reach, Scope } from '@unknot/domain/access/reach';
import { insertRows } from './insert-rows';
import { statement, type Ask } from './statement';
import { auditEvents, type AuditEvent } from './tables/audit.table';

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
  `insert into audit_event (practice_id, id, account_id, action, client_id, subject_id, address, purpose)
   select $1, $2, $3, $4, client.id, $5, $6,
     case when $7 = 'CARE' and cardinality($8::uuid[]) > 1 and not exists (
       select from episode e where e.practice_id = $1 and e.client_id = client.id
         and e.practitioner_id = ($8::uuid[])[1] and e.withdrawn_at is null)
     then 'COVER' else $7 end
   from client
   where client.practice_id = $1 and client.id = $9 and ($10::uuid = client.id or $7 in ('PRACTICE', 'COMMAND')
     or exists (select from episode e where e.practice_id = $1 and e.client_id = client.id
       and e.practitioner_id = any ($8::uuid[]) and e.withdrawn_at is null))`,
);

/** Notes in the same transaction who did something. Of a record that is out of reach nothing is noted, since nothing was seen. */
export async function auditIn(ask: Ask, doer: Doer, deed: Deed): Promise<void> {
  const { practiceId, accountId, reach, from: address } = doer;
  const purpose = purposeOf(doer);
  const id = uuidv7();
  if (deed.clientId === null) {
    await insertRows(ask, auditEvents, [{ practiceId, id, accountId, ...deed, purpose, address }]);
    return;
  }
  const treats = reach?.kind === 'TREATED_BY' ? [reach.practitionerId, ...reach.others] : [];
  const own = reach?.kind === 'OWN_RECORD' ? reach.clientId : null;
  const what = [deed.action, deed.subjectId, address, purpose];
  await ask(aboutRecord, [practiceId, id, accountId, ...what, treats, deed.clientId, own]);
}

/** Notes whom a list or a search has shown. */
export async function auditList(
  ask: Ask,
  scope: Scope,
  clientIds: readonly string[],
): Promise<void> {
  const { practiceId, accountId, action, from: address } = scope;
  if (clientIds.length === 0) return;
  const purpose = purposeOf(scope);
  const about = { clientId: null, clientIds, subjectId: null };
  await insertRows(ask, auditEvents, [
    { practiceId, id: uuidv7(), accountId, action, ...about, purpose, address },
  ]);
}
