import { regions } from '@unknot/domain/body/regions';
import type { Side } from '@unknot/domain/body/side';
import type { BodyView, SiteShape } from './body-views';
import type { Place } from './curve';
import { isInside } from './curve';

/** The regions that are the body as such: its outline stands for them. */
export const wholeBodies: ReadonlySet<string> = new Set(['whole_body', 'widespread']);

function isOnSide(shape: Side, asked: Side): boolean {
  if (asked === 'LEFT' || asked === 'RIGHT') return shape === asked || shape === 'MIDLINE';
  return true;
}

/** The nearest parts of a region, or nothing where it has none. */
const partsOf = (site: string) => regions.filter(({ parent }) => parent === site);

/**
 * The shapes of a region or muscle in a view; of a region without a shape of its own those of its parts.
 * Without left or right both are answered. Nothing where the view does not show it.
 */
export function shapesOfSite(view: BodyView, site: string, side: Side): readonly SiteShape[] {
  const own = view.shapes.filter((shape) => shape.site === site && isOnSide(shape.side, side));
  if (own.length > 0 || wholeBodies.has(site)) return own;
  return partsOf(site).flatMap(({ key }) => shapesOfSite(view, key, side));
}

const distanceTo = (place: Place, polygon: readonly Place[]) =>
  isInside(place, polygon)
    ? 0
    : Math.min(...polygon.map(({ x, y }) => Math.hypot(x - place.x, y - place.y)));

/**
 * The shape that a press at a place means: the smallest one that it lies in, else the nearest one within `reach`.
 * Deep muscles are small circles and reach half as far around themselves. `undefined` where nothing is near.
 */
export function shapeAt(
  shapes: readonly SiteShape[],
  place: Place,
  reach: number,
): SiteShape | undefined {
  const near = shapes
    .map((shape) => {
      const distance = distanceTo(place, shape.polygon);
      return { shape, distance: shape.deep && distance <= reach / 2 ? 0 : distance };
    })
    .filter(({ distance }) => distance <= reach);
  near.sort((a, b) =>
    a.distance === b.distance ? a.shape.area - b.shape.area : a.distance - b.distance,
  );
  return near[0]?.shape;
}
