import fc from 'fast-check';
import { unknownSpreadTerm } from './unknown-spread-term';

interface Unit {
  readonly y: number;
  readonly v: number;
}

const termOf = (units: readonly Unit[], between: number) =>
  unknownSpreadTerm(
    units,
    ({ y }) => y,
    ({ v }) => v,
    between,
  );

const units = fc.array(
  fc.record({
    y: fc.integer({ min: -500, max: 500 }).map((x) => x / 100),
    v: fc.integer({ min: 1, max: 400 }).map((x) => x / 100),
  }),
  { minLength: 4, maxLength: 12 },
);
const spread = fc.nat(300).map((x) => x / 100);

describe('what an unknown spread adds to the error of a shrunken mean', () => {
  it('is 2/(J - 3) (1 - B)² (y - m)² where all units are known alike', () => {
    // Mean 3, variance 1 each, spread 1: half of each distance is given up.
    const found = termOf(
      [1, 2, 3, 4, 5].map((y) => ({ y, v: 1 })),
      1,
    );
    for (const [index, distance] of [-2, -1, 0, 1, 2].entries()) {
      expect(found?.[index]).toBeCloseTo((2 / 2) * 0.25 * distance ** 2, 12);
    }
  });

  it('is not known for three units, or a spread below 0', () => {
    const three = [1, 2, 3].map((y) => ({ y, v: 1 }));
    expect(termOf(three, 1)).toBeUndefined();
    expect(termOf([...three, { y: 4, v: 1 }], -1)).toBeUndefined();
  });

  it('is 0 or more, the same for shifted units, and grows with the square of the scale', () => {
    fc.assert(
      fc.property(units, spread, (all, between) => {
        const found = termOf(all, between) ?? [];
        const shifted = termOf(
          all.map(({ y, v }) => ({ y: y + 7, v })),
          between,
        );
        const scaled = termOf(
          all.map(({ y, v }) => ({ y: 3 * y, v: 9 * v })),
          9 * between,
        );
        for (const [index, own] of found.entries()) {
          expect(own).toBeGreaterThanOrEqual(0);
          expect(shifted?.[index]).toBeCloseTo(own, 8);
          expect(scaled?.[index]).toBeCloseTo(9 * own, 7);
        }
      }),
    );
  });
});
