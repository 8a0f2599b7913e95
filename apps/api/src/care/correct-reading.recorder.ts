import type { CorrectReadingInput, CorrectReadingPayload } from '@unknot/contract/schema.generated';
import type { Scope } from '@unknot/domain/access/reach';
import { vocabularyWith } from '@unknot/domain/care/vocabulary-with';
import { localDayOf } from '@unknot/domain/care/local-day';
import { textProblemsOf } from '@unknot/domain/care/plain-text';
import type { Problem } from '@unknot/domain/care/problem';
import type { Reading } from '@unknot/domain/care/reading';
import { readingProblemsOf } from '@unknot/domain/care/reading-problems';
import { isUuid } from '@unknot/domain/care/uuid';
import { reachValues, withinReach } from '../access/within-reach';
import { refused } from '../access/refused';
import { auditIn } from '../database/audit';
import type { Database } from '../database/database';
import { insertRows } from '../database/insert-rows';
import { refreshAlerts } from '../database/refresh-alerts';
import { refreshFacts } from '../database/refresh-facts';
import { statement, type Ask } from '../database/statement';
import { readings, type Version } from '../database/tables/reading.table';
import { episodeToRecordIn } from './care.reader';

/** A stored reading with what its next version takes over. */
type Stored = Reading & Pick<Version, 'version' | 'endedAt' | 'importId' | 'rowKey'>;

const stored = statement(
  'care.stored reading',
  `select r.id, r.client_id as "clientId", r.episode_id as "episodeId", r.session_id as "sessionId",
     r.measure, r.site, r.movement, r.side, r.mode, r.context, r.value, r.absent, r.unit,
     r.practitioner_id as "practitionerId", r.tool, r.source, r.taken_on as "takenOn",
     r.taken_at as "takenAt", r.warnings, r.version, r.ended_at as "endedAt", r.import_id as "importId",
     r.row_key as "rowKey"
   from reading r
   where r.practice_id = $1 and r.id = $4::uuid and ${withinReach('r.client_id')}
   for no key update of r`,
);

const successor = statement(
  'care.version after',
  `select id from reading where practice_id = $1 and corrects = $2::uuid`,
);

const end = statement(
  'care.end reading',
  `update reading set ended_at = now() where practice_id = $1 and id = $2::uuid and ended_at is null`,
);

/** Puts a new version in place of a reading; the old one stays in the history. */
export function correctReading(
  database: Database,
  scope: Scope,
  input: CorrectReadingInput,
  now: string,
): Promise<CorrectReadingPayload> {
  const malformed = inputProblems(input);
  if (malformed.length > 0) return Promise.resolve(answer(malformed));
  return database.write(scope, async (ask) => {
    const [[old], [next]] = await Promise.all([
      ask<Stored>(stored, [...reachValues(scope), input.readingId]),
      ask<{ id: string }>(successor, [scope.practiceId, input.readingId]),
    ]);
    if (old === undefined) throw refused('NOT_FOUND');
    if (next?.id === input.id) return { readingId: input.id, replayed: true, problems: [] };
    if (old.endedAt !== null) return answer([conflict]);
    const problems = await judged(ask, scope, old, input, now);
    if (problems.length > 0) return answer(problems);
    await store(ask, scope, old, input);
    return { readingId: input.id, replayed: false, problems: [] };
  });
}

const conflict: Problem = {
  path: ['readingId'],
  code: 'CORRECTED_MEANWHILE',
  message: 'Somebody else has corrected this reading, or its import was undone. Look at it again.',
};

function answer(problems: readonly Problem[]): CorrectReadingPayload {
  return { readingId: null, replayed: false, problems };
}

function inputProblems({ id, readingId, reason }: CorrectReadingInput): Problem[] {
  const problems: Problem[] = [];
  const message = 'This id is no UUID in lower case.';
  if (!isUuid(id)) problems.push({ path: ['id'], code: 'ID_MALFORMED', message });
  if (!isUuid(readingId)) problems.push({ path: ['readingId'], code: 'ID_MALFORMED', message });
  const missing = { code: 'REASON_MISSING', message: 'Say why it is corrected.' };
  return [...problems, ...textProblemsOf('reason', reason, { most: 500, missing })];
}

async function judged(
  ask: Ask,
  scope: Scope,
  old: Stored,
  input: CorrectReadingInput,
  now: string,
): Promise<Problem[]> {
  const known = await episodeToRecordIn(ask, scope, old);
  if (known === undefined) throw refused('NOT_FOUND');
  const { value, absent, acceptedWarnings } = input;
  return readingProblemsOf(
    { ...old, value, absent, acceptedWarnings },
    {
      vocabulary: vocabularyWith(known.own),
      takenOn: old.takenOn,
      today: localDayOf(now, known.episode.timeZone),
      // What was entered before is what is being corrected, so that a jump from it says nothing.
      previous: undefined,
    },
  );
}

async function store(
  ask: Ask,
  scope: Scope,
  old: Stored,
  input: CorrectReadingInput,
): Promise<void> {
  const { practiceId } = scope;
  const { endedAt: _ended, ...kept } = old;
  const row = {
    practiceId,
    ...kept,
    id: input.id,
    value: input.value ?? null,
    absent: input.absent ?? null,
    warnings: input.acceptedWarnings ?? [],
    version: old.version + 1,
    corrects: old.id,
    reason: input.reason.trim(),
  };
  const deed = { action: 'CORRECT_READING', clientId: old.clientId, subjectId: input.id };
  await Promise.all([
    ask(end, [practiceId, old.id]),
    insertRows(ask, readings, [row]),
    refreshFacts(ask, practiceId, [old.episodeId]),
    auditIn(ask, scope, deed),
    refreshAlerts(ask, practiceId, [old.episodeId]),
  ]);
}
