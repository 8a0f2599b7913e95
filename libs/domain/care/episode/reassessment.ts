import { daysAfter } from '../calendar-day';

/** When what was measured is measured again: after so many days or sessions, whichever comes first. */
export interface ReassessmentSchedule {
  /** Days after the last measurement; `null` where days do not count. */
  readonly everyDays: number | null;
  /** Sessions after the one of the last measurement; `null` where sessions do not count. */
  readonly everySessions: number | null;
}

/**
 * The schedule of an episode whose plan names none: six weeks, the middle of the first follow-up window, which is day 28
 * to 63 (domain model 4.1). The only place that says so: forms, alerts and pages ask here.
 */
export const defaultSchedule: ReassessmentSchedule = { everyDays: 42, everySessions: null };

/**
 * The calendar day on which something that was last measured on a day is due again. Days of sessions are in order.
 * `null` where sessions alone decide and not so many have been held since.
 */
export function reassessmentDueOn(
  { everyDays, everySessions }: ReassessmentSchedule,
  measuredOn: string,
  sessionDays: readonly string[],
): string | null {
  const byDays = everyDays === null ? null : daysAfter(measuredOn, everyDays);
  const since = sessionDays.filter((day) => day > measuredOn);
  const bySessions = everySessions === null ? null : (since[everySessions - 1] ?? null);
  if (byDays === null || bySessions === null) return byDays ?? bySessions;
  return byDays < bySessions ? byDays : bySessions;
}

/** What decides whether something is due at a visit of today. */
export interface VisitDay {
  readonly schedule: ReassessmentSchedule;
  /** Days of the sessions before, in order. */
  readonly sessionDays: readonly string[];
  readonly today: string;
}

/** Whether what was last measured on a day is due; the visit of today counts as one of the sessions after it. */
export function isDueToday(
  { schedule, sessionDays, today }: VisitDay,
  measuredOn: string,
): boolean {
  const dueOn = reassessmentDueOn(schedule, measuredOn, [...sessionDays, today]);
  return dueOn !== null && dueOn <= today;
}
