import fc from 'fast-check';
import { nullSpaceOf } from './null-space-of';
import { innerProduct } from './span';

const size = 8;
const entry = fc.integer({ min: -3, max: 3 });
const vectors = fc.array(fc.array(entry, { minLength: size, maxLength: size }), { maxLength: 6 });

/** The sum of the outer products of some vectors. */
const squareOf = (rows: readonly (readonly number[])[]) =>
  Array.from({ length: size }, (_, one) =>
    Float64Array.from({ length: size }, (_entry, other) =>
      rows.reduce((sum, row) => sum + (row[one] ?? 0) * (row[other] ?? 0), 0),
    ),
  );

describe('the null space of a symmetric matrix', () => {
  it('is taken to zero, is orthonormal, and is as large as the rank leaves it', () => {
    fc.assert(
      fc.property(vectors, (rows) => {
        const basis = nullSpaceOf(squareOf(rows));
        for (const [index, vector] of basis.entries()) {
          for (const row of rows) {
            expect(Math.abs(innerProduct(vector, Float64Array.from(row)))).toBeLessThan(1e-9);
          }
          for (const [other, second] of basis.entries()) {
            expect(innerProduct(vector, second)).toBeCloseTo(index === other ? 1 : 0, 9);
          }
        }
        expect(basis.length).toBeGreaterThanOrEqual(size - rows.length);
      }),
    );
  });

  it('is everything for zero, and nothing for the identity', () => {
    expect(nullSpaceOf(squareOf([]))).toHaveLength(size);
    const identity = squareOf(
      Array.from({ length: size }, (_, one) =>
        Array.from({ length: size }, (_entry, other) => (one === other ? 1 : 0)),
      ),
    );
    expect(nullSpaceOf(identity)).toEqual([]);
  });
});
