import { mannKendall } from './mann-kendall';
import { median } from './median';
import { normalQuantile } from './normal-quantile';
import type { Accessor } from './numbers-of';
import type { Point } from './points-of';
import { pointsOf } from './points-of';

/** A straight line that single wild values do not move. */
export interface TheilSen {
  /** The median of the slopes between all pairs: change of y per unit of x. */
  readonly slope: number;
  /** The median of y - slope * x. */
  readonly intercept: number;
  /** Limits of the slope; `undefined` where too few pairs reach so far, and where y never moves. */
  readonly low: number | undefined;
  readonly high: number | undefined;
  /** How many pairs have different x. */
  readonly pairs: number;
}

/**
 * The slope of Theil (1950) and Sen (1968), with Sen's limits: with N pairs and
 * C = z * sqrt(variance of Kendall's S), the slopes of ranks round((N - C) / 2) and
 * round((N + C) / 2) + 1, halves rounded to even. `undefined` where no two x differ.
 */
export function theilSen<T>(
  items: Iterable<T>,
  xOf: Accessor<T>,
  yOf: Accessor<T>,
  confidence = 0.95,
): TheilSen | undefined {
  const points = pointsOf(items, xOf, yOf).sort((a, b) => a.x - b.x);
  const slopes = slopesBetween(points).sort((a, b) => a - b);
  const slope = median(slopes);
  const intercept = median(points, (point) => point.y - (slope ?? 0) * point.x);
  if (slope === undefined || intercept === undefined) return undefined;
  const z = normalQuantile(1 - (1 - confidence) / 2);
  const spread = mannKendall(
    points,
    (point) => point.x,
    (point) => point.y,
  )?.varianceOfS;
  const reach =
    z === undefined || spread === undefined || spread === 0 ? Infinity : z * Math.sqrt(spread);
  return {
    slope,
    intercept,
    low: slopes[roundHalfToEven((slopes.length - reach) / 2) - 1],
    high: slopes[roundHalfToEven((slopes.length + reach) / 2)],
    pairs: slopes.length,
  };
}

function slopesBetween(points: readonly Point[]): number[] {
  const slopes: number[] = [];
  for (const [index, later] of points.entries()) {
    for (let before = 0; before < index; before += 1) {
      const earlier = points[before] as Point;
      if (later.x !== earlier.x) slopes.push((later.y - earlier.y) / (later.x - earlier.x));
    }
  }
  return slopes;
}

function roundHalfToEven(value: number): number {
  const below = Math.floor(value);
  if (value - below !== 0.5) return Math.round(value);
  return below % 2 === 0 ? below : below + 1;
}
