import type { Finding } from './alert';
import type { AlertFacts } from './alert-facts';

/** No score to count change from, once it is too late to take one: with the second session. */
export function noBaselineIn({
  course,
  sessionDays,
}: Pick<AlertFacts, 'course' | 'sessionDays'>): Finding | null {
  const second = sessionDays[1];
  if (second === undefined || (course !== null && course.baseline !== null)) return null;
  return {
    since: second,
    reason:
      'No score was taken in the 14 days before care began or before the second session, so no change can be counted.',
    figures: [{ key: 'SESSIONS', value: sessionDays.length, unit: '' }],
    severity: sessionDays.length,
  };
}
