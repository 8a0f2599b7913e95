import type { Estimate } from '../estimate';
import { estimateWithLimits } from '../estimate';
import { mean } from '../mean';
import type { Accessor } from '../numbers-of';
import { pointsOf } from '../points-of';
import { standardDeviation } from '../standard-deviation';

/** The mean difference within pairs: the estimate is one minus other. */
export interface PairedComparison extends Estimate {
  /** Complete pairs. */
  readonly n: number;
  readonly standardDeviation: number;
  readonly df: number;
  /** The mean difference in its own standard deviations; `undefined` where all are equal. */
  readonly standardisedResponseMean: number | undefined;
}

/**
 * Two measurements of the same people compared by the differences, with limits from t with n - 1
 * degrees of freedom; a pair that lacks either is left out. `undefined` for fewer than two pairs.
 */
export function pairedComparison<T>(
  items: Iterable<T>,
  oneOf: Accessor<T>,
  otherOf: Accessor<T>,
  confidence = 0.95,
): PairedComparison | undefined {
  const differences = pointsOf(items, oneOf, otherOf).map(({ x, y }) => x - y);
  const n = differences.length;
  const [centre, spread] = [mean(differences), standardDeviation(differences)];
  if (centre === undefined || spread === undefined) return undefined;
  return {
    ...estimateWithLimits(centre, spread / Math.sqrt(n), n - 1, confidence),
    n,
    standardDeviation: spread,
    df: n - 1,
    standardisedResponseMean: spread === 0 ? undefined : centre / spread,
  };
}
