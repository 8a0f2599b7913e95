import fc from 'fast-check';
import { leastSquaresSlope } from './least-squares-slope';
import { mannKendall } from './mann-kendall';
import { theilSen } from './theil-sen';

interface Visit {
  readonly day: number | null;
  readonly pain: number | null;
}
const day = (visit: Visit) => visit.day;
const pain = (visit: Visit) => visit.pain;
const visits = (days: readonly number[], pains: readonly number[]): Visit[] =>
  days.map((each, index) => ({ day: each, pain: pains[index] ?? null }));

const fallingPain = visits([0, 7, 14, 21, 28, 42], [7, 6, 6, 4, 5, 3]);
const tiedPain = visits([0, 7, 14, 21, 35, 49], [6, 7, 5, 5, 3, 4]);

const anyVisits = fc
  .uniqueArray(
    fc.record({ day: fc.integer({ min: 0, max: 400 }), pain: fc.integer({ min: 0, max: 10 }) }),
    { minLength: 3, maxLength: 20, selector: (visit) => visit.day },
  )
  .filter((all) => new Set(all.map(pain)).size > 1);

describe('reference values', () => {
  // R 4.2.2: lm(y ~ t) and the median of all pairwise slopes (domain model, verification table).
  it('follows pain that falls over six visits', () => {
    const line = leastSquaresSlope(fallingPain, day, pain);
    expect(line?.slope).toBeCloseTo(-0.0897959, 7);
    expect((line?.residualSd ?? NaN) / Math.sqrt(line?.sxx ?? NaN)).toBeCloseTo(0.0187877, 7);
    const robust = theilSen(fallingPain, day, pain);
    expect(robust).toMatchObject({ pairs: 15 });
    expect(robust?.slope).toBeCloseTo(-0.0857143, 7);
    expect(robust?.intercept).toBeCloseTo(6.8, 9);
  });

  // SciPy 1.17: linregress(t, y), theilslopes(y, t), kendalltau(t, y).
  it('follows pain with ties', () => {
    const line = leastSquaresSlope(tiedPain, day, pain);
    expect(line?.slope).toBeCloseTo(-0.06302521008403363, 14);
    expect(line?.intercept).toBeCloseTo(6.3235294117647065, 12);
    const robust = theilSen(tiedPain, day, pain);
    expect(robust?.slope).toBeCloseTo(-0.07142857142857142, 14);
    expect(mannKendall(tiedPain, day, pain)?.tau).toBeCloseTo(-0.6900655593423543, 14);
  });
});

describe('no answer', () => {
  it('draws no line through one point or a wall', () => {
    expect(leastSquaresSlope(visits([3], [5]), day, pain)).toBeUndefined();
    expect(leastSquaresSlope(visits([3, 3], [5, 7]), day, pain)).toBeUndefined();
    expect(theilSen(visits([3, 3], [5, 7]), day, pain)).toBeUndefined();
    expect(theilSen([], day, pain)).toBeUndefined();
  });

  it('finds no trend in two points or on a single day', () => {
    expect(mannKendall(visits([0, 7], [5, 4]), day, pain)).toBeUndefined();
    expect(mannKendall(visits([7, 7, 7], [5, 4, 3]), day, pain)).toBeUndefined();
  });

  // R 4.2.2: S, its variance and Z are 0, p is 1, tau does not exist.
  it('says of a series that never moves that it has no trend, and no tau', () => {
    expect(mannKendall(visits([0, 7, 14, 21], [5, 5, 5, 5]), day, pain)).toEqual({
      n: 4,
      s: 0,
      varianceOfS: 0,
      z: 0,
      p: 1,
      tau: undefined,
    });
  });

  it('is flat, without limits it cannot know, where a series never moves', () => {
    const flat = visits([0, 7, 14], [0, 0, 0]);
    expect(leastSquaresSlope(flat, day, pain)).toMatchObject({ slope: 0, intercept: 0 });
    expect(theilSen(flat, day, pain)).toMatchObject({ slope: 0, low: undefined, high: undefined });
  });

  it('skips visits that lack a day or a value, and counts zero', () => {
    const gaps = [...fallingPain, { day: 50, pain: null }, { day: null, pain: 0 }];
    expect(theilSen(gaps, day, pain)).toEqual(theilSen(fallingPain, day, pain));
    expect(leastSquaresSlope(visits([0, 1], [2, 0]), day, pain)?.slope).toBe(-2);
    expect(leastSquaresSlope(visits([0, 1], [2, 0]), day, pain)?.residualSd).toBeUndefined();
  });
});

describe('laws', () => {
  it('does not depend on the order in which visits are listed', () => {
    fc.assert(
      fc.property(anyVisits, (all) => {
        const turned = all.toReversed();
        expect(mannKendall(turned, day, pain)?.s).toBe(mannKendall(all, day, pain)?.s);
        expect(theilSen(turned, day, pain)?.slope).toBe(theilSen(all, day, pain)?.slope);
        expect(leastSquaresSlope(turned, day, pain)?.slope).toBeCloseTo(
          leastSquaresSlope(all, day, pain)?.slope ?? NaN,
          10,
        );
      }),
    );
  });

  it('keeps its slope when all is shifted, and turns it when the scale is turned', () => {
    fc.assert(
      fc.property(anyVisits, (all) => {
        const later = all.map((visit) => ({ day: visit.day + 20_000, pain: 10 - visit.pain }));
        for (const lineOf of [leastSquaresSlope, theilSen]) {
          expect(lineOf(later, day, pain)?.slope).toBeCloseTo(
            -(lineOf(all, day, pain)?.slope ?? NaN),
            10,
          );
        }
        expect(mannKendall(later, day, pain)?.tau).toBeCloseTo(
          -(mannKendall(all, day, pain)?.tau ?? NaN),
          12,
        );
      }),
    );
  });

  it('finds a straight line exactly', () => {
    fc.assert(
      fc.property(anyVisits, fc.integer({ min: -9, max: 9 }), (all, slope) => {
        const straight = all.map((visit) => ({ day: visit.day, pain: 3 + slope * visit.day }));
        expect(leastSquaresSlope(straight, day, pain)?.slope).toBeCloseTo(slope, 9);
        expect(theilSen(straight, day, pain)?.slope).toBeCloseTo(slope, 12);
        if (slope !== 0) expect(mannKendall(straight, day, pain)?.tau).toBe(Math.sign(slope));
      }),
    );
  });

  it('has its slope within its limits, and wider limits for more confidence', () => {
    fc.assert(
      fc.property(anyVisits, (all) => {
        const usual = theilSen(all, day, pain);
        const surer = theilSen(all, day, pain, 0.99);
        expect(usual?.low ?? -Infinity).toBeLessThanOrEqual(usual?.slope ?? NaN);
        expect(usual?.high ?? Infinity).toBeGreaterThanOrEqual(usual?.slope ?? NaN);
        expect(surer?.low ?? -Infinity).toBeLessThanOrEqual(usual?.low ?? -Infinity);
        expect(surer?.high ?? Infinity).toBeGreaterThanOrEqual(usual?.high ?? Infinity);
      }),
    );
  });
});
