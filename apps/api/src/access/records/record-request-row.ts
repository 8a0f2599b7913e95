import type { RecordRequest } from '@unknot/contract/schema.generated';
import type { Retention } from '@unknot/domain/access/retention';
import { statement, type Ask } from '../../database/statement';
import { erasableOn, recordColumns, recordOf, type RecordRow } from './record-row';

/** A request with the record that it is about, as the database knows them. */
export interface RecordRequestRow extends RecordRow {
  readonly requestId: string;
  readonly kind: RecordRequest['kind'];
  readonly words: string | null;
  readonly askedAt: string;
  readonly outcome: RecordRequest['outcome'];
  readonly answer: string | null;
  readonly answeredAt: string | null;
}

/** SQL of requests with their records. Takes the practice as $1; more conditions follow it. */
export const requestsWhere = `select ${recordColumns}, q.id as "requestId", q.kind, q.words,
    q.asked_at as "askedAt", q.outcome, q.answer, q.answered_at as "answeredAt"
  from record_request q join client on client.practice_id = $1 and client.id = q.client_id
  where q.practice_id = $1 and client.withdrawn_at is null`;

const one = statement('records.request', `${requestsWhere} and q.id = $2::uuid`);

/** One request that row-level security shows; `undefined` where there is none. */
export async function recordRequestIn(
  ask: Ask,
  practiceId: string,
  id: string,
): Promise<RecordRequestRow | undefined> {
  return (await ask<RecordRequestRow>(one, [practiceId, id]))[0];
}

const instant = (at: string) => new Date(at).toISOString();

/** A request as the client sees it. */
export function requestOf(row: RecordRequestRow, kept: Retention): RecordRequest {
  const { requestId, kind, words, askedAt, outcome, answer, answeredAt } = row;
  return {
    ...{ id: requestId, kind, words, outcome, answer },
    askedAt: instant(askedAt),
    answeredAt: answeredAt === null ? null : instant(answeredAt),
    erasableOn: erasableOn(row, kept),
  };
}

/** A request as the practice sees it. */
export function clientRequestOf(row: RecordRequestRow, kept: Retention) {
  return { request: requestOf(row, kept), record: recordOf(row, kept) };
}
