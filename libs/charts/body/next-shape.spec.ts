import type { SiteShape } from './body-views';
import { bodyViews, viewKeys } from './body-views';
import { nextShape, readingOrder } from './next-shape';

const keys = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'];
const of = (site: string, side: string): SiteShape => {
  const found = bodyViews.FRONT.shapes.find((each) => each.site === site && each.side === side);
  if (found === undefined) throw new Error(`The front shows no ${site}.`);
  return found;
};
const regions = bodyViews.FRONT.shapes.filter(({ kind }) => kind === 'REGION');
const leadsTo = (from: SiteShape, key: string) => {
  const to = nextShape(regions, from, key);
  return to === undefined ? undefined : `${to.site} ${to.side}`;
};

describe('the way from shape to shape by keys', () => {
  it('reaches every muscle and every region of every view by arrows alone', () => {
    for (const view of viewKeys) {
      for (const kind of ['MUSCLE', 'REGION'] as const) {
        const shapes = bodyViews[view].shapes.filter((shape) => shape.kind === kind);
        const reached = new Set(readingOrder(shapes).slice(0, 1));
        for (const from of reached) {
          for (const key of keys) {
            const to = nextShape(shapes, from, key);
            if (to !== undefined) reached.add(to);
          }
        }
        const missed = shapes.filter((shape) => !reached.has(shape));
        expect([view, kind, missed.map(({ site }) => site)]).toEqual([view, kind, []]);
      }
    }
  });

  it('goes where the arrow points', () => {
    expect(leadsTo(of('knee', 'LEFT'), 'ArrowDown')).toBe('lower_leg LEFT');
    expect(leadsTo(of('knee', 'LEFT'), 'ArrowUp')).toBe('thigh LEFT');
    // From the front the right knee is on the left.
    expect(leadsTo(of('knee', 'LEFT'), 'ArrowLeft')).toBe('knee RIGHT');
    expect(leadsTo(of('toes', 'LEFT'), 'ArrowDown')).toBeUndefined();
    expect(leadsTo(of('knee', 'LEFT'), 'a')).toBeUndefined();
  });

  it('goes to the ends by Home and End', () => {
    expect(leadsTo(of('knee', 'LEFT'), 'Home')).toBe('forehead MIDLINE');
    expect(leadsTo(of('knee', 'LEFT'), 'End')).toMatch(/^toes/);
  });
});
