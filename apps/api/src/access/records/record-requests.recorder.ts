import type {
  AnswerRecordRequestInput,
  AnswerRecordRequestPayload,
  AskAboutRecordInput,
  AskAboutRecordPayload,
  RecordMarkKind,
  RecordRequestKind,
} from '@unknot/contract/schema.generated';
import type { Scope } from '@unknot/domain/access/reach';
import { isBlank, textProblemsOf } from '@unknot/domain/care/plain-text';
import type { Problem } from '@unknot/domain/care/problem';
import { isUuid } from '@unknot/domain/care/uuid';
import { auditIn } from '../../database/audit';
import type { Database } from '../../database/database';
import { insertRows } from '../../database/insert-rows';
import { statement, type Ask } from '../../database/statement';
import { recordRequests } from '../../database/tables/record-request.table';
import { refused } from '../refused';
import { askedTooOften, requestIdUsed, takeTurnToAsk } from './asked-before';
import { lockRecordIn, reasonProblems, setMarkIn } from './mark-record.recorder';
import { clientRequestOf, recordRequestIn, requestOf } from './record-request-row';
import { recordIn, retentionIn } from './record-row';

const answer = statement(
  'records.answer request',
  `update record_request set outcome = $3, answer = $4, answered_by = $5, answered_at = now()
   where practice_id = $1 and id = $2::uuid and answered_at is null returning id`,
);

const before = statement(
  'records.asked before',
  `select asked_at as "askedAt", answered_at is null as waits from record_request
   where practice_id = $1 and client_id = $2::uuid and kind = $3
     and (answered_at is null or asked_at > now() - interval '1 day')
   order by asked_at desc, id desc`,
);

interface AskedBefore {
  readonly askedAt: string;
  readonly waits: boolean;
}

/** How often a client can ask the same within a day, counting what they took back. */
const mostInDay = 5;

const asked: Readonly<Record<RecordRequestKind, string>> = {
  RESTRICTION: 'ASK_FOR_RESTRICTION',
  ERASURE: 'ASK_FOR_ERASURE',
};

/** An accepted erasure waits for its day and for every hold; until then nobody uses the record. */
const following: Readonly<Record<RecordRequestKind, readonly RecordMarkKind[]>> = {
  RESTRICTION: ['RESTRICTED'],
  ERASURE: ['RESTRICTED', 'ERASURE_ASKED'],
};

/**
 * Stores what a client asks for, of their own record as a whole; of each kind at most one waits for an answer. Sent
 * again it changes nothing. `now` is an ISO 8601 instant.
 */
export async function askAboutRecord(
  database: Database,
  scope: Scope,
  { id, kind, words }: AskAboutRecordInput,
  now: string,
): Promise<AskAboutRecordPayload> {
  const { practiceId, accountId, reach } = scope;
  if (reach.kind !== 'OWN_RECORD') throw refused('NOT_FOUND');
  const { clientId } = reach;
  const text = isBlank(words ?? '') ? '' : (words ?? '').trim();
  const problems = problemsOf(id, text);
  if (problems.length > 0) return { request: null, problems };
  const row = { id, clientId, kind, words: text === '' ? null : text, askedBy: accountId };
  return database.write(scope, async (ask) => {
    await takeTurnToAsk(ask, clientId);
    const [earlier, kept, recent] = await Promise.all([
      recordRequestIn(ask, practiceId, id),
      retentionIn(ask, practiceId),
      ask<AskedBefore>(before, [practiceId, clientId, kind]),
    ]);
    if (earlier !== undefined) {
      const isSame = earlier.kind === kind && earlier.words === row.words;
      if (!isSame || earlier.outcome !== null) return { request: null, problems: [requestIdUsed] };
      return { request: requestOf(earlier, kept), problems };
    }
    const why = whyNotAsked(recent, now);
    if (why !== undefined) return { request: null, problems: [why] };
    await insertRows(ask, recordRequests, [{ practiceId, ...row }], 'on conflict do nothing');
    const stored = await recordRequestIn(ask, practiceId, id);
    // The id is somebody else's, of whom this one sees nothing.
    if (stored === undefined) return { request: null, problems: [requestIdUsed] };
    await auditIn(ask, scope, { action: asked[kind], clientId, subjectId: id });
    return { request: requestOf(stored, kept), problems };
  });
}

