import type { NoAnswer } from '../no-answer';
import type { Limits } from './count';
import type { ShareDifference } from './newcombe-difference';

/** How many clients per one more event; negative says per one event fewer. */
export interface NumberNeeded extends Limits {
  readonly numberNeeded: number;
}

/**
 * One over the difference of two shares, with its limits. Answers a reason where the interval of the
 * difference includes zero: the number would run through infinity.
 */
export function numberNeededToTreat({
  difference,
  low,
  high,
}: ShareDifference): NumberNeeded | NoAnswer<'INTERVAL_INCLUDES_ZERO'> {
  if (low <= 0 && high >= 0) return { reason: 'INTERVAL_INCLUDES_ZERO' };
  return { numberNeeded: 1 / difference, low: 1 / high, high: 1 / low };
}
