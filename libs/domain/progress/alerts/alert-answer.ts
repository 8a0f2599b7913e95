import type { AlertRule } from './alert';
import type { AlertSettings } from './alert-settings';
import { defaultAlertSettings } from './alert-settings';

/**
 * What people answer to an alert. A reviewed one stays away until it is worse than it was then, or was gone and is
 * raised again; a snoozed one until the next session is recorded; one that is not useful as long as it stands.
 */
export const alertAnswerKinds = ['REVIEWED', 'SNOOZED', 'NOT_USEFUL'] as const;

/** One of them. */
export type AlertAnswerKind = (typeof alertAnswerKinds)[number];

/**
 * Up to which severity an alert that was reviewed stays away; `null` says as long as it stands. No clear change comes
 * back after as many sessions as raise it, for one more visit alone says nothing new.
 */
export function reviewedUpTo(
  rule: AlertRule,
  severity: number,
  { sessionsWithoutChange }: AlertSettings = defaultAlertSettings,
): number | null {
  if (rule === 'NO_CLEAR_CHANGE') return severity + sessionsWithoutChange - 1;
  return rule === 'NO_BASELINE' || rule === 'MISSING' ? null : severity;
}
