import type { Accessor } from './numbers-of';

/** One point of a scatter: `x` explains, `y` is explained. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The points with two finite numbers, in order; an item that lacks either is skipped. */
export function pointsOf<T>(items: Iterable<T>, xOf: Accessor<T>, yOf: Accessor<T>): Point[] {
  const points: Point[] = [];
  for (const item of items) {
    const x = xOf(item);
    const y = yOf(item);
    if (Number.isFinite(x) && Number.isFinite(y)) points.push({ x: x as number, y: y as number });
  }
  return points;
}
