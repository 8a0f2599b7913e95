import { chiSquareProbability } from '../chi-square-probability';
import type { Count } from './count';
import { isCount } from './count';

/** Whether two shares differ by more than chance would have it. */
export interface ChiSquareTest {
  readonly chiSquare: number;
  readonly df: number;
  readonly p: number;
}

/**
 * Pearson's chi-square of two shares, without continuity correction. `undefined` where a group is
 * empty, and where none or all had the event: there is nothing to compare.
 */
export function chiSquareOfShares(one: Count, other: Count): ChiSquareTest | undefined {
  if (!isCount(one) || !isCount(other)) return undefined;
  const share = (one.events + other.events) / (one.n + other.n);
  if (share === 0 || share === 1) return undefined;
  const distance = one.events / one.n - other.events / other.n;
  const chiSquare = distance ** 2 / (share * (1 - share) * (1 / one.n + 1 / other.n));
  return { chiSquare, df: 1, p: chiSquareProbability(chiSquare, 1, 'UPPER') };
}
