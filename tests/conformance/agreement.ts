import { leastSquaresSlope } from '@unknot/statistics/least-squares-slope';
import { mannKendall } from '@unknot/statistics/mann-kendall';
import { mean } from '@unknot/statistics/mean';
import { median } from '@unknot/statistics/median';
import { quantile } from '@unknot/statistics/quantile';
import { standardDeviation } from '@unknot/statistics/standard-deviation';
import { theilSen } from '@unknot/statistics/theil-sen';
import type { Values } from './reference';
import { expectAgreement } from './reference';

/** A column of numbers, some of them missing. */
export type Numbers = readonly (number | undefined)[];

/** What R's mean, sd and quantile say of the same numbers. */
export function expectDescription(numbers: Numbers, expected: Values): void {
  expectAgreement(mean(numbers), expected.mean);
  expectAgreement(standardDeviation(numbers), expected.sd);
  expectAgreement(quantile(numbers, 0), expected.min);
  expectAgreement(quantile(numbers, 0.25), expected.q1);
  expectAgreement(median(numbers), expected.median);
  expectAgreement(quantile(numbers, 0.75), expected.q3);
  expectAgreement(quantile(numbers, 1), expected.max);
}

/** One point of a scatter, perhaps with a part missing. */
export interface Place {
  readonly x: number | undefined;
  readonly y: number | undefined;
}
/** What explains. */
export const xOf = ({ x }: Place) => x;
/** What is explained. */
export const yOf = ({ y }: Place) => y;

/** Trend by ranks and by least squares; R answers a constant series with 0 and no tau, we answer nothing. */
export function expectTrend(places: readonly Place[], expected: Values): void {
  const trend = mannKendall(places, xOf, yOf);
  if (expected.tauB === null) {
    expectAgreement(trend?.tau, null);
  } else {
    expectAgreement(trend?.s, expected.S);
    expectAgreement(trend?.varianceOfS, expected.varS);
    expectAgreement(trend?.z, expected.Z);
    expectProbability(trend?.p, expected.pTwoSided);
    expectAgreement(trend?.tau, expected.tauB);
    const robust = theilSen(places, xOf, yOf);
    expectAgreement(robust?.slope, expected.theilSenSlope);
    expectAgreement(robust?.intercept, expected.interceptMedianResidual);
    expectAgreement(robust?.pairs, expected.pairs);
    expectAgreement(robust?.low, expected.senLower);
    expectAgreement(robust?.high, expected.senUpper);
  }
  const line = leastSquaresSlope(places, xOf, yOf);
  expectAgreement(line?.slope, expected.olsSlope);
  expectAgreement(line?.intercept, expected.olsIntercept);
}

/** Below 1e-12 the order of magnitude is enough. */
function expectProbability(actual: number | undefined, expected: unknown): void {
  if (typeof expected === 'number' && expected < 1e-12) {
    expectAgreement(Math.round(Math.log10(actual ?? 1)), Math.round(Math.log10(expected)));
  } else {
    expectAgreement(actual, expected);
  }
}
