import { leastSquaresSlope } from '@unknot/statistics/least-squares-slope';
import { mannKendall } from '@unknot/statistics/mann-kendall';
import { median } from '@unknot/statistics/median';
import { theilSen } from '@unknot/statistics/theil-sen';
import { Unanswered } from './comparison';

/** One point of a series, perhaps with its value missing. */
export interface Place {
  readonly x: number | undefined;
  readonly y: number | undefined;
}

const xOf = ({ x }: Place) => x;
const yOf = ({ y }: Place) => y;
const constant = new Unanswered('refused on purpose: the series never moves');

/** Trend by ranks and by least squares. */
export function trendAnswer(places: readonly Place[]) {
  const trend = mannKendall(places, xOf, yOf);
  const robust = theilSen(places, xOf, yOf);
  const line = leastSquaresSlope(places, xOf, yOf);
  const slope = robust?.slope ?? NaN;
  const medians = (median(places, yOf) ?? NaN) - slope * (median(places, xOf) ?? NaN);
  return {
    n: line?.n,
    S: trend?.s,
    varS: trend?.varianceOfS,
    Z: trend?.z,
    pTwoSided: trend?.p,
    tauB: trend?.tau,
    pairs: robust?.pairs,
    theilSenSlope: robust?.slope,
    interceptMedianResidual: robust?.intercept,
    interceptMedians: medians,
    senLower: trend?.tau === undefined ? constant : robust?.low,
    senUpper: trend?.tau === undefined ? constant : robust?.high,
    olsSlope: line?.slope,
    olsIntercept: line?.intercept,
  };
}
