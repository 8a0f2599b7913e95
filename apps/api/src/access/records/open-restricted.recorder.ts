import { v7 as uuidv7 } from 'uuid';
import type { OpenRestrictedRecordPayload } from '@unknot/contract/schema.generated';
import type { Scope } from '@unknot/domain/access/reach';
import { isUuid } from '@unknot/domain/care/uuid';
import { auditIn } from '../../database/audit';
import type { Database } from '../../database/database';
import { insertRows } from '../../database/insert-rows';
import { statement } from '../../database/statement';
import { recordOpenings } from '../../database/tables/rights.table';
import { refused } from '../refused';
import { reachValues } from '../within-reach';
import { reasonProblems } from './mark-record.recorder';

/** For how long an opening lasts. */
const minutesOpen = 60;

/** A restricted record of a client whom the scope treats: within reach but for the restriction. */
const restrictedOne = statement(
  'records.restricted one',
  `select m.id from record_mark m
   where m.practice_id = $1 and m.client_id = $4::uuid and m.kind = 'RESTRICTED' and m.ended_at is null
     and $2::uuid is null and exists (select from episode e
       where e.practice_id = $1 and e.client_id = m.client_id
         and e.practitioner_id = any ($3::uuid[]) and e.withdrawn_at is null)`,
);

/** Opens a restricted record for a while; who, why and when is kept. `now` is an ISO 8601 instant. */
export async function openRestrictedRecord(
  database: Database,
  scope: Scope,
  { clientId, reason }: { readonly clientId: string; readonly reason: string },
  now: string,
): Promise<OpenRestrictedRecordPayload> {
  if (!isUuid(clientId)) throw refused('NOT_FOUND');
  const problems = reasonProblems(reason);
  if (problems.length > 0) return { until: null, problems };
  const { practiceId, accountId } = scope;
  return database.write(scope, async (ask) => {
    const [found] = await ask<{ id: string }>(restrictedOne, [...reachValues(scope), clientId]);
    if (found === undefined) throw refused('NOT_FOUND');
    const id = uuidv7();
    const until = new Date(Date.parse(now) + minutesOpen * 60_000).toISOString();
    const opening = {
      id,
      clientId,
      markId: found.id,
      accountId,
      reason: reason.trim(),
      endsAt: until,
    };
    // First the opening, then the note of it: a restricted record is noted only for who has opened it.
    await insertRows(ask, recordOpenings, [{ practiceId, ...opening }]);
    await auditIn(ask, scope, { action: 'OPEN_RESTRICTED_RECORD', clientId, subjectId: id });
    return { until, problems };
  });
}
