import { isWithin, regions } from '@unknot/domain/body/regions';
import { muscles } from '@unknot/domain/care/muscles';
import type { BodyView, SiteShape } from './body-views';
import { bodyViews, viewBox, viewKeys } from './body-views';
import type { Place } from './curve';
import { isInside } from './curve';
import { shapeAt, shapesOfSite, wholeBodies } from './shapes-of-site';

const views = viewKeys.map((key) => bodyViews[key]);
const { FRONT, BACK, LEFT, RIGHT } = bodyViews;
const find = (view: BodyView, site: string, side: string) =>
  view.shapes.find((shape) => shape.site === site && shape.side === side);
const nameOf = (view: BodyView, { site, side }: SiteShape) => `${view.key} ${site} ${side}`;

/** Places inside of a shape, two units apart. */
function placesIn({ polygon }: SiteShape): Place[] {
  const xs = polygon.map(({ x }) => x);
  const ys = polygon.map(({ y }) => y);
  const places: Place[] = [];
  for (let x = Math.min(...xs); x <= Math.max(...xs); x += 2) {
    for (let y = Math.min(...ys); y <= Math.max(...ys); y += 2) places.push({ x, y });
  }
  return places.filter((place) => isInside(place, polygon));
}

/** The share of the smaller shape that lies in the other. */
function sharedOf(one: SiteShape, other: SiteShape): number {
  const [small, large] = one.area < other.area ? [one, other] : [other, one];
  const places = placesIn(small);
  return places.filter((place) => isInside(place, large.polygon)).length / places.length;
}

describe('the drawing of the body', () => {
  it('shows every muscle of the catalogue on both sides', () => {
    for (const { key } of muscles) {
      for (const side of ['LEFT', 'RIGHT'] as const) {
        const shown = views.flatMap((view) => shapesOfSite(view, key, side));
        expect([key, side, shown.length > 0]).toEqual([key, side, true]);
        expect(shown.every((shape) => shape.kind === 'MUSCLE')).toBe(true);
      }
    }
  });

  it('shows every region of the catalogue by itself, by its parts, or as the whole outline', () => {
    for (const { key, paired } of regions.filter((region) => !wholeBodies.has(region.key))) {
      for (const side of paired ? (['LEFT', 'RIGHT'] as const) : (['MIDLINE'] as const)) {
        const shown = views.flatMap((view) => shapesOfSite(view, key, side));
        expect([key, side, shown.length > 0]).toEqual([key, side, true]);
        expect(shown.every(({ site }) => isWithin(site, key))).toBe(true);
      }
    }
  });

  it('knows no site that the catalogue does not know, and none twice in a view', () => {
    const known = new Set([...regions, ...muscles].map(({ key }) => key));
    for (const view of views) {
      const names = view.shapes.map((shape) => nameOf(view, shape));
      expect(new Set(names).size).toBe(names.length);
      for (const { site, kind } of view.shapes) {
        expect([site, known.has(site)]).toEqual([site, true]);
        expect([site, kind]).toEqual([site, siteKindOf(site)]);
      }
    }
  });

  it('keeps every shape inside the outline, and the outline inside the picture', () => {
    for (const view of views) {
      const outside = view.shapes.filter(
        ({ polygon }) =>
          !polygon.every((place) => view.silhouettes.some((body) => isInside(place, body))),
      );
      expect(outside.map((shape) => nameOf(view, shape))).toEqual([]);
      for (const { x, y } of view.silhouettes.flat()) {
        expect(x > viewBox.x && x < viewBox.x + viewBox.width).toBe(true);
        expect(y > viewBox.y && y < viewBox.y + viewBox.height).toBe(true);
      }
    }
  });

  it('closes every path that has an inside, and writes numbers alone', () => {
    for (const view of views) {
      const closed = [...view.outlines, ...view.shapes.map(({ path }) => path)];
      for (const path of closed) expect(path).toMatch(/^M[-\d. ]+(C[-\d. ]+)+Z$/);
      for (const path of view.lines) expect(path).toMatch(/^M[-\d. ]+(C[-\d. ]+)+$/);
    }
  });

  it('lets no two regions cover each other but a part and its whole', () => {
    for (const view of views) {
      const drawn = view.shapes.filter(({ kind }) => kind === 'REGION');
      const covering = drawn.flatMap((one, at) =>
        drawn
          .slice(at + 1)
          .filter(({ site }) => !isWithin(one.site, site) && !isWithin(site, one.site))
          .filter((other) => sharedOf(one, other) > 0.08)
          .map((other) => `${nameOf(view, one)} and ${other.site} ${other.side}`),
      );
      expect(covering).toEqual([]);
    }
  });

  it('is seven and a half heads tall', () => {
    for (const { silhouettes } of views) {
      const heights = silhouettes.flat().map(({ y }) => y);
      expect((Math.max(...heights) - Math.min(...heights)) / 100).toBeCloseTo(7.5, 1);
    }
  });
});

