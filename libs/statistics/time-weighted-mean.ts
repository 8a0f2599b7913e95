import type { Accessor } from './numbers-of';
import { pointsOf } from './points-of';

/**
 * The mean height of the straight lines that join points in time (trapezium rule): the area under them over
 * the time from first to last, so that many readings in one week weigh no more than that week.
 * Points of one time stand in for each other in the order given. `undefined` where time does not pass.
 */
export function timeWeightedMean<T>(
  items: Iterable<T>,
  timeOf: Accessor<T>,
  valueOf: Accessor<T>,
): number | undefined {
  const points = pointsOf(items, timeOf, valueOf).sort((a, b) => a.x - b.x);
  const length = (points.at(-1)?.x ?? 0) - (points[0]?.x ?? 0);
  if (!(length > 0)) return undefined;
  let area = 0;
  for (const [index, later] of points.entries()) {
    const earlier = points[index - 1];
    if (earlier !== undefined) area += ((later.x - earlier.x) * (earlier.y + later.y)) / 2;
  }
  return area / length;
}
