import fc from 'fast-check';
import { timeWeightedMean } from './time-weighted-mean';

type Place = readonly [time: number, value: number | null];
const meanOf = (places: readonly Place[]) =>
  timeWeightedMean(
    places,
    ([time]) => time,
    ([, value]) => value,
  );

describe('the time-weighted mean', () => {
  it('is the area under the lines over the time', () => {
    // The domain model's check "auc": 210 point-days over 42 days.
    const places: Place[] = [
      [0, 7],
      [7, 6],
      [14, 6],
      [21, 4],
      [28, 5],
      [42, 3],
    ];
    expect(meanOf(places)).toBeCloseTo(210 / 42, 12);
    expect(meanOf(places.toReversed())).toBeCloseTo(5, 12);
  });

  it('counts zeros, skips what is missing, and needs time to pass', () => {
    expect(
      meanOf([
        [0, 0],
        [1, null],
        [2, 0],
      ]),
    ).toBe(0);
    expect(meanOf([])).toBeUndefined();
    expect(meanOf([[3, 5]])).toBeUndefined();
    expect(
      meanOf([
        [3, 5],
        [3, 6],
      ]),
    ).toBeUndefined();
  });

  const places = fc
    .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 10 })), {
      minLength: 2,
      maxLength: 20,
      selector: ([time]) => time,
    })
    .map((pairs): Place[] => pairs);

  it('lies between the lowest and the highest value, and moves with both scales', () => {
    fc.assert(
      fc.property(places, (all) => {
        const values = all.map(([, value]) => value ?? NaN);
        const found = meanOf(all) ?? NaN;
        expect(found).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
        expect(found).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
        const moved = all.map(([time, value]): Place => [3 * time + 5, 2 * (value ?? 0) - 1]);
        expect(meanOf(moved)).toBeCloseTo(2 * found - 1, 9);
      }),
    );
  });

  it('does not change when a point is put on one of the lines', () => {
    expect(
      meanOf([
        [0, 4],
        [10, 8],
      ]),
    ).toBe(
      meanOf([
        [0, 4],
        [5, 6],
        [10, 8],
      ]),
    );
  });
});
