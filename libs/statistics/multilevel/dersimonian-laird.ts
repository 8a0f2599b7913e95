import type { Accessor } from '../numbers-of';
import { spreadOfUnits } from './spread-of-units';
import { unitEstimatesOf } from './unit-estimates';

/**
 * The variance between units by the moments of Cochran's Q (DerSimonian and Laird 1986), in the
 * estimates' unit squared; 0 where units differ no more than their errors explain. `undefined` for
 * fewer than two units.
 */
export function derSimonianLaird<T>(
  items: Iterable<T>,
  estimateOf: Accessor<T>,
  varianceOf: Accessor<T>,
): number | undefined {
  const units = unitEstimatesOf(items, estimateOf, varianceOf);
  if (units.length < 2) return undefined;
  const { squares, spareWeight } = spreadOfUnits(units, 0);
  return Math.max(0, (squares - (units.length - 1)) / spareWeight);
}
