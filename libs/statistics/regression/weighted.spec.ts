import fc from 'fast-check';
import { isNoAnswer } from '../no-answer';
import { coefficientsOf } from './coefficients';
import type { LeastSquares, NoLeastSquares } from './least-squares';
import { leastSquares } from './least-squares';
import { intercept } from './term';
import { weightedLeastSquares } from './weighted-least-squares';

interface Row {
  readonly x: number;
  readonly y: number;
  readonly weight: number;
}

const terms = [intercept, { name: 'x', valueOf: ({ x }: Row) => x }];
const yOf = ({ y }: Row) => y;

function fitted(fit: LeastSquares | NoLeastSquares): LeastSquares {
  if (isNoAnswer(fit)) throw new Error(fit.reason);
  return fit;
}

const weighted = (rows: readonly Row[]) =>
  fitted(weightedLeastSquares(rows, yOf, ({ weight }) => weight, terms));

function errorsOf(fit: LeastSquares, model: 'EQUAL' | 'HC0' | 'HC3'): number[] {
  const coefficients = coefficientsOf(fit, model);
  if (isNoAnswer(coefficients)) throw new Error(coefficients.reason);
  return [...coefficients.values()].map(({ standardError }) => standardError);
}

// Anscombe 1973, first set, with weights 1 to 11 in order.
const anscombe: readonly Row[] = (
  [
    [10, 8.04],
    [8, 6.95],
    [13, 7.58],
    [9, 8.81],
    [11, 8.33],
    [14, 9.96],
    [6, 7.24],
    [4, 4.26],
    [12, 10.84],
    [7, 4.82],
    [5, 5.68],
  ] as const
).map(([x, y], index) => ({ x, y, weight: index + 1 }));

describe('weighted least squares', () => {
  it('has the figures of the formulas in 40 digits: (X\u2019WX)⁻¹X\u2019Wy and its sandwiches', () => {
    const fit = weighted(anscombe);
    const expectAll = (actual: readonly number[], expected: readonly number[]) =>
      expected.forEach((value, index) => expect(actual[index]).toBeCloseTo(value, 12));
    expectAll(fit.coefficients, [2.43159292214768, 0.573756612684192]);
    expectAll(errorsOf(fit, 'EQUAL'), [1.02356782092033, 0.114427525931021]);
    expectAll(errorsOf(fit, 'HC0'), [0.835135177479203, 0.0979527663371743]);
    expectAll(errorsOf(fit, 'HC3'), [1.08119954663526, 0.132372264062616]);
    expect(fit.rSquared).toBeCloseTo(0.736392628749783, 12);
  });

  it('with equal weights is what it is without', () => {
    const plain = fitted(leastSquares(anscombe, yOf, terms));
    const equal = weighted(anscombe.map((row) => ({ ...row, weight: 4 })));
    equal.coefficients.forEach((value, term) => {
      expect(value).toBeCloseTo(plain.coefficients[term] ?? NaN, 12);
    });
    errorsOf(equal, 'HC3').forEach((value, term) => {
      expect(value).toBeCloseTo(errorsOf(plain, 'HC3')[term] ?? NaN, 12);
    });
    expect(equal.rSquared).toBeCloseTo(plain.rSquared ?? NaN, 12);
  });

  it('counts a row of weight 3 as three rows, and one of weight 0 not at all', () => {
    const whole = fc.integer({ min: -50, max: 50 });
    const rows = fc
      .array(fc.record({ x: whole, y: whole, weight: fc.nat(3) }), { minLength: 8, maxLength: 20 })
      .filter((all) => new Set(all.filter(({ weight }) => weight > 0).map(({ x }) => x)).size > 3);
    fc.assert(
      fc.property(rows, (all) => {
        const repeated = all.flatMap((row) => Array.from({ length: row.weight }, () => row));
        const [one, other] = [weighted(all), fitted(leastSquares(repeated, yOf, terms))];
        one.coefficients.forEach((value, term) => {
          expect(value).toBeCloseTo(other.coefficients[term] ?? NaN, 8);
        });
        expect(one.n).toBe(all.filter(({ weight }) => weight > 0).length);
        if (one.rSquared !== undefined) expect(one.rSquared).toBeCloseTo(other.rSquared ?? NaN, 8);
      }),
      { numRuns: 50 },
    );
  });
});
