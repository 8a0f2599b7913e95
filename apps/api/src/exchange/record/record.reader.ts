import type { Scope } from '@unknot/domain/access/reach';
import type { ClientRecord } from '@unknot/domain/exchange/record/client-record';
import { reachValues, withinReach } from '../../access/within-reach';
import { auditIn } from '../../database/audit';
import type { Database } from '../../database/database';
import { ownMeasuresList } from '../../database/own-measures';
import { listOf, statement, type Ask } from '../../database/statement';
import { columnsAs, type Table } from '../../database/table';
import { consents } from '../../database/tables/client.table';
import { episodes, sessions, techniqueUses } from '../../database/tables/episode.table';
import {
  painAreas,
  postureFindings,
  triggerPointFindings,
} from '../../database/tables/finding.table';
import {
  exerciseLogs,
  exercisePrescriptions,
  goals,
  goalScores,
} from '../../database/tables/goal.table';
import { carePlans, episodeSteps } from '../../database/tables/plan.table';
import {
  questionnaireAnswers,
  questionnaireResponses,
} from '../../database/tables/questionnaire.table';
import { readings } from '../../database/tables/reading.table';

/** What is the program's own business and no part of what is given out; reasons are notes of the practice. */
const inner = new Set([
  ...['practiceId', 'clientId', 'importId', 'withdrawnAt', 'createdAt', 'inputHash', 'rowKey'],
  ...['warnings', 'reason', 'recordedBy', 'recorder', 'arm', 'locationId'],
  ...['accountId', 'writtenAt'],
]);

/** SQL of all that a table holds of the client, in order. */
function allOf<Row>({ name, fields }: Table<Row>, order: string, also = ''): string {
  const shown = fields.filter((field) => !inner.has(field));
  return listOf(`select ${columnsAs<Row>(shown)} from ${name}
    where practice_id = $1 and client_id = client.id ${also} order by ${order}`);
}

const standing = 'and withdrawn_at is null';

const names = `(select coalesce(json_object_agg(p.id, p.name), '{}') from practitioner p
  where p.practice_id = $1)`;

const record = statement(
  'exchange.whole record',
  `select json_build_object('id', practice.practice_id, 'name', practice.name,
       'timeZone', practice.time_zone) as practice,
     json_build_object('id', client.id, 'name', client.name, 'reference', client.reference,
       'bornOn', client.born_on, 'sex', client.sex) as client,
     ${names} as practitioners, ${ownMeasuresList} as "ownMeasures",
     ${allOf(episodes, 'opened_on, id', standing)} as episodes,
     ${allOf(carePlans, 'written_at, id')} as plans,
     ${allOf(episodeSteps, 'written_at, id')} as steps,
     ${allOf(sessions, 'started_at, id', standing)} as sessions,
     ${allOf(techniqueUses, 'session_id, position')} as "techniqueUses",
     ${allOf(readings, 'taken_at, id')} as readings,
     ${allOf(triggerPointFindings, 'found_on, id')} as "triggerPoints",
     ${allOf(postureFindings, 'found_on, id')} as postures,
     ${allOf(painAreas, 'felt_on, id')} as "painAreas",
     ${allOf(questionnaireResponses, 'filled_on, id')} as questionnaires,
     ${allOf(questionnaireAnswers, 'response_id, item')} as answers,
     ${allOf(goals, 'set_on, id')} as goals,
     ${allOf(goalScores, 'scored_on, id')} as "goalScores",
     ${allOf(exercisePrescriptions, 'from_on, id')} as exercises,
     ${allOf(exerciseLogs, 'done_on, id')} as "exerciseLogs",
     ${allOf(consents, 'decided_at, id')} as consents
   from client join practice on practice.practice_id = $1
   where client.practice_id = $1 and client.id = $4::uuid and client.withdrawn_at is null
     and ${withinReach('client.id')}`,
);

/** What is kept of a client besides who looked; the client's own record or that of a client whom the scope treats. */
export type StoredRecord = Omit<ClientRecord, 'looks'>;

/** All that is kept of a client; `undefined` where the client is out of reach. That it was taken out is noted first. */
export async function wholeRecordOf(
  database: Database,
  scope: Scope,
  clientId: string,
): Promise<StoredRecord | undefined> {
  const deed = { action: 'EXPORT_RECORD', clientId, subjectId: null };
  const [found] = await database.readNoted(
    scope,
    (ask: Ask) => auditIn(ask, scope, deed),
    (ask) => ask<StoredRecord>(record, [...reachValues(scope), clientId]),
  );
  return found;
}
