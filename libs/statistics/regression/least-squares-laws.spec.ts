import fc from 'fast-check';
import { isNoAnswer } from '../no-answer';
import { coefficientsOf } from './coefficients';
import { combinationOf } from './combination-of';
import type { ErrorModel } from './covariance';
import type { LeastSquares } from './least-squares';
import { leastSquares } from './least-squares';
import { intercept } from './term';

interface Row {
  readonly y: number;
  readonly x: number;
  readonly arm: number;
}

const measured = fc.integer({ min: -5000, max: 5000 }).map((whole) => whole / 100);
const rows = fc
  .array(fc.record({ y: measured, x: measured, arm: fc.constantFrom(0, 1) }), {
    minLength: 8,
    maxLength: 30,
  })
  .filter((all) => !isNoAnswer(fit(all)) && spreadOf(all) > 1);

const terms = [
  intercept,
  { name: 'x', valueOf: ({ x }: Row) => x },
  { name: 'arm', valueOf: ({ arm }: Row) => arm },
];
/** Each run fits several models. */
const few = { numRuns: 40 };
const models: readonly ErrorModel[] = ['EQUAL', 'HC0', 'HC1', 'HC2', 'HC3'];

function fit(all: readonly Row[]) {
  return leastSquares(all, ({ y }) => y, terms);
}

function fitted(all: readonly Row[]): LeastSquares {
  const answer = fit(all);
  if (isNoAnswer(answer)) throw new Error(answer.reason);
  return answer;
}

function spreadOf(all: readonly Row[]): number {
  const { hatValues, residualSd } = fitted(all);
  return Math.max(...hatValues) > 0.99 ? 0 : residualSd;
}

function estimatesOf(all: readonly Row[], model: ErrorModel) {
  const coefficients = coefficientsOf(fitted(all), model);
  if (isNoAnswer(coefficients)) throw new Error(coefficients.reason);
  return coefficients;
}

describe('laws of least squares', () => {
  it('leaves residuals that no term could explain', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const { residuals, design, hatValues, names } = fitted(all);
        for (const column of design) {
          const along = column.reduce((sum, x, i) => sum + x * (residuals[i] as number), 0);
          expect(Math.abs(along)).toBeLessThan(1e-8);
        }
        expect(hatValues.reduce((sum, value) => sum + value, 0)).toBeCloseTo(names.length, 9);
      }),
      few,
    );
  });

  it('does not depend on the order of rows', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom(...models), (all, model) => {
        const [one, other] = [estimatesOf(all, model), estimatesOf(all.toReversed(), model)];
        for (const [name, { estimate, standardError }] of one) {
          expect(other.get(name)?.estimate).toBeCloseTo(estimate, 8);
          expect(other.get(name)?.standardError).toBeCloseTo(standardError, 8);
        }
      }),
      few,
    );
  });

  it('moves only the intercept with a shift, and stretches all with a scale', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom(...models), (all, model) => {
        const plain = estimatesOf(all, model);
        const moved = estimatesOf(
          all.map((row) => ({ ...row, y: 3 * row.y + 7 })),
          model,
        );
        for (const [name, { estimate, standardError }] of plain) {
          const shift = name === 'intercept' ? 7 : 0;
          expect(moved.get(name)?.estimate).toBeCloseTo(3 * estimate + shift, 7);
          expect(moved.get(name)?.standardError).toBeCloseTo(3 * standardError, 7);
        }
      }),
      few,
    );
  });

  it('recovers a model without error', () => {
    fc.assert(
      fc.property(rows, measured, measured, (all, slope, effect) => {
        const exact = all.map((row) => ({ ...row, y: 2 + slope * row.x + effect * row.arm }));
        const { coefficients } = fitted(exact);
        [2, slope, effect].forEach((value, index) => {
          expect(coefficients[index]).toBeCloseTo(value, 8);
        });
      }),
      few,
    );
  });

  it('orders the robust errors: HC0 below HC2 below HC3', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const [hc0, hc2, hc3] = (['HC0', 'HC2', 'HC3'] as const).map((model) =>
          estimatesOf(all, model),
        );
        for (const name of ['intercept', 'x', 'arm']) {
          const [least, middle, most] = [hc0, hc2, hc3].map(
            (estimates) => estimates?.get(name)?.standardError ?? NaN,
          ) as [number, number, number];
          expect(least).toBeLessThanOrEqual(middle * (1 + 1e-12));
          expect(middle).toBeLessThanOrEqual(most * (1 + 1e-12));
        }
      }),
      few,
    );
  });

  it('combines terms as it estimates them one by one, and more surely with less confidence', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom(...models), (all, model) => {
        const [effect, narrow] = [0.95, 0.8].map((confidence) =>
          combinationOf(fitted(all), [0, 0, 1], model, confidence),
        );
        if (!effect || !narrow || isNoAnswer(effect) || isNoAnswer(narrow)) throw new Error();
        const alone = estimatesOf(all, model).get('arm');
        expect(effect.estimate).toBe(alone?.estimate);
        expect(effect.low).toBeCloseTo(alone?.low ?? NaN, 9);
        expect(narrow.low).toBeGreaterThan(effect.low);
        expect(narrow.high).toBeLessThan(effect.high);
      }),
      few,
    );
  });
});
