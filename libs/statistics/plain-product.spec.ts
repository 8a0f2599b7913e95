import fc from 'fast-check';
import { dotProduct } from './dot-product';
import { plainProduct } from './plain-product';

const pairs = fc.array(
  fc.tuple(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: -1000, max: 1000 })),
  { maxLength: 20 },
);

describe('sums of products', () => {
  it('are exact for whole numbers, from any index on, whatever the length', () => {
    fc.assert(
      fc.property(pairs, fc.nat(5), (all, from) => {
        const [one, other] = [0, 1].map((side) => Float64Array.from(all, (pair) => pair[side]!));
        const expected = all.slice(from).reduce((sum, [a, b]) => sum + a * b, 0);
        expect(plainProduct(one!, other!, from)).toBe(expected);
      }),
    );
  });

  it('lose digits that doubled ones keep: (1e9 + 1)² − 1e18 − 2e9 is 1', () => {
    const [one, other] = [Float64Array.of(1e9 + 1, -1e9, -2e9), Float64Array.of(1e9 + 1, 1e9, 1)];
    expect(dotProduct(one, other)).toBe(1);
    expect(plainProduct(one, other)).not.toBe(1);
  });
});