const siteKindOf = (site: string) =>
  muscles.some(({ key }) => key === site) ? 'MUSCLE' : 'REGION';

describe('left and right', () => {
  const turned = ({ x, y }: Place) => `${Math.round(-x * 10)} ${Math.round(y * 10)}`;
  const kept = ({ x, y }: Place) => `${Math.round(x * 10)} ${Math.round(y * 10)}`;
  const mirrors = (one: readonly Place[], other: readonly Place[]) =>
    expect(one.map(turned).map(zero).sort()).toEqual(other.map(kept).map(zero).sort());
  const zero = (text: string) => text.replace(/^-0 /, '0 ');

  it('mirror each other from the front and from the back', () => {
    for (const view of [FRONT, BACK]) {
      for (const shape of view.shapes.filter(({ side }) => side === 'LEFT')) {
        const other = find(view, shape.site, 'RIGHT');
        expect(other?.centre.x).toBeCloseTo(-shape.centre.x, 6);
        expect(other?.centre.y).toBeCloseTo(shape.centre.y, 6);
        expect(other?.area).toBeCloseTo(shape.area, 6);
      }
      mirrors(view.silhouettes[0] ?? [], view.silhouettes[0] ?? []);
    }
  });

  it('are where a person who looks at the other finds them', () => {
    // Face to face the left hand of the other is at one's right; behind them it is at one's left.
    expect(find(FRONT, 'wrist_hand', 'LEFT')?.centre.x).toBeGreaterThan(0);
    expect(find(BACK, 'wrist_hand', 'LEFT')?.centre.x).toBeLessThan(0);
  });

  it('are shown from their own side, which faces away from the other', () => {
    expect(new Set(LEFT.shapes.map(({ side }) => side))).toEqual(new Set(['LEFT', 'MIDLINE']));
    expect(new Set(RIGHT.shapes.map(({ side }) => side))).toEqual(new Set(['RIGHT', 'MIDLINE']));
    expect(find(LEFT, 'toes', 'LEFT')?.centre.x).toBeLessThan(0);
    mirrors(LEFT.silhouettes[0] ?? [], RIGHT.silhouettes[0] ?? []);
  });
});

describe('a press on the drawing', () => {
  const muscleShapes = FRONT.shapes.filter(({ kind }) => kind === 'MUSCLE');

  it('means the shape it lies in, and the smaller of two', () => {
    const pectoral = find(FRONT, 'pectoralis_minor', 'LEFT');
    expect(shapeAt(muscleShapes, pectoral?.centre ?? { x: 0, y: 0 }, 0)?.site).toBe(
      'pectoralis_minor',
    );
    expect(shapeAt(muscleShapes, { x: 20, y: 190 }, 0)?.site).toBe('pectoralis_major');
  });

  it('means the nearest shape where it lies in none, as far as a finger is wide', () => {
    expect(shapeAt(muscleShapes, { x: 0, y: 240 }, 10)).toBeUndefined();
    expect(shapeAt(muscleShapes, { x: 160, y: 380 }, 60)?.site).toBe('wrist_extensors');
    expect(shapeAt([], { x: 0, y: 0 }, 1000)).toBeUndefined();
  });

  it('can mean every muscle and every region that a view shows', () => {
    for (const view of views) {
      for (const kind of ['MUSCLE', 'REGION'] as const) {
        const shapes = view.shapes.filter((shape) => shape.kind === kind);
        const missed = shapes.filter(
          (shape) =>
            !placesIn(shape).some((place) => {
              const { site, side } = shapeAt(shapes, place, 0) ?? {};
              return site === shape.site && side === shape.side;
            }),
        );
        expect(missed.map((shape) => nameOf(view, shape))).toEqual([]);
      }
    }
  });
});
