import type { Count, Limits } from './count';
import { wilsonInterval } from './wilson-interval';

/** How far two shares are apart, one minus other. */
export interface ShareDifference extends Limits {
  readonly difference: number;
}

/**
 * The difference of two shares with limits by Newcombe's method 10 (1998), which joins the two
 * Wilson intervals. `undefined` where either group is empty, or for a confidence that is not between
 * 0 and 1.
 */
export function newcombeDifference(
  one: Count,
  other: Count,
  confidence = 0.95,
): ShareDifference | undefined {
  const [first, second] = [wilsonInterval(one, confidence), wilsonInterval(other, confidence)];
  if (first === undefined || second === undefined) return undefined;
  const [share, otherShare] = [one.events / one.n, other.events / other.n];
  const difference = share - otherShare;
  return {
    difference,
    low: difference - Math.hypot(share - first.low, second.high - otherShare),
    high: difference + Math.hypot(first.high - share, otherShare - second.low),
  };
}
