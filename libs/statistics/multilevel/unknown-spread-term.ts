import type { Accessor } from '../numbers-of';
import { sum } from '../sum';
import { pooledMean } from './pooled-mean';
import { unitEstimatesOf } from './unit-estimates';

/**
 * By how much the squared error of each shrunken mean is larger because the variance between units is itself
 * estimated from few: 2/(J - 3) (1 - B)² (y - m)² (V + t)/(v + t), with V the weighted mean of the
 * variances v and t the variance between units (Morris 1983, formula 4.3, for one common mean; the share
 * 1 - B is taken whole, as `shrunkenMeans` takes it). In the order of the units, of which those without an estimate are
 * skipped. `undefined` below four units, for fewer say nothing about their spread, or a `between` below 0.
 */
export function unknownSpreadTerm<T>(
  items: Iterable<T>,
  estimateOf: Accessor<T>,
  varianceOf: Accessor<T>,
  between: number,
): readonly number[] | undefined {
  const units = unitEstimatesOf(items, estimateOf, varianceOf);
  const pooled = pooledMean(
    units,
    ({ estimate }) => estimate,
    ({ variance }) => variance,
    between,
  );
  if (pooled === undefined || units.length < 4) return undefined;
  const weight = sum(units, ({ variance }) => 1 / (variance + between));
  const usual = sum(units, ({ variance }) => variance / (variance + between)) / weight;
  return units.map(({ estimate, variance }) => {
    const given = variance / (variance + between);
    const apart = given * (estimate - pooled.mean);
    return ((2 / (units.length - 3)) * apart ** 2 * (usual + between)) / (variance + between);
  });
}
