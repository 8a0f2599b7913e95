import fc from 'fast-check';
import { nextValueQuantile } from './next-value-quantile';
import { spreadTies } from './spread-ties';

describe('the limit for the next value', () => {
  // numpy 2.4.6: np.quantile([3,7,8,5,12,14,21,13,18,4,9], p, method='weibull').
  it.each([
    [0.1, 3.2],
    [0.25, 5],
    [0.5, 9],
    [0.9, 20.4],
  ])('at %s is %s', (p, limit) => {
    expect(nextValueQuantile([3, 7, 8, 5, 12, 14, 21, 13, 18, 4, 9], p)).toBeCloseTo(limit, 12);
  });

  it('does not exist beyond what so many values can tell', () => {
    const nine = [1, 2, 3, 4, 5, 6, 7, 8, 9];
    expect(nextValueQuantile(nine, 0.1)).toBe(1);
    expect(nextValueQuantile(nine, 0.9)).toBe(9);
    expect(nextValueQuantile(nine.slice(1), 0.1)).toBeUndefined();
    expect(nextValueQuantile([], 0.5)).toBeUndefined();
    expect(nextValueQuantile([4], 0.5)).toBe(4);
    expect(nextValueQuantile([null, 0, undefined], 0.5)).toBe(0);
  });

  it('holds one value of n + 1 left out as often as it says, for any values that differ', () => {
    // Exact by symmetry: of 19 values each is left out once, and 2 of 20 lie beyond each limit of 18.
    const values = fc.uniqueArray(fc.integer({ min: -999, max: 999 }), {
      minLength: 20,
      maxLength: 20,
    });
    fc.assert(
      fc.property(values, (all) => {
        const below = all.filter((value, out) => {
          const others = all.filter((_, index) => index !== out);
          return value < (nextValueQuantile(others, 0.1) ?? NaN);
        });
        expect(below).toHaveLength(2);
      }),
    );
  });
});

describe('ties that are spread', () => {
  it('lie evenly over the step where both neighbours are as frequent', () => {
    expect(spreadTies([5, 3, 5], 1)).toEqual([3, 4.75, 5.25]);
    expect(spreadTies([0.2, 0.2], 0.1)[0]).toBeCloseTo(0.175, 12);
    expect(spreadTies([5, 4.5], 0)).toEqual([4.5, 5]);
    expect(spreadTies([], 1)).toEqual([]);
  });

  it('lie denser towards the more frequent neighbour', () => {
    // Of 2 at 4 with 4 at 5: density 1 + 1·t. By hand: t²/2 + t + 3/8 = p, t = -1 + sqrt(1/4 + 2p).
    const [first = NaN, second = NaN] = spreadTies([4, 4, 5, 5, 5, 5], 1);
    expect(first).toBeCloseTo(4 - 1 + Math.sqrt(0.75), 12);
    expect(second).toBeCloseTo(4 - 1 + Math.sqrt(1.75), 12);
  });

  const scores = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1, maxLength: 40 });

  it('stay in order and round back to what they were', () => {
    fc.assert(
      fc.property(scores, (values) => {
        const spread = spreadTies(values, 1);
        expect(spread).toEqual(spread.toSorted((a, b) => a - b));
        expect(spread.map((value) => Math.round(value) + 0)).toEqual(
          values.toSorted((a, b) => a - b),
        );
      }),
    );
  });

  it('are mirrored where the scale is turned', () => {
    fc.assert(
      fc.property(scores, (values) => {
        const turned = spreadTies(
          values.map((value) => 10 - value),
          1,
        ).toReversed();
        spreadTies(values, 1).forEach((value, index) => {
          expect(10 - (turned[index] ?? NaN)).toBeCloseTo(value, 9);
        });
      }),
    );
  });
});
