import { dayNumberOf } from '../../care/calendar-day';
import type { ValuedReading } from '../counted-readings';

/** How far from the day of discharge, in days, a score still stands for it (domain model 4.1). */
export const dischargeDays = 14;

/** The last counted reading, oldest first, within 14 days of the day of discharge; `null` where there is none. */
export function dischargeScoreOf<R extends Pick<ValuedReading, 'takenOn'>>(
  readings: readonly R[],
  dischargedOn: string,
): R | null {
  const day = dayNumberOf(dischargedOn);
  return (
    readings.findLast(({ takenOn }) => Math.abs(dayNumberOf(takenOn) - day) <= dischargeDays) ??
    null
  );
}
