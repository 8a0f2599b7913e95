import type {
  AlertAnswer,
  AnswerAlertInput,
  AnswerAlertPayload,
  UndoAlertAnswerInput,
} from '@unknot/contract/schema.generated';
import type { Scope } from '@unknot/domain/access/reach';
import type { Problem } from '@unknot/domain/care/problem';
import { isUuid } from '@unknot/domain/care/uuid';
import { reviewedUpTo, type AlertAnswerKind } from '@unknot/domain/progress/alerts/alert-answer';
import { refused } from '../access/refused';
import { reachValues, withinReach } from '../access/within-reach';
import { auditIn } from '../database/audit';
import type { Database } from '../database/database';
import { insertRows } from '../database/insert-rows';
import { onceMore } from '../database/once-more';
import { statement, type Ask } from '../database/statement';
import { alertAnswers, type AlertAnswer as Stored } from '../database/tables/alert.table';

type Answerable = Pick<
  Stored,
  'clientId' | 'episodeId' | 'rule' | 'rulesVersion' | 'severity' | 'sessionCount'
>;

const alert = statement(
  'alerts.answerable',
  `select a.client_id as "clientId", a.episode_id as "episodeId", a.rule, a.rules_version as "rulesVersion",
     a.severity, coalesce(f.session_count, 0) as "sessionCount"
   from alert a
   left join episode_fact f on f.practice_id = $1 and f.episode_id = a.episode_id
   where a.practice_id = $1 and a.id = $4::uuid and ${withinReach('a.client_id')}`,
);

type Given = Pick<Stored, 'id' | 'clientId' | 'alertId' | 'kind' | 'answeredAt' | 'undoneAt'>;

const given = statement(
  'alerts.given answer',
  `select id, client_id as "clientId", alert_id as "alertId", kind, answered_at as "answeredAt",
     undone_at as "undoneAt"
   from alert_answer x
   where x.practice_id = $1 and x.id = $4::uuid and ${withinReach('x.client_id')}`,
);

const undo = statement(
  'alerts.undo answer',
  `update alert_answer set undone_by = $3::uuid, undone_at = $4::timestamptz
   where practice_id = $1 and id = $2::uuid and undone_at is null`,
);

const deeds: Readonly<Record<AlertAnswerKind, string>> = {
  REVIEWED: 'REVIEW_ALERT',
  SNOOZED: 'SNOOZE_ALERT',
  NOT_USEFUL: 'MARK_ALERT_NOT_USEFUL',
};

/** Notes what somebody makes of an alert; the same answer sent again changes nothing, even when the alert is gone. */
export function answerAlert(
  database: Database,
  scope: Scope,
  kind: AlertAnswerKind,
  { id, alertId }: AnswerAlertInput,
  now: string,
): Promise<AnswerAlertPayload> {
  if (!isUuid(id)) return Promise.resolve(problem('id', 'ID_MALFORMED', malformed));
  if (!isUuid(alertId)) throw refused('NOT_FOUND');
  const note = async (ask: Ask): Promise<AnswerAlertPayload> => {
    const [[earlier], [found]] = await Promise.all([
      ask<Given>(given, [...reachValues(scope), id]),
      ask<Answerable>(alert, [...reachValues(scope), alertId]),
    ]);
    if (earlier !== undefined) return replayOf(earlier, alertId, kind);
    if (found === undefined) throw refused('NOT_FOUND');
    await store(ask, scope, { id, alertId, kind, answeredAt: now, ...found });
    return paid({ id, alertId, kind, answeredAt: now, undoneAt: null }, false);
  };
  return onceMore(() => database.write(scope, note), problem('id', 'ID_USED', idUsed));
}

async function store(
  ask: Ask,
  scope: Scope,
  answer: Answerable & Pick<Stored, 'id' | 'alertId' | 'kind' | 'answeredAt'>,
): Promise<void> {
  const { practiceId, accountId } = scope;
  const { clientId, alertId, kind, rule, severity } = answer;
  const upToSeverity = kind === 'REVIEWED' ? reviewedUpTo(rule, severity) : null;
  await Promise.all([
    insertRows(ask, alertAnswers, [{ practiceId, ...answer, upToSeverity, accountId }]),
    auditIn(ask, scope, { action: deeds[kind], clientId, subjectId: alertId }),
  ]);
}

function replayOf(earlier: Given, alertId: string, kind: AlertAnswerKind): AnswerAlertPayload {
  if (earlier.alertId === alertId && earlier.kind === kind) return paid(earlier, true);
  return problem('id', 'ID_USED', idUsed);
}

/** Takes an answer back; taking it back again changes nothing. */
export function undoAlertAnswer(
  database: Database,
  scope: Scope,
  { answerId }: UndoAlertAnswerInput,
  now: string,
): Promise<AnswerAlertPayload> {
  if (!isUuid(answerId)) throw refused('NOT_FOUND');
  return database.write(scope, async (ask) => {
    const [found] = await ask<Given>(given, [...reachValues(scope), answerId]);
    if (found === undefined) throw refused('NOT_FOUND');
    if (found.undoneAt !== null) return paid(found, true);
    const { practiceId, accountId } = scope;
    const deed = {
      action: 'UNDO_ALERT_ANSWER',
      clientId: found.clientId,
      subjectId: found.alertId,
    };
    await Promise.all([
      ask(undo, [practiceId, answerId, accountId, now]),
      auditIn(ask, scope, deed),
    ]);
    return paid({ ...found, undoneAt: now }, false);
  });
}

function paid(answer: Omit<Given, 'clientId'>, replayed: boolean): AnswerAlertPayload {
  const { id, alertId, kind, answeredAt, undoneAt } = answer;
  const shown: AlertAnswer = { id, alertId, kind, answeredAt, undoneAt };
  return { answer: shown, replayed, problems: [] };
}

const idUsed = 'Another answer was noted under this id. Give the new one an id of its own.';

const malformed = 'This id is no UUID in lower case.';

function problem(path: string, code: string, message: string): AnswerAlertPayload {
  const problems: Problem[] = [{ path: [path], code, message }];
  return { answer: null, replayed: false, problems };
}
