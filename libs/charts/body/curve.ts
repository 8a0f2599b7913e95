/** A place in the drawing of the body; 100 units are one head. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** A point that a curve goes through. */
export interface CurvePoint extends Place {
  /** Whether the curve turns sharply there. */
  readonly corner: boolean;
}

const numberText = (value: number) => String(Math.round(value * 10) / 10);
const placeText = ({ x, y }: Place) => `${numberText(x)} ${numberText(y)}`;

/** How far the two handles of a point reach along its tangent, as a share of the way to its neighbours. */
const reach = 0.34;

const lengthOf = (x: number, y: number) => Math.sqrt(x * x + y * y);

/** The handle of `at` on the side of `towards`; at a corner the point itself. */
function handleOf(before: Place, at: CurvePoint, after: Place, towards: Place): Place {
  const [x, y] = [after.x - before.x, after.y - before.y];
  const length = lengthOf(x, y);
  if (at.corner || length === 0) return at;
  const way = lengthOf(towards.x - at.x, towards.y - at.y) * reach;
  const sign = towards === after ? 1 : -1;
  return { x: at.x + (sign * way * x) / length, y: at.y + (sign * way * y) / length };
}

/** One stretch of a curve as a cubic Bézier. */
type Stretch = readonly [from: Place, one: Place, two: Place, to: Place];

function stretchesOf(points: readonly CurvePoint[], closed: boolean): Stretch[] {
  const at = (index: number): CurvePoint => {
    const count = points.length;
    const place = closed
      ? points[(index + count) % count]
      : points[Math.min(count - 1, Math.max(0, index))];
    if (place === undefined) throw new Error('A curve needs at least one point.');
    return place;
  };
  const starts = closed ? points : points.slice(0, -1);
  return starts.map((from, index) => {
    const [before, to, after] = [at(index - 1), at(index + 1), at(index + 2)];
    return [from, handleOf(before, from, to, to), handleOf(from, to, after, from), to] as const;
  });
}

/** The `d` of an SVG path through the points: a smooth curve with corners where they are asked for. */
export function pathOf(points: readonly CurvePoint[], closed: boolean): string {
  const [first] = points;
  if (first === undefined) return '';
  const curves = stretchesOf(points, closed).map(
    ([, one, two, to]) => `C${placeText(one)} ${placeText(two)} ${placeText(to)}`,
  );
  return `M${placeText(first)}${curves.join('')}${closed ? 'Z' : ''}`;
}

const steps = [0, 0.25, 0.5, 0.75];

/** The closed curve as a polygon, four places for each of its points. */
export function polygonOf(points: readonly CurvePoint[]): Place[] {
  return stretchesOf(points, true).flatMap(([from, one, two, to]) =>
    steps.map((t) => {
      const s = 1 - t;
      const mix = (axis: 'x' | 'y') =>
        s * s * s * from[axis] +
        3 * s * s * t * one[axis] +
        3 * s * t * t * two[axis] +
        t * t * t * to[axis];
      return { x: mix('x'), y: mix('y') };
    }),
  );
}

/** Whether the place lies in the polygon. */
export function isInside({ x, y }: Place, polygon: readonly Place[]): boolean {
  let inside = false;
  let before = polygon.at(-1);
  for (const corner of polygon) {
    if (before !== undefined && corner.y > y !== before.y > y) {
      const crossing = ((before.x - corner.x) * (y - corner.y)) / (before.y - corner.y) + corner.x;
      if (x < crossing) inside = !inside;
    }
    before = corner;
  }
  return inside;
}

/** The area of a polygon and the place where it would balance. */
export function balanceOf(polygon: readonly Place[]): {
  readonly area: number;
  readonly centre: Place;
} {
  let [twice, sumX, sumY] = [0, 0, 0];
  let before = polygon.at(-1);
  for (const corner of polygon) {
    if (before !== undefined) {
      const cross = before.x * corner.y - corner.x * before.y;
      twice += cross;
      sumX += (before.x + corner.x) * cross;
      sumY += (before.y + corner.y) * cross;
    }
    before = corner;
  }
  if (twice === 0) throw new Error('A shape without area has no centre.');
  return { area: Math.abs(twice) / 2, centre: { x: sumX / (3 * twice), y: sumY / (3 * twice) } };
}
