import type { Accessor } from '../numbers-of';
import { pooledMean } from './pooled-mean';
import { unitEstimatesOf } from './unit-estimates';

/** One unit's estimate, drawn towards the mean of all the more the less surely it is known. */
export interface ShrunkenMean<T> {
  readonly item: T;
  /** How much of its own estimate is kept: 0 all is the common mean, 1 all is its own. */
  readonly kept: number;
  readonly mean: number;
  readonly standardError: number;
}

/**
 * Empirical Bayes means: B y + (1 - B) m with B = between / (between + variance), and the squared
 * error B variance + (1 - B)² SE(m)² (Morris 1983; R metafor's blup). With `between` 0 all are the
 * common mean. A unit without an estimate is skipped. `undefined` for no unit or a `between` below 0.
 */
export function shrunkenMeans<T>(
  items: Iterable<T>,
  estimateOf: Accessor<T>,
  varianceOf: Accessor<T>,
  between: number,
): readonly ShrunkenMean<T>[] | undefined {
  const units = unitEstimatesOf(items, estimateOf, varianceOf);
  const pooled = pooledMean(
    units,
    ({ estimate }) => estimate,
    ({ variance }) => variance,
    between,
  );
  if (pooled === undefined) return undefined;
  return units.map(({ item, estimate, variance }) => {
    const kept = between / (between + variance);
    const ofMean = (1 - kept) * pooled.standardError;
    return {
      item,
      kept,
      mean: kept * estimate + (1 - kept) * pooled.mean,
      standardError: Math.sqrt(kept * variance + ofMean ** 2),
    };
  });
}
