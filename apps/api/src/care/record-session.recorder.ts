import { v7 as uuidv7 } from 'uuid';
import type { RecordSessionInput, RecordSessionPayload } from '@unknot/contract/schema.generated';
import type { Scope } from '@unknot/domain/access/reach';
import type { Problem } from '@unknot/domain/care/problem';
import { seriesKeyOf } from '@unknot/domain/care/reading';
import { sessionToRecord } from '@unknot/domain/care/session-to-record';
import { vocabularyWith } from '@unknot/domain/care/vocabulary-with';
import { refused } from '../access/refused';
import type { Database } from '../database/database';
import { statement, type Ask } from '../database/statement';
import { episodeToRecordIn, visitsSoFarIn, type VisitsSoFar } from './care.reader';
import { inputHashOf } from './input-hash';
import { idProblemsOf, type PlacedId } from './new-ids';
import { storeSession } from './store-session';

const recorded = statement(
  'care.recorded session',
  `select input_hash as "inputHash" from session where practice_id = $1 and id = $2::uuid`,
);

/** Records one visit whole, or nothing of it; the same visit sent again changes nothing. */
export function recordSession(
  database: Database,
  scope: Scope,
  input: RecordSessionInput,
  now: string,
): Promise<RecordSessionPayload> {
  const { reach } = scope;
  if (reach.kind !== 'TREATED_BY') throw refused('NOT_FOUND');
  const malformed = idProblemsOf(idsIn(input));
  if (malformed.length > 0) return Promise.resolve(problem(malformed));
  const inputHash = inputHashOf(input);
  const recording = database.write(scope, async (ask) => {
    const [visits, [earlier], known] = await Promise.all([
      refersToVisits(input) ? visitsOf(ask, scope, input) : noVisits,
      ask<{ inputHash: string | null }>(recorded, [scope.practiceId, input.id]),
      episodeToRecordIn(ask, scope, input),
    ]);
    if (known === undefined) throw refused('NOT_FOUND');
    if (earlier !== undefined) return replayOf(input, earlier.inputHash === inputHash);
    const judged = sessionToRecord(input, {
      ...visits,
      practitionerId: reach.practitionerId,
      timeZone: known.episode.timeZone,
      openedOn: known.episode.openedOn,
      closedOn: known.episode.closedOn,
      now,
      vocabulary: vocabularyWith(known.own),
      latest: new Map(known.latest.map((value) => [seriesKeyOf(value), value])),
      idOf: () => uuidv7(),
    });
    if (!('session' in judged)) return problem(judged);
    await storeSession(ask, scope, judged, inputHash);
    return { sessionId: input.id, replayed: false, problems: [] };
  });
  return recording.catch((fault: unknown) => {
    if (isUnknownLocation(fault)) return problem([unknownLocation]);
    throw fault;
  });
}

const noVisits: VisitsSoFar = { version: 0, goals: new Set(), exercises: new Map() };

/** Most visits refer to nothing that was before: they need not wait for one another. */
function refersToVisits({
  expectedVersion,
  goalScores,
  exerciseDays,
}: RecordSessionInput): boolean {
  const refers = [goalScores, exerciseDays].some((list) => (list?.length ?? 0) > 0);
  return refers || typeof expectedVersion === 'number';
}

function visitsOf(
  ask: Ask,
  { practiceId }: Scope,
  { episodeId, exerciseDays }: RecordSessionInput,
): Promise<VisitsSoFar> {
  const days = (exerciseDays ?? []).map(({ doneOn }) => doneOn);
  return visitsSoFarIn(ask, practiceId, episodeId, days);
}

const unknownLocation: Problem = {
  path: ['locationId'],
  code: 'LOCATION_UNKNOWN',
  message: 'The practice has no such location.',
};

function isUnknownLocation(fault: unknown): boolean {
  const { code, constraint } = fault as { code?: unknown; constraint?: unknown };
  return code === '23503' && constraint === 'session_to_location';
}

function idsIn({
  id,
  clientId,
  episodeId,
  locationId,
  readings: entries,
}: RecordSessionInput): PlacedId[] {
  return [
    [['id'], id],
    [['clientId'], clientId],
    [['episodeId'], episodeId],
    ...(typeof locationId === 'string' ? [[['locationId'], locationId] as const] : []),
    ...entries.map((entry, index) => [['readings', String(index), 'id'], entry.id] as const),
  ];
}

function problem(problems: readonly Problem[]): RecordSessionPayload {
  return { sessionId: null, replayed: false, problems };
}

function replayOf({ id }: RecordSessionInput, same: boolean): RecordSessionPayload {
  if (same) return { sessionId: id, replayed: true, problems: [] };
  const message = 'Another session was recorded under this id. Give the new one an id of its own.';
  return problem([{ path: ['id'], code: 'ID_USED', message }]);
}
