import type {
  AnswerCorrectionInput,
  AskForCorrectionInput,
  ClientCorrectionRequest,
  CorrectionPayload,
  CorrectionRequest,
} from '@unknot/contract/schema.generated';
import type { Scope } from '@unknot/domain/access/reach';
import { textProblemsOf } from '@unknot/domain/care/plain-text';
import type { Problem } from '@unknot/domain/care/problem';
import { isUuid } from '@unknot/domain/care/uuid';
import { auditIn, auditList } from '../../database/audit';
import type { Database } from '../../database/database';
import { insertRows } from '../../database/insert-rows';
import { listOf, statement, type Ask } from '../../database/statement';
import { correctionRequests } from '../../database/tables/rights.table';
import { refused } from '../refused';
import { amongReached, reachValues, withinReach } from '../within-reach';
import { askedTooOften, requestIdUsed, takeTurnToAsk } from './asked-before';

const columns = `q.id, q.reading_id as "readingId", q.words, q.asked_at as "askedAt", q.outcome, q.answer,
  q.answered_at as "answeredAt"`;

const requests = statement(
  'records.correction requests',
  `select ${listOf(`select ${columns} from correction_request q
     where q.practice_id = $1 and q.client_id = client.id order by q.asked_at desc, q.id desc`)} as requests
   from client where client.practice_id = $1 and client.id = $4::uuid and client.withdrawn_at is null
     and ${withinReach('client.id')}`,
);

const open = statement(
  'records.open correction requests',
  `select ${columns}, client.id as "clientId", client.name as "clientName" from correction_request q
   join client on client.practice_id = $1 and client.id = q.client_id and client.withdrawn_at is null
   where q.practice_id = $1 and q.answered_at is null and ${amongReached('client.id')}
   order by q.asked_at, q.id limit $4`,
);

const request = statement(
  'records.correction request',
  `select ${columns}, q.client_id as "clientId" from correction_request q
   where q.practice_id = $1 and q.id = $4::uuid and ${withinReach('q.client_id')}`,
);

const ownReading = statement(
  'records.own reading',
  `select id from reading where practice_id = $1 and id = $2::uuid and client_id = $3`,
);

const before = statement(
  'records.corrections asked before',
  `select asked_at as "askedAt" from correction_request
   where practice_id = $1 and client_id = $2::uuid and asked_at > now() - interval '1 day'
   order by asked_at desc, id desc`,
);

/** How many corrections a client can ask for within a day. */
const mostInDay = 20;

const answerRequest = statement(
  'records.answer correction request',
  `update correction_request set outcome = $3, answer = $4, answered_by = $5, answered_at = now()
   where practice_id = $1 and id = $2::uuid and answered_at is null returning id`,
);

type Row = CorrectionRequest & { readonly clientId: string };

/** What a client asked to have corrected, latest first; `undefined` where the client is out of reach. */
export async function correctionRequestsOf(
  database: Database,
  scope: Scope,
  clientId: string,
): Promise<readonly CorrectionRequest[] | undefined> {
  const deed = { action: 'SEE_CORRECTIONS', clientId, subjectId: null };
  const [found] = await database.readNoted(
    scope,
    (ask) => auditIn(ask, scope, deed),
    (ask) => ask<{ requests: CorrectionRequest[] }>(requests, [...reachValues(scope), clientId]),
  );
  return found?.requests.map(asShown);
}

/** What clients whom the scope treats wait to have answered, oldest first. Whom it shows is noted. */
export async function openCorrectionRequestsOf(
  database: Database,
  scope: Scope,
  first: number,
): Promise<readonly ClientCorrectionRequest[]> {
  const rows = await database.readThenNoted(
    scope,
    (ask) => ask<Row & { readonly clientName: string }>(open, [...reachValues(scope), first]),
    (ask, found) => {
      const shown = new Set(found.map(({ clientId }) => clientId));
      return auditList(ask, scope, [...shown], 'SEE_CORRECTIONS');
    },
  );
  return rows.map(({ clientId, clientName, ...row }) => ({
    ...{ clientId, clientName },
    request: asShown(row),
  }));
}

/**
 * Stores what a client says is wrong; sent again it changes nothing. Who treats a client corrects it instead. `now` is an
 * ISO 8601 instant.
 */
