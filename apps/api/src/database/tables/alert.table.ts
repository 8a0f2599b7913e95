import { alertRules, type AlertRule } from '@unknot/domain/progress/alerts/alert';
import {
  alertAnswerKinds,
  type AlertAnswerKind,
} from '@unknot/domain/progress/alerts/alert-answer';
import { day, defaulting, instant, measured, oneOf, optional, text, uuid, whole } from '../column';
import { practiceTable } from '../table';
import { ofEpisode } from './episode.table';
import type { OfEpisode } from './fact.table';

/** An alert that stands for an episode; at most one of each rule. */
export interface StoredAlert extends OfEpisode {
  /** The same as long as the alert stands; another one when it was gone and is raised again. */
  readonly id: string;
  readonly rule: AlertRule;
  readonly rulesVersion: string;
  readonly since: string;
  /** The first calendar day on which it is shown. */
  readonly fromOn: string;
  readonly reason: string;
  readonly severity: number;
  /** What the change of the main result is counted from; `null` where the rule is about something else. */
  readonly countedFrom: number | null;
}

/** What somebody answered to an alert. */
export interface AlertAnswer extends OfEpisode {
  readonly id: string;
  /** The alert; it may be gone since. */
  readonly alertId: string;
  readonly kind: AlertAnswerKind;
  readonly rule: AlertRule;
  /** The version of the rules that had raised it. */
  readonly rulesVersion: string;
  /** How far past its limit it was then. */
  readonly severity: number;
  /** Of a review: up to which severity the alert stays away; `null` says as long as it stands. */
  readonly upToSeverity: number | null;
  /** How many sessions there had been. */
  readonly sessionCount: number;
  readonly accountId: string;
  readonly answeredAt: string;
  readonly undoneBy: string | null;
  /** When it was taken back; `null` while it stands. */
  readonly undoneAt: string | null;
}

const rule = oneOf(...alertRules);

/** The alerts of open episodes; rebuilt in the transaction of every write, as facts are. */
export const alerts = practiceTable<StoredAlert>()(
  'alert',
  {
    id: uuid(),
    clientId: uuid(),
    episodeId: uuid(),
    rule,
    rulesVersion: text(),
    since: day(),
    fromOn: day(),
    reason: text(),
    severity: measured(),
    countedFrom: optional(measured()),
  },
  {
    key: ['episodeId', 'rule'],
    references: [ofEpisode],
    indices: [
      { name: 'alert_by_client', fields: ['clientId', 'fromOn'] },
      { name: 'alert_by_id', fields: ['id'], unique: true },
    ],
  },
);

/** What was answered to alerts; kept, so that it can be said how often a rule was of use. */
export const alertAnswers = practiceTable<AlertAnswer>()(
  'alert_answer',
  {
    id: uuid(),
    clientId: uuid(),
    episodeId: uuid(),
    alertId: uuid(),
    kind: oneOf(...alertAnswerKinds),
    rule,
    rulesVersion: text(),
    severity: measured(),
    upToSeverity: optional(measured()),
    sessionCount: whole(),
    accountId: uuid(),
    answeredAt: defaulting(instant(), 'now()'),
    undoneBy: optional(uuid()),
    undoneAt: optional(instant()),
  },
  {
    key: ['id'],
    references: [ofEpisode],
    indices: [
      { name: 'alert_answer_by_alert', fields: ['alertId'] },
      { name: 'alert_answer_by_rule', fields: ['rule', 'kind', 'answeredAt'] },
    ],
    checks: { undone_whole: '(undone_by is null) = (undone_at is null)' },
  },
);
