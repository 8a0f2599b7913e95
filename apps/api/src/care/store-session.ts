import type { Scope } from '@unknot/domain/access/reach';
import type { SessionToRecord } from '@unknot/domain/care/session-to-record';
import { auditIn } from '../database/audit';
import { insertRows } from '../database/insert-rows';
import { refreshAlerts } from '../database/refresh-alerts';
import { refreshFacts } from '../database/refresh-facts';
import type { Ask } from '../database/statement';
import type { Table } from '../database/table';
import { sessions, techniqueUses } from '../database/tables/episode.table';
import { painAreas, postureFindings, triggerPointFindings } from '../database/tables/finding.table';
import {
  exerciseLogs,
  exercisePrescriptions,
  goals,
  goalScores,
} from '../database/tables/goal.table';
import {
  questionnaireAnswers,
  questionnaireResponses,
} from '../database/tables/questionnaire.table';
import { readings } from '../database/tables/reading.table';

/** Stores a judged visit whole, with what was sent as its hash; all travels together. */
export async function storeSession(
  ask: Ask,
  scope: Scope,
  visit: SessionToRecord,
  inputHash: string,
): Promise<void> {
  const { practiceId } = scope;
  const { session } = visit;
  const put = <Row extends object>(table: Table<Row>, rows: readonly Partial<Row>[]) =>
    insertRows(
      ask,
      table,
      rows.map((row) => ({ practiceId, ...row })),
    );
  const deed = {
    action: 'RECORD_SESSION',
    clientId: session.clientId,
    subjectId: session.id,
  };
  await Promise.all([
    put(sessions, [{ ...session, inputHash }]),
    put(techniqueUses, visit.techniqueUses),
    put(readings, visit.readings),
    put(triggerPointFindings, visit.triggerPoints),
    put(postureFindings, visit.postures),
    put(painAreas, visit.painAreas),
    put(questionnaireResponses, visit.responses),
    put(questionnaireAnswers, visit.answers),
    put(goals, visit.goals),
    put(goalScores, visit.goalScores),
    put(exercisePrescriptions, visit.exercises),
    put(exerciseLogs, visit.exerciseDays),
    refreshFacts(ask, practiceId, [session.episodeId]),
    auditIn(ask, scope, deed),
    // Last, for it answers to what all of the others have stored.
    refreshAlerts(ask, practiceId, [session.episodeId]),
  ]);
}
