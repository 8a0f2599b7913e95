import fc from 'fast-check';
import { ewma } from './ewma';
import { xmrChart } from './xmr-chart';
import type { XmrSignal } from './xmr-chart';
import { xmrLimits } from './xmr-limits';

// The vignette "Deviations" of NHSRplotthedots.
const withOutlier = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1];
const counts = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 2, maxLength: 40 });

function placesOf(values: readonly number[], signal: XmrSignal): number[] {
  const points = xmrChart(values)?.points ?? [];
  return points.flatMap(({ signals }, place) => (signals.includes(signal) ? [place] : []));
}

describe('reference values', () => {
  it('has the limits of NHSRplotthedots, with and without the moving ranges of the outlier', () => {
    const usual = xmrLimits(withOutlier);
    expect(usual?.mean).toBeCloseTo(1.944444, 6);
    expect(usual?.meanMovingRange).toBeCloseTo(1.882353, 6);
    expect(usual?.high).toBeCloseTo(6.951503, 6);
    expect(usual?.low).toBeCloseTo(-3.062614, 6);
    const screened = xmrLimits(withOutlier, { screened: true });
    expect(screened?.meanMovingRange).toBe(1);
    expect(screened?.high).toBeCloseTo(4.604444, 6);
    expect(screened?.low).toBeCloseTo(-0.715556, 6);
  });

  // pandas 3: Series([3, 5, 4, 0]).ewm(alpha=0.2, adjust=False).mean().
  it('weights the last value most', () => {
    const averages = ewma([3, 5, null, 4, 0], 0.2);
    [3, 3.4, 3.52, 2.816].forEach((value, place) => expect(averages[place]).toBeCloseTo(value, 12));
  });
});

describe('signals', () => {
  it('marks what lies outside, and nothing that lies on a limit', () => {
    expect(placesOf(withOutlier, 'OUTSIDE')).toEqual([4]);
    expect(placesOf([5, 5, 5, 5], 'OUTSIDE')).toEqual([]);
  });

  // The means of these differ from their values in the last digits.
  it.each([
    [0.7, 12],
    [0.1, 12],
    [0.1, 24],
    [0.7, 24],
    [8 / 13, 14],
    [15 / 17, 14],
    [-0.7e9, 12],
    [0.7e-9, 12],
  ])('marks nothing in a series that is %d throughout, %d times', (value, times) => {
    const points = xmrChart(new Array<number>(times).fill(value))?.points ?? [];
    expect(points).toHaveLength(times);
    expect(points.flatMap(({ signals }) => signals)).toEqual([]);
  });

  it('takes what differs by rounding for equal, and tells small differences of large values', () => {
    const alike = Array.from({ length: 14 }, (_, i) => (i < 7 ? 0.1 + 0.2 : 0.3));
    expect(placesOf(alike, 'SHIFT')).toEqual([]);
    const apart = Array.from({ length: 14 }, (_, i) => (i < 7 ? 1_000_000 : 1_000_000.01));
    expect(placesOf(apart, 'SHIFT')).toHaveLength(14);
  });

  it('marks seven on one side, not six, and a point on the mean ends a run', () => {
    const side = (above: number) => [
      ...new Array<number>(above).fill(2),
      ...new Array<number>(above).fill(0),
    ];
    expect(placesOf(side(6), 'SHIFT')).toEqual([]);
    expect(placesOf(side(7), 'SHIFT')).toHaveLength(14);
    expect(placesOf([2, 2, 2, 1, 2, 2, 2, 0, 0, 0, 1, 0, 0, 0], 'SHIFT')).toEqual([]);
  });

  it('marks seven rising or falling, not six', () => {
    expect(placesOf([9, 1, 2, 3, 4, 5, 6, 1], 'TREND')).toEqual([]);
    expect(placesOf([9, 1, 2, 3, 4, 5, 6, 7, 1], 'TREND')).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(placesOf([1, 9, 8, 7, 6, 5, 4, 3, 9], 'TREND')).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it('marks two of three near a limit when all three lie on that side', () => {
    const quiet = Array.from({ length: 30 }, (_, i) => i % 2);
    const place = quiet.length;
    // The mean is 0.7 and the upper limit 4.1 or more: 4 is beyond two thirds, 1 is not.
    expect(placesOf([...quiet, 4, 1, 4, 0], 'TWO_OF_THREE')).toEqual([place, place + 2]);
    expect(placesOf([...quiet, 4, -1, 4, 0], 'TWO_OF_THREE')).toEqual([]);
    expect(placesOf([...quiet, 4, 1, 1, 4], 'TWO_OF_THREE')).toEqual([]);
  });
});

describe('no answer', () => {
  it('has no limits for one value, and skips what is missing', () => {
    expect(xmrLimits([3])).toBeUndefined();
    expect(xmrChart([])).toBeUndefined();
    expect(xmrLimits([0, null, 2, undefined])).toEqual(xmrLimits([0, 2]));
    expect(ewma([], 0.5)).toEqual([]);
    expect(() => ewma([1], 0)).toThrow(RangeError);
  });
});

describe('laws', () => {
  it('moves with a shift, stretches with a unit, and turns over with its sign', () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 5 }), (values, unit) => {
        const one = xmrChart(values);
        const other = xmrChart(values.map((value) => 7 - unit * value));
        expect(other?.limits.low).toBeCloseTo(7 - unit * (one?.limits.high ?? NaN), 8);
        const runs = (chart: typeof one) =>
          chart?.points.map(({ signals }) => signals.includes('TREND'));
        expect(runs(other)).toEqual(runs(one));
      }),
    );
  });

  it('has the same limits backwards', () => {
    fc.assert(
      fc.property(counts, (values) => {
        expect(xmrLimits(values.toReversed())?.high).toBeCloseTo(xmrLimits(values)?.high ?? NaN, 9);
      }),
    );
  });

  it('averages stay between the lowest and the highest', () => {
    fc.assert(
      fc.property(counts, fc.double({ min: 0.01, max: 1, noNaN: true }), (values, weight) => {
        for (const average of ewma(values, weight)) {
          expect(average).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
          expect(average).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
        }
        expect(ewma(values, 1)).toEqual(values);
      }),
    );
  });
});
