import type { SiteShape } from './body-views';
import type { Place } from './curve';

const ways: Readonly<Record<string, Place>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** The order in which Home, End and the Tab key see the shapes: from the head down, from left to right. */
export function readingOrder(shapes: readonly SiteShape[]): readonly SiteShape[] {
  return [...shapes].sort((a, b) => {
    const down = a.centre.y - b.centre.y;
    return down === 0 ? a.centre.x - b.centre.x : down;
  });
}

/**
 * The shape to which a key leads: an arrow to the nearest one that way, Home to the topmost, End to the lowest.
 * `undefined` where the key leads nowhere.
 */
export function nextShape(
  shapes: readonly SiteShape[],
  from: SiteShape,
  key: string,
): SiteShape | undefined {
  if (key === 'Home') return readingOrder(shapes)[0];
  if (key === 'End') return readingOrder(shapes).at(-1);
  const way = ways[key];
  if (way === undefined) return undefined;
  const costs = shapes.flatMap((shape) => {
    const [x, y] = [shape.centre.x - from.centre.x, shape.centre.y - from.centre.y];
    const along = x * way.x + y * way.y;
    const aside = Math.abs(x * way.y - y * way.x);
    // What lies more aside than ahead belongs to another arrow.
    return along > 0.5 && aside <= along * 2.5 ? [{ shape, cost: along + 2 * aside }] : [];
  });
  costs.sort((a, b) => a.cost - b.cost);
  return costs[0]?.shape;
}
