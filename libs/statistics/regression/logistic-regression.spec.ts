import fc from 'fast-check';
import { isNoAnswer } from '../no-answer';
import { logisticRegression } from './logistic-regression';
import type { LogisticRegression } from './logistic-regression';
import { intercept } from './term';

type Row = readonly number[];
const term = (name: string, index: number) => ({ name, valueOf: (row: Row) => row[index] });

/** The response is the first number of a row. */
function fitOf(rows: readonly Row[], width: number): LogisticRegression {
  const terms = Array.from({ length: width }, (_, index) => term(`x${index + 1}`, index + 1));
  const fit = logisticRegression(rows, (row) => row[0], [intercept, ...terms]);
  if (isNoAnswer(fit)) throw new Error(fit.reason);
  return fit;
}

function expectAll(actual: readonly number[], expected: readonly number[]): void {
  expected.forEach((value, index) => expect(actual[index]).toBeCloseTo(value, 10));
}

// Dalal, Fowlkes and Hoadley 1989: temperature (F) at 23 starts of the space shuttle, and damage.
const temperatures = '66 70 69 68 67 72 73 70 57 63 70 78 67 53 67 75 70 81 76 79 75 76 58'
  .split(' ')
  .map(Number);
const damaged = [1, 8, 9, 10, 13, 20, 22];
const launches = temperatures.map((temperature, index) => [
  damaged.includes(index) ? 1 : 0,
  temperature,
]);

// Finney 1947, in Pregibon 1981: constriction of vessels, volume and rate of air.
const volumes =
  '3.7 3.5 1.25 .75 .8 .7 .6 1.1 .9 .9 .8 .55 .6 1.4 .75 2.3 3.2 .85 1.7 1.8 .4 .95 1.35 1.5 1.6 .6 1.8 .95 1.9 1.6 2.7 2.35 1.1 1.1 1.2 .8 .95 .75 1.3';
const rates =
  '.825 1.09 2.5 1.5 3.2 3.5 .75 1.7 .75 .45 .57 2.75 3 2.33 3.75 1.64 1.6 1.415 1.06 1.8 2 1.36 1.35 1.36 1.78 1.5 1.5 1.9 .95 .4 .75 .03 1.83 2.2 2 3.33 1.9 1.9 1.625';
const constricted = '111111000000011111010000101010100111001';

describe('logistic regression', () => {
  // Published: 15.0429 and -0.2322, errors 7.3786 and 0.1082; further digits by Newton's method in 40 digits.
  it('has the figures of the shuttle', () => {
    const fit = fitOf(launches, 1);
    expectAll(fit.coefficients, [15.0429016477024, -0.232162744218596]);
    expectAll(fit.standardErrors, [7.37863638491657, 0.108236521649285]);
    expectAll([fit.deviance, fit.nullDeviance], [20.3151926878668, 28.2671527342935]);
    expect([fit.n, fit.events]).toEqual([23, 7]);
  });

  // Published: -2.875, 5.179, 4.562, deviance 29.23; further digits as above.
  it('has the figures of Finney', () => {
    const [volume, rate] = [volumes, rates].map((text) => text.split(' ').map(Number));
    const rows = constrictedRows(volume ?? [], rate ?? []);
    const fit = fitOf(rows, 2);
    expectAll(fit.coefficients, [-2.87542171021681, 5.17932401927189, 4.56167527880711]);
    expectAll(fit.standardErrors, [1.32079329351081, 1.86484965371331, 1.8379910538581]);
    expectAll([fit.deviance, fit.nullDeviance], [29.2273752807059, 54.039836247628]);
  });

  it('is the logarithm of odds where there is one group or two', () => {
    const rows = [3, 17, 8, 12].flatMap((count, kind) =>
      Array.from({ length: count }, () => [kind % 2, kind < 2 ? 0 : 1]),
    );
    expectAll(fitOf(rows, 1).coefficients, [Math.log(17 / 3), Math.log(12 / 8) - Math.log(17 / 3)]);
  });

  it('expects as many events as there are, and turns round with the response', () => {
    const row = fc.tuple(fc.nat(1), fc.integer({ min: -9, max: 9 }), fc.nat(4));
    fc.assert(
      fc.property(fc.array(row, { minLength: 25, maxLength: 60 }), (rows) => {
        const terms = [intercept, term('x1', 1), term('x2', 2)];
        const fit = logisticRegression(rows, ([y]) => y, terms);
        const turned = logisticRegression(rows, ([y]) => 1 - y, terms);
        if (isNoAnswer(fit) || isNoAnswer(turned)) return expect(fit).toEqual(turned);
        expect(fit.probabilities.reduce((sum, p) => sum + p, 0)).toBeCloseTo(fit.events, 9);
        fit.coefficients.forEach((value, index) => {
          expect(turned.coefficients[index]).toBeCloseTo(-value, 6);
        });
        expect(fit.deviance).toBeLessThanOrEqual(fit.nullDeviance + 1e-9);
      }),
      { numRuns: 60 },
    );
  });

  it('refuses terms that tell the responses apart, wholly or in a part of the rows', () => {
    const whole = Array.from({ length: 40 }, (_, index) => [index < 20 ? 0 : 1, index]);
    const part = Array.from({ length: 40 }, (_, index) => [
      index % 2,
      index < 4 && index % 2 === 1 ? 1 : 0,
    ]);
    for (const rows of [whole, part]) {
      const fit = logisticRegression(rows, ([y]) => y, [intercept, term('x1', 1)]);
      expect(fit).toEqual({ reason: 'SEPARATED' });
    }
  });

  it('refuses one response only, too few rows, repeated terms and other responses', () => {
    const terms = [intercept, term('x1', 1)];
    const of = (rows: readonly Row[], more: typeof terms = []) =>
      logisticRegression(rows, ([y]) => y, [...terms, ...more]);
    expect(of([1, 2, 3, 4].map((x) => [1, x]))).toEqual({ reason: 'ONE_RESPONSE_ONLY' });
    expect(of([[1, 2]])).toEqual({ reason: 'TOO_FEW_ROWS' });
    expect(of(launches, [term('x2', 1)])).toEqual({ reason: 'COLLINEAR_TERMS' });
    expect(() => of([1, 2, 3, 4].map((x) => [2, x]))).toThrow(RangeError);
  });
});

function constrictedRows(volume: readonly number[], rate: readonly number[]): Row[] {
  return volume.map((value, index) => [
    Number(constricted[index]),
    Math.log(value),
    Math.log(rate[index] ?? NaN),
  ]);
}