export async function askForCorrection(
  database: Database,
  scope: Scope,
  { id, readingId, words }: AskForCorrectionInput,
  now: string,
): Promise<CorrectionPayload> {
  const { practiceId, reach } = scope;
  if (reach.kind !== 'OWN_RECORD') throw refused('NOT_FOUND');
  const { clientId } = reach;
  const problems = [...idProblems('id', id), ...textProblems('words', words)];
  if (readingId != null) problems.push(...idProblems('readingId', readingId));
  if (problems.length > 0) return { request: null, problems };
  return database.write(scope, async (ask) => {
    if (readingId != null) {
      const [known] = await ask(ownReading, [practiceId, readingId, clientId]);
      if (known === undefined) throw refused('NOT_FOUND');
    }
    const asked = { id, clientId, readingId: readingId ?? null, words: words.trim() };
    await takeTurnToAsk(ask, clientId);
    const [earlier, recent] = await Promise.all([
      findIn(ask, scope, id),
      ask<{ askedAt: string }>(before, [practiceId, clientId]),
    ]);
    if (earlier !== undefined) {
      const isSame = earlier.words === asked.words && earlier.readingId === asked.readingId;
      if (!isSame || earlier.outcome !== null) return { request: null, problems: [requestIdUsed] };
      return { request: shownOf(earlier), problems };
    }
    const times = recent.map(({ askedAt }) => askedAt);
    const tooOften = askedTooOften(times, mostInDay, now);
    if (tooOften !== undefined) return { request: null, problems: [tooOften] };
    await insertRows(ask, correctionRequests, [{ practiceId, ...asked }], 'on conflict do nothing');
    const stored = await findIn(ask, scope, id);
    // The id is somebody else's, of whom this one sees nothing.
    if (stored === undefined) return { request: null, problems: [requestIdUsed] };
    await auditIn(ask, scope, { action: 'ASK_FOR_CORRECTION', clientId, subjectId: id });
    return { request: shownOf(stored), problems };
  });
}

/** Answers a client's request. The answer stands: a second one is refused. */
export async function answerCorrection(
  database: Database,
  scope: Scope,
  { id, outcome, answer }: AnswerCorrectionInput,
): Promise<CorrectionPayload> {
  if (!isUuid(id)) throw refused('NOT_FOUND');
  const problems = textProblems('answer', answer);
  if (problems.length > 0) return { request: null, problems };
  const { practiceId, accountId } = scope;
  return database.write(scope, async (ask) => {
    const { clientId } = await requestIn(ask, scope, id);
    const values = [practiceId, id, outcome, answer.trim(), accountId];
    if ((await ask(answerRequest, values)).length === 0)
      return { request: null, problems: [taken] };
    await auditIn(ask, scope, { action: 'ANSWER_CORRECTION', clientId, subjectId: id });
    return { request: shownOf(await requestIn(ask, scope, id)), problems };
  });
}

const taken: Problem = {
  path: ['id'],
  code: 'ANSWERED_ALREADY',
  message: 'This request was answered already. Look at it again.',
};

async function findIn(ask: Ask, scope: Scope, id: string): Promise<Row | undefined> {
  return (await ask<Row>(request, [...reachValues(scope), id]))[0];
}

async function requestIn(ask: Ask, scope: Scope, id: string): Promise<Row> {
  const found = await findIn(ask, scope, id);
  if (found === undefined) throw refused('NOT_FOUND');
  return found;
}

function shownOf({ clientId: _, ...row }: Row): CorrectionRequest {
  return asShown(row);
}

function asShown(row: CorrectionRequest): CorrectionRequest {
  const instant = (at: string) => new Date(at).toISOString();
  const answeredAt = row.answeredAt === null ? null : instant(row.answeredAt);
  return { ...row, askedAt: instant(row.askedAt), answeredAt };
}

function idProblems(field: string, id: string): Problem[] {
  if (isUuid(id)) return [];
  const message = 'This id is no UUID in lower case.';
  return [{ path: [field], code: 'ID_MALFORMED', message }];
}

/** Words may have several lines, but no other control signs. */
function textProblems(field: string, text: string): Problem[] {
  const missing = { message: 'Write some words.' };
  return textProblemsOf(field, text, { most: 1_000, lines: true, missing });
}
