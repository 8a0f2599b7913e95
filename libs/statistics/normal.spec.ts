import fc from 'fast-check';
import { normalProbability } from './normal-probability';
import { normalQuantile } from './normal-quantile';

// SciPy 1.17: norm.cdf(z), norm.ppf(p).
const probabilities = [
  [-37, 5.7255712225239266e-300],
  [-8, 6.22096057427174e-16],
  [-5.3, 5.790134039964578e-8],
  [-3.0001, 0.0013494549132607172],
  [-2.9999, 0.001350341282954925],
  [-0.5, 0.3085375387259869],
  [0, 0.5],
  [2.5, 0.9937903346742238],
  [8, 0.9999999999999993],
] as const;
const quantiles = [
  [1e-300, -37.0470962993612],
  [1e-12, -7.034483825301131],
  [0.025, -1.9599639845400545],
  [0.5, 0],
  [0.75, 0.6744897501960817],
  [0.999, 3.090232306167813],
] as const;

function expectClose(actual: number | undefined, expected: number): void {
  expect(Math.abs((actual ?? NaN) - expected)).toBeLessThanOrEqual(1e-12 * Math.abs(expected));
}

it('gives the probabilities of SciPy, far into the tail', () => {
  for (const [z, p] of probabilities) expectClose(normalProbability(z), p);
  expect(normalProbability(-Infinity)).toBe(0);
  expect(normalProbability(Infinity)).toBe(1);
});

it('gives the quantiles of SciPy', () => {
  for (const [p, z] of quantiles) expectClose(normalQuantile(p), z);
});

it('has no quantile where there is none, and no probability of what is no number', () => {
  for (const p of [0, 1, -0.1, 1.1, NaN]) expect(normalQuantile(p)).toBeUndefined();
  expect(() => normalProbability(NaN)).toThrow(RangeError);
});

it('rises, and is symmetrical about zero', () => {
  fc.assert(
    fc.property(fc.double({ min: -7, max: 7, noNaN: true }), (z) => {
      expect(normalProbability(z) + normalProbability(-z)).toBeCloseTo(1, 12);
      expect(normalProbability(z + 0.001)).toBeGreaterThan(normalProbability(z));
      if (z < 5) expect(normalQuantile(normalProbability(z))).toBeCloseTo(z, 7);
    }),
  );
});
