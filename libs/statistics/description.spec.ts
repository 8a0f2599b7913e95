import fc from 'fast-check';
import { mean } from './mean';
import { median } from './median';
import { quantile } from './quantile';
import { standardDeviation } from './standard-deviation';
import { sum } from './sum';
import { variance } from './variance';

const six = [2.5, 3.1, 4.7, 5, 6.9, 10];
/** Values as they are measured: three decimals, both signs, zeros among them. */
const measured = fc.integer({ min: -200_000, max: 200_000 }).map((whole) => whole / 1000);
const some = fc.array(measured, { minLength: 2, maxLength: 40 });

describe('reference values', () => {
  // NumPy 2.4: np.mean, np.var(ddof=1), np.std(ddof=1), np.quantile (linear, R's type 7) of `six`.
  it('describes six values as NumPy does', () => {
    expect(mean(six)).toBeCloseTo(5.366666666666667, 14);
    expect(variance(six)).toBeCloseTo(7.550666666666666, 13);
    expect(standardDeviation(six)).toBeCloseTo(2.7478476425498313, 14);
    const quantiles = [0, 0.1, 0.25, 0.5, 0.9, 1].map((p) => quantile(six, p) ?? NaN);
    [2.5, 2.8, 3.5, 4.85, 8.45, 10].forEach((value, index) => {
      expect(quantiles[index]).toBeCloseTo(value, 13);
    });
    expect(median([1, 3, 2, 10])).toBe(2.5);
  });

  // NIST StRD, univariate summary statistics, certified values of NumAcc1 to NumAcc4.
  it.each([
    ['NumAcc1', [10_000_001, 10_000_003, 10_000_002], 10_000_002, 1],
    ['NumAcc2', alternating(1.2, 1.1, 1.3), 1.2, 0.1],
    ['NumAcc3', alternating(1_000_000.2, 1_000_000.1, 1_000_000.3), 1_000_000.2, 0.1],
    ['NumAcc4', alternating(10_000_000.2, 10_000_000.1, 10_000_000.3), 10_000_000.2, 0.1],
  ])('keeps its digits on %s', (_name, values, certifiedMean, certifiedSd) => {
    expect(Math.abs((mean(values) ?? NaN) - certifiedMean)).toBeLessThan(3e-16 * certifiedMean);
    // The inputs themselves are off by up to 1e-9 once they are binary numbers.
    expect(Math.abs((standardDeviation(values) ?? NaN) - certifiedSd)).toBeLessThan(1e-8);
  });

  it('adds what a plain sum loses', () => {
    expect(sum([1, 1e100, 1, -1e100])).toBe(2);
  });
});

describe('no answer', () => {
  it('has none for nothing, and none for one value where two are needed', () => {
    expect(mean([])).toBeUndefined();
    expect(median([null, undefined, NaN])).toBeUndefined();
    expect(quantile([], 0.5)).toBeUndefined();
    expect(quantile(six, 1.2)).toBeUndefined();
    expect(quantile(six, NaN)).toBeUndefined();
    expect(variance([3])).toBeUndefined();
    expect(standardDeviation([3])).toBeUndefined();
    expect(sum([])).toBe(0);
  });

  it('skips what is missing, and counts zero', () => {
    const items = [{ pain: 0 }, { pain: null }, { pain: 4 }, {}];
    const painOf = (item: { pain?: number | null }) => item.pain;
    expect(mean(items, painOf)).toBe(2);
    expect(median(items, painOf)).toBe(2);
    expect(mean(new Set([0, 4]))).toBe(2);
  });
});

describe('laws', () => {
  it('does not depend on the order', () => {
    fc.assert(
      fc.property(some, (values) => {
        const turned = values.toReversed();
        expect(mean(turned)).toBeCloseTo(mean(values) ?? NaN, 9);
        expect(quantile(turned, 0.3)).toBe(quantile(values, 0.3));
        expect(variance(turned)).toBeCloseTo(variance(values) ?? NaN, 6);
      }),
    );
  });

  it('moves with a shift and stretches with a scale', () => {
    fc.assert(
      fc.property(some, measured, fc.integer({ min: 1, max: 9 }), (values, shift, scale) => {
        const moved = values.map((value) => scale * value + shift);
        for (const middleOf of [mean, median]) {
          expect(middleOf(moved)).toBeCloseTo(scale * (middleOf(values) ?? NaN) + shift, 8);
        }
        expect(standardDeviation(moved)).toBeCloseTo(scale * (standardDeviation(values) ?? NaN), 7);
      }),
    );
  });

  it('lies between the lowest and the highest, and rises with p', () => {
    fc.assert(
      fc.property(some, fc.double({ min: 0, max: 1, noNaN: true }), (values, p) => {
        const answer = quantile(values, p) ?? NaN;
        expect(answer).toBeGreaterThanOrEqual(Math.min(...values));
        expect(answer).toBeLessThanOrEqual(Math.max(...values));
        expect(quantile(values, p / 2)).toBeLessThanOrEqual(answer);
        expect(quantile(values, 0)).toBe(Math.min(...values));
        expect(quantile(values, 1)).toBe(Math.max(...values));
      }),
    );
  });
});

/** The middle once, then low and high by turns, a thousand times. */
function alternating(middle: number, low: number, high: number): number[] {
  return [middle, ...Array.from({ length: 1000 }, (_, index) => (index % 2 === 0 ? low : high))];
}
