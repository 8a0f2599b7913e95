import { kendallExactProbability } from './kendall-exact-probability';
import { normalProbability } from './normal-probability';
import type { Accessor } from './numbers-of';
import type { Point } from './points-of';
import { pointsOf } from './points-of';
import { tieSizes } from './tie-sizes';

/** How consistently y rises or falls with x, whatever its shape. */
export interface MannKendall {
  readonly n: number;
  /** Pairs that rise minus pairs that fall. */
  readonly s: number;
  /** Variance of `s` if there were no trend, corrected for ties in y and in x. */
  readonly varianceOfS: number;
  /** `s` in standard errors, moved towards zero by one pair (continuity correction). */
  readonly z: number;
  /** Two-sided, from the normal approximation. */
  readonly p: number;
  /** Two-sided, over all orders: for few readings. `undefined` with ties, or more than 60 points. */
  readonly exactP: number | undefined;
  /** Kendall's tau-b, from -1 always falling to 1 always rising; `undefined` where y never moves. */
  readonly tau: number | undefined;
}

/**
 * The trend test of Mann (1945) and Kendall (1975), with the variance for ties on both axes.
 * `undefined` for fewer than three points and where all x are equal.
 */
export function mannKendall<T>(
  items: Iterable<T>,
  xOf: Accessor<T>,
  yOf: Accessor<T>,
): MannKendall | undefined {
  const points = pointsOf(items, xOf, yOf);
  const n = points.length;
  if (n < 3) return undefined;
  const tiesX = tieSizes(points.map((point) => point.x));
  const tiesY = tieSizes(points.map((point) => point.y));
  const pairs = (n * (n - 1)) / 2;
  const differentX = pairs - total(tiesX, pairsIn);
  if (differentX === 0) return undefined;
  const comparable = (pairs - total(tiesY, pairsIn)) * differentX;
  const s = scoreOf(points);
  const varianceOfS = varianceWithTies(n, tiesX, tiesY);
  const z = s === 0 ? 0 : (s - Math.sign(s)) / Math.sqrt(varianceOfS);
  const p = 2 * normalProbability(-Math.abs(z));
  const tau = comparable === 0 ? undefined : s / Math.sqrt(comparable);
  const hasTies = tiesX.length + tiesY.length > 0;
  const exactP = hasTies ? undefined : kendallExactProbability(s, n);
  return { n, s, varianceOfS, z, p, exactP, tau };
}

function scoreOf(points: readonly Point[]): number {
  let score = 0;
  for (const [index, later] of points.entries()) {
    for (let before = 0; before < index; before += 1) {
      const earlier = points[before] as Point;
      score += Math.sign(later.x - earlier.x) * Math.sign(later.y - earlier.y);
    }
  }
  return score;
}

function varianceWithTies(n: number, tiesX: readonly number[], tiesY: readonly number[]): number {
  const first = weight(n) - total(tiesX, weight) - total(tiesY, weight);
  const second = (4 * total(tiesX, pairsIn) * total(tiesY, pairsIn)) / (2 * n * (n - 1));
  const third =
    (total(tiesX, orderedTriples) * total(tiesY, orderedTriples)) / (9 * n * (n - 1) * (n - 2));
  return first / 18 + second + third;
}

function total(ties: readonly number[], of: (size: number) => number): number {
  return ties.reduce((sum, size) => sum + of(size), 0);
}

const pairsIn = (size: number): number => (size * (size - 1)) / 2;
const orderedTriples = (size: number): number => size * (size - 1) * (size - 2);
const weight = (size: number): number => size * (size - 1) * (2 * size + 5);
