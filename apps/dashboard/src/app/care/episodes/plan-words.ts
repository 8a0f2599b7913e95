import { shortDayText } from '@unknot/charts/day-axis';
import { countText } from '@unknot/charts/number-text';
import type { CarePlan, GoalState } from '@unknot/contract/schema.generated';

/** How often somebody comes, by visits in four weeks, as it is offered. */
export const frequencies = [
  { value: '', words: 'Not planned' },
  { value: '8', words: 'Twice a week' },
  { value: '4', words: 'Once a week' },
  { value: '2', words: 'Every 2 weeks' },
  { value: '1', words: 'Every 4 weeks' },
] as const;

/** How often somebody comes, in words: `once a week`. */
export function frequencyText(visitsInFourWeeks: number): string {
  const known = frequencies.find(({ value }) => value === String(visitsInFourWeeks));
  return known?.words.toLowerCase() ?? `${visitsInFourWeeks} visits in 4 weeks`;
}

/** When it is measured again, in words: `every 6 weeks or 3 sessions, whichever comes first`. */
export function scheduleText(
  plan: Pick<CarePlan, 'reassessEveryDays' | 'reassessEverySessions'>,
): string {
  const { reassessEveryDays: days, reassessEverySessions: sessions } = plan;
  const byDays = days == null ? '' : spanText(days);
  const bySessions = sessions == null ? '' : countText(sessions, 'session');
  if (byDays === '' || bySessions === '') return `every ${byDays}${bySessions}`;
  return `every ${byDays} or ${bySessions}, whichever comes first`;
}

function spanText(days: number): string {
  return days % 7 === 0 ? countText(days / 7, 'week') : countText(days, 'day');
}

/** How far the sessions have come: `3 of 8 planned`. */
export function sessionsText(held: number, planned: number | null | undefined): string {
  return planned == null ? countText(held, 'session') : `${held} of ${planned} planned`;
}

/** Where a goal stands, in words. */
export function goalText(state: GoalState, reachedOn: string | null | undefined): string {
  if (reachedOn != null) return `reached ${shortDayText(reachedOn)}`;
  if (state === 'NOT_SCORED') return 'not scored yet';
  return state === 'MET_ONCE' ? 'met once, one more to go' : 'on the way';
}
