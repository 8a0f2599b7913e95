import { daysAfter } from '../../care/calendar-day';
import type { Alert, AlertRule } from './alert';
import type { AlertFacts } from './alert-facts';
import type { AlertSettings } from './alert-settings';
import { defaultAlertSettings } from './alert-settings';
import { alertsOf } from './alerts-of';

/** An alert as it is kept: what was recorded raises it, and the calendar alone says from when it is shown. */
export interface StandingAlert extends Alert {
  /** The first calendar day on which it is shown. */
  readonly fromOn: string;
  /** What the change of the main result is counted from, in its unit; `null` where the rule is about something else. */
  readonly countedFrom: number | null;
}

/**
 * The alerts that stand for an episode until something else is recorded, the most urgent first. A re-assessment that
 * is not overdue yet is among them, shown from the day on which it will be; so nothing has to be judged anew at
 * midnight. Its `since` is the day on which it is due.
 */
export function standingAlertsOf(
  facts: Omit<AlertFacts, 'today'>,
  settings: AlertSettings = defaultAlertSettings,
): StandingAlert[] {
  const [firstDue] = facts.reassessments.map(({ dueOn }) => dueOn).sort();
  const lastDay = facts.sessionDays.at(-1) ?? '';
  const overdueOn =
    firstDue === undefined ? lastDay : daysAfter(firstDue, Math.max(0, settings.daysOverdue));
  return alertsOf({ ...facts, today: overdueOn }, settings).alerts.map((alert) => ({
    ...alert,
    fromOn: alert.rule === 'MISSING' && firstDue !== undefined ? overdueOn : alert.since,
    countedFrom: countedFromIn(alert),
  }));
}

/** Rules that hold the main result against an earlier value of itself. */
const ofMainResult: readonly AlertRule[] = ['WORSE_CONFIRMED', 'NO_CLEAR_CHANGE'];

function countedFromIn({ rule, figures }: Alert): number | null {
  if (!ofMainResult.includes(rule)) return null;
  return figures.find(({ key }) => key === 'FROM')?.value ?? null;
}
