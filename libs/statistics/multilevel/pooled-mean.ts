import type { Accessor } from '../numbers-of';
import { sum } from '../sum';
import { unitEstimatesOf } from './unit-estimates';

/** The mean over units, each weighted by how surely it is known. */
export interface PooledMean {
  readonly units: number;
  readonly mean: number;
  readonly standardError: number;
}

/**
 * The mean of unit estimates with weights 1 / (variance + between-unit variance); `between` 0 is
 * the common-effect mean. `undefined` for no unit or a `between` below 0.
 */
export function pooledMean<T>(
  items: Iterable<T>,
  estimateOf: Accessor<T>,
  varianceOf: Accessor<T>,
  between: number,
): PooledMean | undefined {
  const units = unitEstimatesOf(items, estimateOf, varianceOf);
  if (units.length === 0 || !(between >= 0)) return undefined;
  const weight = sum(units, ({ variance }) => 1 / (variance + between));
  const weighted = sum(units, ({ estimate, variance }) => estimate / (variance + between));
  return { units: units.length, mean: weighted / weight, standardError: Math.sqrt(1 / weight) };
}
