import type { ValuedReading } from '../counted-readings';
import { scoresByDayOf } from '../windows/scores-by-day-of';
import { scoresSinceStart } from '../windows/window-score-of';
import type { AlertCourse } from './alert-facts';

/** The value of one day: the last that counts. */
export interface MeasuredDay {
  readonly on: string;
  readonly value: number;
}

/** One value for each day with a counted reading, oldest first: two readings of one day confirm nothing. */
export function measuredDaysOf(readings: readonly ValuedReading[]): MeasuredDay[] {
  const byDay = new Map(readings.map(({ takenOn, value }) => [takenOn, value]));
  return [...byDay].map(([on, value]) => ({ on, value }));
}

/** Those after the first session, without a baseline that was taken late. */
export function measuredSince(
  { readings, baseline }: Pick<AlertCourse, 'readings' | 'baseline'>,
  firstSessionOn: string | undefined,
): MeasuredDay[] {
  if (firstSessionOn === undefined) return [];
  const scores = scoresSinceStart(scoresByDayOf(readings, firstSessionOn, baseline));
  const since = readings.slice(readings.length - scores.length);
  return measuredDaysOf(since);
}
