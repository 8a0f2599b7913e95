import fc from 'fast-check';
import { betaQuantile } from './beta-quantile';
import { binomialProbability } from './binomial-probability';
import { binomialQuantile } from './binomial-quantile';
import { chiSquareProbability } from './chi-square-probability';
import { chiSquareQuantile } from './chi-square-quantile';
import { fProbability } from './f-probability';
import { fQuantile } from './f-quantile';
import { incompleteBeta } from './incomplete-beta';
import { tProbability } from './t-probability';
import { tQuantile } from './t-quantile';

function expectWithin(actual: number | undefined, expected: number, relative: number): void {
  const error = Math.abs((actual ?? NaN) - expected);
  expect(error).toBeLessThanOrEqual(relative * Math.abs(expected));
}

const share = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });
const shape = fc.double({ min: 0.5, max: 400, noNaN: true });

describe('laws', () => {
  it('turns a quantile back into its probability', () => {
    fc.assert(
      fc.property(share, shape, shape, (p, a, b) => {
        expectWithin(tProbability(tQuantile(p, a) ?? NaN, a), p, 1e-10);
        expectWithin(chiSquareProbability(chiSquareQuantile(p, a) ?? NaN, a), p, 1e-10);
        expectWithin(fProbability(fQuantile(p, a, b) ?? NaN, a, b), p, 1e-10);
        const x = betaQuantile(p, a + 1, b + 1) ?? NaN;
        expectWithin(incompleteBeta(a + 1, b + 1, x), p, 1e-10);
      }),
    );
  });

  it('is symmetrical where it must be, and the tails make one', () => {
    fc.assert(
      fc.property(share, shape, shape, (p, a, b) => {
        expect(tProbability(p, a) + tProbability(-p, a)).toBeCloseTo(1, 13);
        expect(incompleteBeta(a, b, p) + incompleteBeta(b, a, 1 - p, p)).toBeCloseTo(1, 12);
        const tails = [fProbability(a, a, b), fProbability(a, a, b, 'UPPER')] as const;
        expect(tails[0] + tails[1]).toBeCloseTo(1, 12);
      }),
    );
  });

  it('counts as a sum of single chances does', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 25 }), share, share, (n, chance, p) => {
        let [single, reached] = [(1 - chance) ** n, 0];
        for (let events = 0; events < n; events += 1) {
          reached += single;
          expect(binomialProbability(events, n, chance)).toBeCloseTo(reached, 12);
          single *= ((n - events) / (events + 1)) * (chance / (1 - chance));
        }
        const quantile = binomialQuantile(p, n, chance) ?? NaN;
        expect(binomialProbability(quantile, n, chance)).toBeGreaterThanOrEqual(p * (1 - 1e-12));
        expect(binomialProbability(quantile - 1, n, chance)).toBeLessThan(p);
      }),
    );
  });
});
