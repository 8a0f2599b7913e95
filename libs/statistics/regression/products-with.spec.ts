import fc from 'fast-check';
import { productsWith } from './products-with';
import { takeAlong } from './take-along';
import { weightedCrossProducts } from './weighted-cross-products';

const whole = fc.integer({ min: -1000, max: 1000 });

/** A table of up to ten columns of whole numbers, for whose sums of products every order of adding is exact. */
const tables = fc
  .tuple(fc.nat({ max: 9 }), fc.nat({ max: 7 }))
  .chain(([width, length]) =>
    fc.tuple(
      fc.array(fc.array(whole, { minLength: length, maxLength: length }), {
        minLength: width,
        maxLength: width,
      }),
      fc.array(whole, { minLength: length, maxLength: length }),
    ),
  )
  .map(([columns, vector]) => ({
    columns: columns.map((column) => Float64Array.from(column)),
    vector: Float64Array.from(vector),
  }));

const product = (...lists: readonly Float64Array[]) =>
  (lists[0] as Float64Array).reduce(
    (sum, _, row) => sum + lists.reduce((own, list) => own * (list[row] as number), 1),
    0,
  );

describe('sums over the columns of a table', () => {
  it('are those of the vector with each of the first columns', () => {
    fc.assert(
      fc.property(tables, fc.nat({ max: 9 }), ({ columns, vector }, most) => {
        const count = Math.min(most, columns.length);
        const expected = columns.slice(0, count).map((column) => product(vector, column));
        expect([...productsWith(vector, columns, count)]).toEqual(expected.map((sum) => sum + 0));
      }),
    );
  });

  it('are taken from a vector as shares of each column', () => {
    fc.assert(
      fc.property(tables, fc.array(whole, { minLength: 9, maxLength: 9 }), (table, shares) => {
        const { columns, vector } = table;
        const left = vector.slice();
        takeAlong(left, columns, shares);
        vector.forEach((value, row) => {
          const along = columns.reduce((sum, own, k) => sum + shares[k]! * own[row]!, 0);
          expect(left[row]).toBe(value - along + 0);
        });
      }),
    );
  });

  it('are weighted for each pair of columns, whichever comes first', () => {
    fc.assert(
      fc.property(tables, ({ columns, vector }) => {
        const found = weightedCrossProducts(columns, vector);
        const expected = columns.map((one) =>
          columns.map((other) => product(one, other, vector) + 0),
        );
        expect(found.map((row) => row.map((sum) => sum + 0))).toEqual(expected);
      }),
    );
  });
});
