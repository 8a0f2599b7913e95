import { isNoAnswer } from '../no-answer';
import { coefficientsOf } from './coefficients';
import { combinationOf } from './combination-of';
import type { ErrorModel } from './covariance';
import { covarianceOf } from './covariance';
import { indicatorTerms } from './indicator-terms';
import { interactionTerm } from './interaction-term';
import type { LeastSquares } from './least-squares';
import { leastSquares } from './least-squares';
import { polynomialTerms } from './polynomial-terms';
import type { Term } from './term';
import { intercept } from './term';
import { varianceInflation } from './variance-inflation';

type Row = readonly number[];
const term = (name: string, index: number): Term<Row> => ({ name, valueOf: (row) => row[index] });

function fitOf(rows: readonly Row[], terms: readonly Term<Row>[], response = 0): LeastSquares {
  const fit = leastSquares(rows, (row) => row[response], terms);
  if (isNoAnswer(fit)) throw new Error(fit.reason);
  return fit;
}

function errorsOf(fit: LeastSquares, model: ErrorModel): number[] {
  const coefficients = coefficientsOf(fit, model);
  if (isNoAnswer(coefficients)) throw new Error(coefficients.reason);
  return [...coefficients.values()].map(({ standardError }) => standardError);
}

function expectAll(actual: readonly number[], expected: readonly number[], digits: number): void {
  expect(actual).toHaveLength(expected.length);
  expected.forEach((value, index) => expect(actual[index]).toBeCloseTo(value, digits));
}

// Anscombe 1973: x of the sets 1 to 3, x of set 4, y of the four sets.
const anscombe: readonly Row[] = [
  [10, 8, 8.04, 9.14, 7.46, 6.58],
  [8, 8, 6.95, 8.14, 6.77, 5.76],
  [13, 8, 7.58, 8.74, 12.74, 7.71],
  [9, 8, 8.81, 8.77, 7.11, 8.84],
  [11, 8, 8.33, 9.26, 7.81, 8.47],
  [14, 8, 9.96, 8.1, 8.84, 7.04],
  [6, 8, 7.24, 6.13, 6.08, 5.25],
  [4, 19, 4.26, 3.1, 5.39, 12.5],
  [12, 8, 10.84, 9.13, 8.15, 5.56],
  [7, 8, 4.82, 7.26, 6.42, 7.91],
  [5, 8, 5.68, 4.74, 5.73, 6.89],
];

// Follow-up, baseline, shares of three techniques: constructed for the domain model.
const shares: readonly Row[] = [
  [4, 7, 0.6, 0.2, 0.2],
  [3, 6, 0.5, 0.3, 0.2],
  [6, 8, 0.7, 0.1, 0.2],
  [2, 5, 0.2, 0.3, 0.5],
  [5, 7, 0.5, 0.4, 0.1],
  [2, 6, 0.1, 0.5, 0.4],
  [6, 9, 0.6, 0.3, 0.1],
  [2, 4, 0.3, 0.2, 0.5],
  [4, 6, 0.4, 0.2, 0.4],
  [3, 7, 0.2, 0.6, 0.2],
  [5, 8, 0.5, 0.2, 0.3],
  [3, 5, 0.3, 0.2, 0.5],
  [2, 6, 0, 0.5, 0.5],
  [5, 7, 0.6, 0.3, 0.1],
];

