import fc from 'fast-check';
import { kendallExactProbability } from './kendall-exact-probability';
import { mannKendall } from './mann-kendall';

// Enumeration of all orders (domain model, verification table): the smallest p of n values.
it.each([
  [3, 2 / 6],
  [4, 2 / 24],
  [5, 2 / 120],
  [6, 2 / 720],
  [7, 2 / 5040],
])('cannot come lower than it does with %i values', (n, p) => {
  expect(kendallExactProbability((n * (n - 1)) / 2, n)).toBeCloseTo(p, 15);
});

// SciPy 1.17: kendalltau(range(n), order, method='exact').
it('gives the exact p of SciPy', () => {
  const pOf = (order: readonly number[]) =>
    mannKendall(
      order.map((y, x) => ({ x, y })),
      (point) => point.x,
      (point) => point.y,
    )?.exactP;
  expect(pOf([2, 1, 4, 3, 6, 5, 8])).toBeCloseTo(0.03015873015873016, 14);
  expect(pOf([7, 6, 5, 3, 4, 2, 1, 0])).toBeCloseTo(0.0003968253968253968, 14);
  expect(pOf([1, 5, 2, 4, 3, 9, 8, 7, 6, 10, 12, 11])).toBeCloseTo(0.0018032758136924804, 14);
});

it('has no answer with ties, and for what cannot be', () => {
  const tied = [3, 3, 1, 2].map((y, x) => ({ x, y }));
  expect(
    mannKendall(
      tied,
      (point) => point.x,
      (point) => point.y,
    )?.exactP,
  ).toBeUndefined();
  for (const [s, n] of [
    [1, 4],
    [8, 4],
    [0, 1],
    [0, 61],
    [NaN, 4],
  ] as const) {
    expect(kendallExactProbability(s, n)).toBeUndefined();
  }
});

it('is the same both ways, falls with the size of S, and comes near the normal one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 40 }), fc.nat(400), (n, down) => {
      const s = (n * (n - 1)) / 2 - 2 * (down % n);
      const p = kendallExactProbability(s, n) ?? NaN;
      expect(kendallExactProbability(-s, n)).toBe(p);
      if (s >= 2) expect(kendallExactProbability(s - 2, n) ?? NaN).toBeGreaterThanOrEqual(p);
    }),
  );
});
