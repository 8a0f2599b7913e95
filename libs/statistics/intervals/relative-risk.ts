import { normalReach } from '../confidence-reach';
import type { NoAnswer } from '../no-answer';
import type { Count, Limits } from './count';
import { isCount } from './count';

/** How many times as large one share is as the other. */
export interface RelativeRisk extends Limits {
  readonly ratio: number;
}

/**
 * The ratio of two shares with limits on its logarithm (Katz 1978). Answers a reason where either
 * group has no events or is empty; throws for a confidence that is not between 0 and 1.
 */
export function relativeRisk(
  one: Count,
  other: Count,
  confidence = 0.95,
): RelativeRisk | NoAnswer<'NO_EVENTS'> {
  const z = normalReach(confidence);
  if (z === undefined) throw new RangeError('The confidence must be between 0 and 1.');
  if (!isCount(one) || !isCount(other) || one.events === 0 || other.events === 0) {
    return { reason: 'NO_EVENTS' };
  }
  const ratio = one.events / one.n / (other.events / other.n);
  const variance = 1 / one.events - 1 / one.n + (1 / other.events - 1 / other.n);
  const reach = z * Math.sqrt(variance);
  return { ratio, low: ratio * Math.exp(-reach), high: ratio * Math.exp(reach) };
}