describe('reference values', () => {
  // R 4.2.2: lm(y ~ x), sandwich::vcovHC(type = 'HC3').
  it('fits the four sets of Anscombe', () => {
    const set1 = fitOf(anscombe, [intercept, term('x', 0)], 2);
    expectAll(set1.coefficients, [3.0000909, 0.5000909], 7);
    expectAll(errorsOf(set1, 'EQUAL'), [1.1247468, 0.1179055], 7);
    expectAll(errorsOf(set1, 'HC3'), [1.1349899, 0.1321782], 6);
    const set2 = fitOf(anscombe, [intercept, term('x', 0)], 3);
    expectAll(errorsOf(set2, 'HC3'), [1.7548936, 0.1885379], 6);
    const set3 = fitOf(anscombe, [intercept, term('x', 0)], 4);
    expectAll(errorsOf(set3, 'HC3'), [1.195513, 0.177796], 6);
  });

  it('cannot judge the error of the eighth row of the fourth set, which fits itself', () => {
    const set4 = fitOf(anscombe, [intercept, term('x', 1)], 5);
    expectAll(set4.coefficients, [3.0017273, 0.4999091], 7);
    expect(set4.hatValues[7]).toBeCloseTo(1, 14);
    for (const model of ['HC2', 'HC3'] as const) {
      expect(coefficientsOf(set4, model)).toEqual({ reason: 'HAT_VALUE_OF_ONE' });
      expect(combinationOf(set4, [1, 8], model)).toEqual({ reason: 'HAT_VALUE_OF_ONE' });
    }
    expect(isNoAnswer(covarianceOf(set4, 'HC1'))).toBe(false);
  });

  // R 4.2.2 and NumPy (domain model, verification table): fup ~ base + dn + ex.
  it('fits shares of techniques beside the baseline', () => {
    const fit = fitOf(shares, [intercept, term('base', 1), term('dn', 3), term('ex', 4)]);
    expectAll(fit.coefficients, [1.762387817, 0.644649531, -4.342409681, -3.015279791], 9);
    expectAll(errorsOf(fit, 'EQUAL').slice(1), [0.159732442, 0.93743161, 1.328431309], 9);
    expectAll(errorsOf(fit, 'HC3').slice(1), [0.160603088, 0.664238262, 1.767556777], 9);
    expect(fit.residualDf).toBe(10);
  });

  // NumPy 2.4: linalg.inv of the correlation matrix of base, dn, ex; F and p by scipy.stats.f.
  it('knows how terms inflate each other, and what they explain together', () => {
    const fit = fitOf(shares, [intercept, term('base', 1), term('dn', 3), term('ex', 4)]);
    expectAll(
      [...(varianceInflation(fit)?.values() ?? [])],
      [2.54997076246, 1.00640683396, 2.55175043856],
      9,
    );
    expect([...(varianceInflation(fit)?.keys() ?? [])]).toEqual(['base', 'dn', 'ex']);
    expect(fit.fTest).toMatchObject({ df1: 3, df2: 10 });
    expect(fit.fTest?.f).toBeCloseTo(37.57512848792, 9);
    expect(fit.fTest?.p).toBeCloseTo(9.38736696070727e-6, 12);
    expect(varianceInflation(fitOf(shares, [term('base', 1)]))).toBeUndefined();
  });
});

describe('terms', () => {
  const visits = [
    { pain: 3, arm: 'dry needling', day: 2 },
    { pain: 5, arm: 'massage', day: 4 },
    { pain: 4, arm: null, day: null },
  ];
  type Visit = (typeof visits)[number];
  const day = polynomialTerms<Visit>('day', (visit) => visit.day, 3);
  const arms = indicatorTerms<Visit>('arm', (visit) => visit.arm, ['massage', 'dry needling']);

  it('are powers, differences from a reference and products', () => {
    expect(day.map(({ name }) => name)).toEqual(['day', 'day^2', 'day^3']);
    expect(day.map(({ valueOf }) => valueOf(visits[1] as Visit))).toEqual([4, 16, 64]);
    expect(arms.map(({ name }) => name)).toEqual(['armdry needling']);
    expect(visits.map((visit) => arms[0]?.valueOf(visit))).toEqual([1, 0, undefined]);
    const product = interactionTerm(arms[0] as Term<Visit>, day[0] as Term<Visit>);
    expect(product.name).toBe('armdry needling:day');
    expect(visits.map((visit) => product.valueOf(visit))).toEqual([2, 0, undefined]);
  });
});

describe('no answer', () => {
  it('says why there is no fit', () => {
    const terms = [intercept, term('base', 1)];
    expect(leastSquares(shares.slice(0, 2), (row) => row[0], terms)).toEqual({
      reason: 'TOO_FEW_ROWS',
    });
    expect(leastSquares(shares, (row) => row[0], [])).toEqual({ reason: 'TOO_FEW_ROWS' });
    const allShares = [intercept, term('tp', 2), term('dn', 3), term('ex', 4)];
    expect(leastSquares(shares, (row) => row[0], allShares)).toEqual({ reason: 'COLLINEAR_TERMS' });
    const nobody = { name: 'nobody', valueOf: () => 0 };
    expect(leastSquares(shares, (row) => row[0], [intercept, nobody])).toEqual({
      reason: 'COLLINEAR_TERMS',
    });
  });

  it('leaves out rows that lack something, and counts zero', () => {
    const rows: Row[] = [...shares, [3, NaN, 0.1, 0.2, 0.7], [NaN, 6, 0.1, 0.2, 0.7]];
    expect(fitOf(rows, [intercept, term('tp', 2)]).n).toBe(15);
    expect(fitOf(shares, [intercept, term('tp', 2)]).n).toBe(14);
  });

  it('has no share to explain where the response never moves', () => {
    const fit = fitOf(
      shares.map((row) => [5, ...row.slice(1)]),
      [intercept, term('base', 1)],
    );
    expect(fit).toMatchObject({ rSquared: undefined, fTest: undefined });
    expect(() => combinationOf(fit, [1], 'EQUAL')).toThrow(RangeError);
  });
});
