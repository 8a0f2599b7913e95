import type { ClientRecordRequest, RecordRequest } from '@unknot/contract/schema.generated';
import type { Scope } from '@unknot/domain/access/reach';
import { auditIn, auditList } from '../../database/audit';
import type { Database } from '../../database/database';
import { statement } from '../../database/statement';
import { refused } from '../refused';
import { retentionIn } from './record-row';
import {
  clientRequestOf,
  requestOf,
  requestsWhere,
  type RecordRequestRow,
} from './record-request-row';

const own = statement(
  'records.own requests',
  `${requestsWhere} and q.client_id = $2 order by q.asked_at desc, q.id desc limit 100`,
);

const waiting = statement(
  'records.requests that wait',
  `${requestsWhere} and q.answered_at is null order by q.asked_at, q.id limit $2`,
);

const answered = statement(
  'records.requests that were answered',
  `${requestsWhere} and q.answered_at is not null order by q.answered_at desc, q.id desc limit $2`,
);

/** What a client has asked for, of their own record as a whole, latest first. */
export async function ownRecordRequestsOf(
  database: Database,
  scope: Scope,
): Promise<readonly RecordRequest[]> {
  const { practiceId, reach } = scope;
  if (reach.kind !== 'OWN_RECORD') throw refused('NOT_FOUND');
  const { clientId } = reach;
  const deed = { action: 'SEE_RECORD_REQUESTS', clientId, subjectId: null };
  const [rows, kept] = await database.readNoted(
    scope,
    (ask) => auditIn(ask, scope, deed),
    (ask) =>
      Promise.all([
        ask<RecordRequestRow>(own, [practiceId, clientId]),
        retentionIn(ask, practiceId),
      ]),
  );
  return rows.map((row) => requestOf(row, kept));
}

/** What clients ask for, or what was answered. Whom it shows is noted before it is answered. */
export async function recordRequestsOf(
  database: Database,
  scope: Scope,
  { answered: wantsAnswered, first }: { readonly answered: boolean; readonly first: number },
): Promise<readonly ClientRecordRequest[]> {
  const { practiceId } = scope;
  const [rows, kept] = await database.readThenNoted(
    scope,
    (ask) =>
      Promise.all([
        ask<RecordRequestRow>(wantsAnswered ? answered : waiting, [practiceId, first]),
        retentionIn(ask, practiceId),
      ]),
    (ask, [shown]) => auditList(ask, scope, [...new Set(shown.map(({ id }) => id))]),
  );
  return rows.map((row) => clientRequestOf(row, kept));
}
