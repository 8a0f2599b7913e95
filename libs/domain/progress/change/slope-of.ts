import { mannKendall } from '@unknot/statistics/mann-kendall';
import { theilSen } from '@unknot/statistics/theil-sen';
import { dayNumberOf } from '../../care/calendar-day';
import type { Measure } from '../../measures/measure';
import type { ValuedReading } from '../counted-readings';
import { gainOf } from '../gain';
import type { Withheld } from '../withheld';

/** From how many readings on the trend test can tell anything: of four in order its p is .083 at best, of five .017. */
export const fewestForTrend = 5;

/** How fast a score moves for each week, by the median of the slopes between all pairs of readings. */
export interface Slope {
  /** In the measure's unit for each week, as a gain: above 0 is better. */
  readonly perWeek: number;
  /** Limits at 95 %, `low` the worse one; `null` where the readings are too few or too equal for them. */
  readonly limits: { readonly low: number; readonly high: number } | null;
  /**
   * Two-sided p of the test of Mann and Kendall that the score neither rises nor falls: over all orders, or
   * from the normal curve where values are equal or more than 60. For the rules, never shown.
   */
  readonly p: number;
  readonly isExact: boolean;
  readonly n: number;
  /** From first to last, in days. */
  readonly days: number;
}

/** Why no slope is told. */
export type NoSlopeReason = 'FEW_READINGS' | 'ONE_DAY' | 'NO_DIRECTION';

/**
 * The slope of counted readings of one series, oldest first (domain model 4.2). Held back below five readings:
 * with four the trend test cannot reach 5 %, whatever they are.
 */
export function slopeOf(
  readings: readonly Pick<ValuedReading, 'takenOn' | 'value'>[],
  { direction }: Pick<Measure, 'direction'>,
): Slope | Withheld<NoSlopeReason> {
  if (direction === 'NONE' || direction === 'TARGET') {
    return no('NO_DIRECTION', 'Neither direction of this measure is better.');
  }
  const n = readings.length;
  if (n < fewestForTrend) {
    return no(
      'FEW_READINGS',
      `A slope needs ${fewestForTrend} readings, since fewer cannot tell a trend from chance; there are ${n}.`,
    );
  }
  const dayOf = ({ takenOn }: Pick<ValuedReading, 'takenOn'>): number => dayNumberOf(takenOn);
  const gainIn = ({ value }: Pick<ValuedReading, 'value'>): number => gainOf(value, direction);
  const line = theilSen(readings, dayOf, gainIn);
  const trend = mannKendall(readings, dayOf, gainIn);
  if (line === undefined || trend === undefined) {
    return no('ONE_DAY', 'A slope needs readings on two days.');
  }
  const { slope, low, high } = line;
  const days = readings.map(dayOf);
  return {
    perWeek: 7 * slope,
    limits: low === undefined || high === undefined ? null : { low: 7 * low, high: 7 * high },
    p: trend.exactP ?? trend.p,
    isExact: trend.exactP !== undefined,
    n,
    days: Math.max(...days) - Math.min(...days),
  };
}

function no(withheld: NoSlopeReason, why: string): Withheld<NoSlopeReason> {
  return { withheld, why };
}
