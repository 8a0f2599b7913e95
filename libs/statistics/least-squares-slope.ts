import { mean } from './mean';
import type { Accessor } from './numbers-of';
import { pointsOf } from './points-of';
import { sum } from './sum';

/** A straight line through points by ordinary least squares. */
export interface LeastSquaresSlope {
  /** How many points it was drawn through. */
  readonly n: number;
  /** Change of y per unit of x. */
  readonly slope: number;
  /** The line at x = 0. */
  readonly intercept: number;
  readonly meanX: number;
  readonly meanY: number;
  /** Sum of the squared distances of x from its mean. */
  readonly sxx: number;
  /** Standard deviation of y about the line (n - 2 below the line); `undefined` for two points. */
  readonly residualSd: number | undefined;
}

/**
 * The least-squares line, computed about the means so that dates as large numbers lose no digits.
 * `undefined` for fewer than two points or where all x are equal.
 */
export function leastSquaresSlope<T>(
  items: Iterable<T>,
  xOf: Accessor<T>,
  yOf: Accessor<T>,
): LeastSquaresSlope | undefined {
  const points = pointsOf(items, xOf, yOf);
  const n = points.length;
  const meanX = mean(points, (point) => point.x);
  const meanY = mean(points, (point) => point.y);
  if (n < 2 || meanX === undefined || meanY === undefined) return undefined;
  const sxx = sum(points, (point) => (point.x - meanX) ** 2);
  if (sxx === 0) return undefined;
  const slope = sum(points, (point) => (point.x - meanX) * (point.y - meanY)) / sxx;
  const intercept = meanY - slope * meanX;
  const squares = sum(points, (point) => (point.y - meanY - slope * (point.x - meanX)) ** 2);
  const residualSd = n > 2 ? Math.sqrt(squares / (n - 2)) : undefined;
  return { n, slope, intercept, meanX, meanY, sxx, residualSd };
}
