import { v7 as uuidv7 } from 'uuid';
import type { RecordMarkKind, RecordPayload } from '@unknot/contract/schema.generated';
import type { Scope } from '@unknot/domain/access/reach';
import { localDayOf } from '@unknot/domain/care/local-day';
import { textProblemsOf } from '@unknot/domain/care/plain-text';
import type { Problem } from '@unknot/domain/care/problem';
import { isUuid } from '@unknot/domain/care/uuid';
import { auditIn } from '../../database/audit';
import type { Database } from '../../database/database';
import { insertRows } from '../../database/insert-rows';
import { statement, type Ask } from '../../database/statement';
import { recordMarks } from '../../database/tables/rights.table';
import { refused } from '../refused';
import { erasableOn, recordIn, recordOf, retentionIn, type RecordRow } from './record-row';

const lock = statement(
  'records.lock',
  'select from client where practice_id = $1 and id = $2::uuid for no key update',
);

const end = statement(
  'records.end mark',
  `update record_mark set ended_at = now(), ended_by = $3, end_reason = $5
   where practice_id = $1 and client_id = $2::uuid and kind = $4 and ended_at is null returning id`,
);

const deeds: Readonly<Record<RecordMarkKind, { readonly set: string; readonly end: string }>> = {
  RESTRICTED: { set: 'RESTRICT_RECORD', end: 'LIFT_RESTRICTION' },
  ON_HOLD: { set: 'HOLD_RECORD', end: 'RELEASE_RECORD' },
  ERASURE_ASKED: { set: 'ASK_ERASURE', end: 'TAKE_BACK_ERASURE' },
};

interface Said {
  readonly clientId: string;
  readonly kind: RecordMarkKind;
  readonly reason: string;
}

/** Says something of a record as a whole; saying it again changes nothing. `now` is an ISO 8601 instant. */
export function markRecord(
  database: Database,
  scope: Scope,
  said: Said,
  now: string,
): Promise<RecordPayload> {
  const { clientId, kind } = said;
  const problems = reasonProblems(said.reason);
  if (problems.length > 0) return Promise.resolve({ record: null, problems });
  return changed(database, scope, clientId, async (ask, row) => {
    const kept = await retentionIn(ask, scope.practiceId);
    if (kind === 'ERASURE_ASKED') {
      const why = whyNotErased(row, erasableOn(row, kept), localDayOf(now, row.timeZone));
      if (why !== undefined) return [why];
    }
    await setMarkIn(ask, scope, row, kind, said.reason);
    return [];
  });
}

/** Says it in a transaction that has locked the record; where it is said already nothing happens. */
export async function setMarkIn(
  ask: Ask,
  scope: Scope,
  row: Pick<RecordRow, 'id' | 'marks'>,
  kind: RecordMarkKind,
  reason: string,
): Promise<void> {
  if (row.marks.some((mark) => mark.kind === kind)) return;
  const id = uuidv7();
  const clientId = row.id;
  const mark = { id, clientId, kind, reason: reason.trim(), setBy: scope.accountId };
  await Promise.all([
    insertRows(ask, recordMarks, [{ practiceId: scope.practiceId, ...mark }]),
    auditIn(ask, scope, { action: deeds[kind].set, clientId, subjectId: id }),
  ]);
}

/** Lets nobody else change what is said of a record until the transaction ends. */
export async function lockRecordIn(ask: Ask, practiceId: string, clientId: string): Promise<void> {
  await ask(lock, [practiceId, clientId]);
}

/** Takes back what was said of a record, with the reason. */
export function unmarkRecord(
  database: Database,
  scope: Scope,
  { clientId, kind, reason }: Said,
): Promise<RecordPayload> {
  const problems = reasonProblems(reason);
  if (problems.length > 0) return Promise.resolve({ record: null, problems });
  return changed(database, scope, clientId, async (ask) => {
    const values = [scope.practiceId, clientId, scope.accountId, kind, reason.trim()];
    const [ended] = await ask<{ id: string }>(end, values);
    if (ended !== undefined) {
      await auditIn(ask, scope, { action: deeds[kind].end, clientId, subjectId: ended.id });
    }
    return [];
  });
}

/** Why a record cannot be erased on a day; `undefined` where it can. */
export function whyNotErased(
  { marks }: Pick<RecordRow, 'marks'>,
  erasable: string,
  today: string,
): Problem | undefined {
  const path = ['clientId'];
  if (marks.some(({ kind }) => kind === 'ON_HOLD')) {
    const message = 'This record is on hold and has to be kept. It can be restricted instead.';
    return { path, code: 'ON_HOLD', message };
  }
  if (today < erasable) {
    const message = `This record has to be kept until ${erasable}. It can be restricted instead, and is then in no list and no comparison.`;
    return { path, code: 'TOO_EARLY', message };
  }
  return undefined;
}

/** What is wrong with a reason that somebody gave. */
export function reasonProblems(reason: string): Problem[] {
  const missing = { code: 'REASON_MISSING', message: 'Say why.' };
  return textProblemsOf('reason', reason, { most: 500, missing });
}

async function changed(
  database: Database,
  scope: Scope,
  clientId: string,
  work: (ask: Ask, row: RecordRow) => Promise<readonly Problem[]>,
): Promise<RecordPayload> {
  if (!isUuid(clientId)) throw refused('NOT_FOUND');
  const { practiceId } = scope;
  return database.write(scope, async (ask) => {
    const [, row] = await Promise.all([
      ask(lock, [practiceId, clientId]),
      recordIn(ask, practiceId, clientId),
    ]);
    if (row === undefined) throw refused('NOT_FOUND');
    const problems = await work(ask, row);
    const [after, kept] = await Promise.all([
      recordIn(ask, practiceId, clientId),
      retentionIn(ask, practiceId),
    ]);
    const record = problems.length > 0 || after === undefined ? null : recordOf(after, kept);
    return { record, problems };
  });
}
