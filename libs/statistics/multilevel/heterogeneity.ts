import { chiSquareProbability } from '../chi-square-probability';
import type { Accessor } from '../numbers-of';
import { spreadOfUnits } from './spread-of-units';
import { unitEstimatesOf } from './unit-estimates';

/** How much more units differ than their errors explain. */
export interface Heterogeneity {
  /** Cochran's Q: squared distances from the common mean, in standard errors. */
  readonly q: number;
  readonly degreesOfFreedom: number;
  /** How often errors alone would give a Q as large. */
  readonly p: number;
  /** Share of the spread that is between units, in per cent, for the given between-unit variance. */
  readonly iSquared: number;
}

/**
 * Cochran's Q (1954) and I² as a share: 100 times between / (between + typical variance of a unit)
 * (Higgins and Thompson 2002). `undefined` for fewer than two units or a `between` below 0.
 */
export function heterogeneity<T>(
  items: Iterable<T>,
  estimateOf: Accessor<T>,
  varianceOf: Accessor<T>,
  between: number,
): Heterogeneity | undefined {
  const units = unitEstimatesOf(items, estimateOf, varianceOf);
  const degreesOfFreedom = units.length - 1;
  if (degreesOfFreedom < 1 || !(between >= 0)) return undefined;
  const { squares, spareWeight } = spreadOfUnits(units, 0);
  const typical = degreesOfFreedom / spareWeight;
  return {
    q: squares,
    degreesOfFreedom,
    p: chiSquareProbability(squares, degreesOfFreedom, 'UPPER'),
    iSquared: (100 * between) / (between + typical),
  };
}