function whyNotAsked(recent: readonly AskedBefore[], now: string): Problem | undefined {
  if (recent.some(({ waits }) => waits)) return askedAlready;
  return askedTooOften(
    recent.map(({ askedAt }) => askedAt),
    mostInDay,
    now,
  );
}

/** Takes back what a client has asked for and nobody has answered yet; where it is taken back already nothing happens. */
export async function takeBackRecordRequest(
  database: Database,
  scope: Scope,
  id: string,
): Promise<AskAboutRecordPayload> {
  const { practiceId, accountId, reach } = scope;
  if (reach.kind !== 'OWN_RECORD' || !isUuid(id)) throw refused('NOT_FOUND');
  const { clientId } = reach;
  return database.write(scope, async (ask) => {
    const values = [practiceId, id, 'TAKEN_BACK', null, accountId];
    const isDone = (await ask(answer, values)).length > 0;
    const now = await recordRequestIn(ask, practiceId, id);
    if (now === undefined) throw refused('NOT_FOUND');
    if (!isDone && now.outcome !== 'TAKEN_BACK') {
      return { request: null, problems: [answeredAlready] };
    }
    const action = 'TAKE_BACK_RECORD_REQUEST';
    if (isDone) await auditIn(ask, scope, { action, clientId, subjectId: id });
    return { request: requestOf(now, await retentionIn(ask, practiceId)), problems: [] };
  });
}

/** Answers a client's request and does what was asked for. The answer stands: a second one is refused. */
export async function answerRecordRequest(
  database: Database,
  scope: Scope,
  { id, outcome, answer: words }: AnswerRecordRequestInput,
): Promise<AnswerRecordRequestPayload> {
  if (!isUuid(id)) throw refused('NOT_FOUND');
  const problems = reasonProblems(words).map((problem) => ({ ...problem, path: ['answer'] }));
  if (problems.length > 0) return { answered: null, problems };
  const { practiceId, accountId } = scope;
  return database.write(scope, async (ask) => {
    const found = await recordRequestIn(ask, practiceId, id);
    if (found === undefined) throw refused('NOT_FOUND');
    const { id: clientId, kind } = found;
    await lockRecordIn(ask, practiceId, clientId);
    const values = [practiceId, id, outcome, words.trim(), accountId];
    if ((await ask(answer, values)).length === 0) {
      return { answered: null, problems: [answeredAlready] };
    }
    const action = outcome === 'ACCEPTED' ? 'ACCEPT_RECORD_REQUEST' : 'DECLINE_RECORD_REQUEST';
    await auditIn(ask, scope, { action, clientId, subjectId: id });
    if (outcome === 'ACCEPTED') await mark(ask, scope, clientId, following[kind], words);
    const now = await recordRequestIn(ask, practiceId, id);
    if (now === undefined) throw refused('NOT_FOUND');
    return { answered: clientRequestOf(now, await retentionIn(ask, practiceId)), problems };
  });
}

async function mark(
  ask: Ask,
  scope: Scope,
  clientId: string,
  kinds: readonly RecordMarkKind[],
  reason: string,
): Promise<void> {
  const row = await recordIn(ask, scope.practiceId, clientId);
  if (row === undefined) throw refused('NOT_FOUND');
  for (const kind of kinds) await setMarkIn(ask, scope, row, kind, reason);
}

function problemsOf(id: string, why: string): Problem[] {
  const problems: Problem[] = [];
  if (!isUuid(id)) {
    const message = 'This id is no UUID in lower case.';
    problems.push({ path: ['id'], code: 'ID_MALFORMED', message });
  }
  return [...problems, ...textProblemsOf('words', why, { most: 500, lines: true })];
}

const askedAlready: Problem = {
  path: ['kind'],
  code: 'ASKED_ALREADY',
  message: 'You have asked for this already. Your practice has not answered yet.',
};

const answeredAlready: Problem = {
  path: ['id'],
  code: 'ANSWERED_ALREADY',
  message: 'This request was answered already. Look at it again.',
};
