import { createHash } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import type { RecordSessionInput, RecordSessionPayload } from '@unknot/contract/schema.generated';
import type { Scope } from '@unknot/domain/access/reach';
import type { Problem } from '@unknot/domain/care/problem';
import { seriesKeyOf } from '@unknot/domain/care/reading';
import { isUuid } from '@unknot/domain/care/uuid';
import { sessionToRecord, type SessionToRecord } from '@unknot/domain/care/session-to-record';
import { vocabularyWith } from '@unknot/domain/care/vocabulary-with';
import { refused } from '../access/refused';
import { auditIn } from '../database/audit';
import type { Database } from '../database/database';
import { insertRows } from '../database/insert-rows';
import { refreshAlerts } from '../database/refresh-alerts';
import { refreshFacts } from '../database/refresh-facts';
import { statement, type Ask } from '../database/statement';
import { sessions, techniqueUses } from '../database/tables/episode.table';
import { readings } from '../database/tables/reading.table';
import { episodeToRecordIn } from './care.reader';

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
  const malformed = idProblems(input);
  if (malformed.length > 0) return Promise.resolve(problem(malformed));
  const inputHash = hashOf(input);
  const recording = database.write(scope, async (ask) => {
    const [[earlier], known] = await Promise.all([
      ask<{ inputHash: string | null }>(recorded, [scope.practiceId, input.id]),
      episodeToRecordIn(ask, scope, input),
    ]);
    if (known === undefined) throw refused('NOT_FOUND');
    if (earlier !== undefined) return replayOf(input, earlier.inputHash === inputHash);
    const judged = sessionToRecord(input, {
      practitionerId: reach.practitionerId,
      timeZone: known.episode.timeZone,
      openedOn: known.episode.openedOn,
      now,
      vocabulary: vocabularyWith(known.own),
      latest: new Map(known.latest.map((value) => [seriesKeyOf(value), value])),
      idOf: () => uuidv7(),
    });
    if (!('session' in judged)) return problem(judged);
    await store(ask, scope, judged, inputHash);
    return { sessionId: input.id, replayed: false, problems: [] };
  });
  return recording.catch((fault: unknown) => {
    if (isUnknownLocation(fault)) return problem([unknownLocation]);
    throw fault;
  });
}

/** The same for the same visit: what is left out and what is said to be nothing are one. */
function hashOf(input: RecordSessionInput): string {
  const text = JSON.stringify(input, (_, value: unknown) => value ?? undefined);
  return createHash('sha256').update(text).digest('hex');
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

async function store(
  ask: Ask,
  scope: Scope,
  { session, readings: taken, techniqueUses: used }: SessionToRecord,
  inputHash: string,
): Promise<void> {
  const { practiceId } = scope;
  await Promise.all([
    insertRows(ask, sessions, [{ practiceId, ...session, inputHash }]),
    insertRows(
      ask,
      techniqueUses,
      used.map((use) => ({ practiceId, ...use })),
    ),
    insertRows(
      ask,
      readings,
      taken.map((reading) => ({ practiceId, ...reading })),
    ),
    refreshFacts(ask, practiceId, [session.episodeId]),
    auditIn(ask, scope, {
      action: 'RECORD_SESSION',
      clientId: session.clientId,
      subjectId: session.id,
    }),
    // Last, for it answers to what all of the others have stored.
    refreshAlerts(ask, practiceId, [session.episodeId]),
  ]);
}

function idProblems({
  id,
  clientId,
  episodeId,
  locationId,
  readings: entries,
}: RecordSessionInput): Problem[] {
  const ids: readonly (readonly [readonly string[], string])[] = [
    [['id'], id],
    [['clientId'], clientId],
    [['episodeId'], episodeId],
    ...(typeof locationId === 'string' ? [[['locationId'], locationId] as const] : []),
    ...entries.map((entry, index) => [['readings', String(index), 'id'], entry.id] as const),
  ];
  return ids
    .filter(([, text]) => !isUuid(text))
    .map(([path]) => ({
      path,
      code: 'ID_MALFORMED',
      message: 'This id is no UUID in lower case.',
    }));
}

function problem(problems: readonly Problem[]): RecordSessionPayload {
  return { sessionId: null, replayed: false, problems };
}

function replayOf({ id }: RecordSessionInput, same: boolean): RecordSessionPayload {
  if (same) return { sessionId: id, replayed: true, problems: [] };
  const message = 'Another session was recorded under this id. Give the new one an id of its own.';
  return problem([{ path: ['id'], code: 'ID_USED', message }]);
}
