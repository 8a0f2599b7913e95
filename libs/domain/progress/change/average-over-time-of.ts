import { timeWeightedMean } from '@unknot/statistics/time-weighted-mean';
import { dayNumberOf } from '../../care/calendar-day';
import type { ValuedReading } from '../counted-readings';
import type { Withheld } from '../withheld';

/** The longest stretch without a reading, in days, across which a straight line is believed (domain model 4.2). */
export const longestGap = 60;

/** The average of a score over a stretch of time. */
export interface AverageOverTime {
  /** In the measure's unit. */
  readonly mean: number;
  /** From how many readings. */
  readonly n: number;
  /** From first to last, in days. */
  readonly days: number;
}

/**
 * The time-weighted mean of counted readings, oldest first: what a client lived with on average, however
 * often it was asked. Held back where time did not pass, or where nothing was read for more than 60 days.
 */
export function averageOverTimeOf(
  readings: readonly Pick<ValuedReading, 'takenOn' | 'value'>[],
): AverageOverTime | Withheld<'ONE_DAY' | 'GAP'> {
  const days = readings.map(({ takenOn }) => dayNumberOf(takenOn));
  const mean = timeWeightedMean(
    readings,
    ({ takenOn }) => dayNumberOf(takenOn),
    ({ value }) => value,
  );
  if (mean === undefined) {
    return { withheld: 'ONE_DAY', why: 'An average over time needs readings on two days.' };
  }
  const gap = Math.max(...days.slice(1).map((day, index) => day - (days[index] ?? day)));
  if (gap > longestGap) {
    return {
      withheld: 'GAP',
      why: `Nothing was read for ${gap} days; an average over time allows ${longestGap}.`,
    };
  }
  return { mean, n: readings.length, days: (days.at(-1) ?? 0) - (days[0] ?? 0) };
}
