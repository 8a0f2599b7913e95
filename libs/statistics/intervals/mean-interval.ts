import { mean } from '../mean';
import type { Accessor } from '../numbers-of';
import { numbersOf } from '../numbers-of';
import { standardDeviation } from '../standard-deviation';
import { tReach } from '../confidence-reach';

/** A mean and how far it may be off. */
export interface MeanInterval {
  readonly n: number;
  readonly mean: number;
  readonly standardDeviation: number;
  readonly standardError: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The mean with limits from t with n - 1 degrees of freedom. `undefined` for fewer than two values
 * or a confidence that is not between 0 and 1.
 */
export function meanInterval<T>(
  items: Iterable<T>,
  valueOf: Accessor<T>,
  confidence = 0.95,
): MeanInterval | undefined {
  const values = numbersOf(items, valueOf);
  const n = values.length;
  const centre = mean(values);
  const spread = standardDeviation(values);
  const reach = tReach(confidence, n - 1);
  if (centre === undefined || spread === undefined || reach === undefined) return undefined;
  const standardError = spread / Math.sqrt(n);
  return {
    n,
    mean: centre,
    standardDeviation: spread,
    standardError,
    low: centre - reach * standardError,
    high: centre + reach * standardError,
  };
}
