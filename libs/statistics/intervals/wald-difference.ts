import { normalReach } from '../confidence-reach';
import type { Count } from './count';
import { isCount } from './count';
import type { ShareDifference } from './newcombe-difference';

/**
 * The difference of two shares with the textbook limits, to compare with published tables only: too
 * narrow in small groups, where Newcombe's are right. `undefined` where either group is empty, or
 * for a confidence that is not between 0 and 1.
 */
export function waldDifference(
  one: Count,
  other: Count,
  confidence = 0.95,
): ShareDifference | undefined {
  const z = normalReach(confidence);
  if (z === undefined || !isCount(one) || !isCount(other)) return undefined;
  const [share, otherShare] = [one.events / one.n, other.events / other.n];
  const variance = (share * (1 - share)) / one.n + (otherShare * (1 - otherShare)) / other.n;
  const difference = share - otherShare;
  const reach = z * Math.sqrt(variance);
  return { difference, low: difference - reach, high: difference + reach };
}
