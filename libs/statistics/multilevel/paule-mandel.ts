import { extremesOf } from '../extremes';
import { increasingRoot } from '../increasing-root';
import type { Accessor } from '../numbers-of';
import { spreadOfUnits } from './spread-of-units';
import { unitEstimatesOf } from './unit-estimates';

/**
 * The variance between units at which their weighted squares are as large as expected, one less than
 * the number of units (Paule and Mandel 1982), in the estimates' unit squared; 0 where they already are
 * smaller without it. Exact root. `undefined` for fewer than two units.
 */
export function pauleMandel<T>(
  items: Iterable<T>,
  estimateOf: Accessor<T>,
  varianceOf: Accessor<T>,
): number | undefined {
  const units = unitEstimatesOf(items, estimateOf, varianceOf);
  if (units.length < 2) return undefined;
  const missing = (between: number): number =>
    units.length - 1 - spreadOfUnits(units, between).squares;
  if (missing(0) >= 0) return 0;
  let reach = extremesOf(units.map(({ variance }) => variance))?.highest ?? 0;
  while (missing(reach) < 0) reach *= 2;
  const slopeAt = (between: number): number => spreadOfUnits(units, between).fall;
  return increasingRoot({ valueAt: missing, slopeAt }, 0, reach);
}
