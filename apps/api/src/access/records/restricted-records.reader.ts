import type { RestrictedRecord } from '@unknot/contract/schema.generated';
import type { Scope } from '@unknot/domain/access/reach';
import { isUuid } from '@unknot/domain/care/uuid';
import { auditList } from '../../database/audit';
import type { Database } from '../../database/database';
import { statement, type Statement } from '../../database/statement';
import { reachValues } from '../within-reach';

/** Whoever types less is looking through, not looking for somebody. */
const fewestCharacters = 3;

/** Restricted records of clients whom the scope treats, with the longest opening of the person who asks. */
const restrictedWhere = `select client.id, client.name, client.reference,
    (select max(o.ends_at) from record_opening o
     where o.practice_id = $1 and o.client_id = client.id and o.mark_id = m.id and o.account_id = unknot_account()
       and o.ends_at > now()) as "openUntil"
  from record_mark m join client on client.practice_id = $1 and client.id = m.client_id
  where m.practice_id = $1 and m.kind = 'RESTRICTED' and m.ended_at is null
    and client.withdrawn_at is null and $2::uuid is null and exists (select from episode e
      where e.practice_id = $1 and e.client_id = client.id
        and e.practitioner_id = any ($3::uuid[]) and e.withdrawn_at is null)`;

const found = statement(
  'records.restricted found',
  `${restrictedWhere} and (position(lower($4) in lower(client.name)) > 0
     or lower(client.reference) = lower($4))
   order by client.name collate name_order, client.id limit $5`,
);

const one = statement(
  'records.restricted of client',
  `${restrictedWhere} and client.id = $4::uuid`,
);

/** Restricted records that a search finds. Whom it shows is noted before it is answered. */
export function restrictedRecordsOf(
  database: Database,
  scope: Scope,
  search: string,
  first: number,
): Promise<readonly RestrictedRecord[]> {
  if (search.length < fewestCharacters) return Promise.resolve([]);
  return shown(database, scope, found, [search, first]);
}

/** The same of one client; `undefined` where there is none within reach. */
export async function restrictedRecordOf(
  database: Database,
  scope: Scope,
  clientId: string,
): Promise<RestrictedRecord | undefined> {
  if (!isUuid(clientId)) return undefined;
  return (await shown(database, scope, one, [clientId]))[0];
}

async function shown(
  database: Database,
  scope: Scope,
  what: Statement,
  more: readonly unknown[],
): Promise<readonly RestrictedRecord[]> {
  const rows = await database.readThenNoted(
    scope,
    (ask) => ask<RestrictedRecord>(what, [...reachValues(scope), ...more]),
    (ask, found) =>
      auditList(
        ask,
        scope,
        found.map(({ id }) => id),
      ),
  );
  return rows.map(({ openUntil, ...row }) => ({
    ...row,
    openUntil: openUntil === null ? null : new Date(openUntil).toISOString(),
  }));
}
