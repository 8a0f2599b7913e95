import { mannWhitney } from '@unknot/statistics/groups/mann-whitney';
import { pairedComparison } from '@unknot/statistics/groups/paired-comparison';
import { signedRank } from '@unknot/statistics/groups/signed-rank';
import { standardisedDifference } from '@unknot/statistics/groups/standardised-difference';
import { welchComparison } from '@unknot/statistics/groups/welch-comparison';
import type { Numbers } from './description-answers';

const itself = (value: number | undefined) => value;

/** Two means by Welch's test. */
export function welchAnswer(one: Numbers, other: Numbers) {
  const welch = welchComparison(one, other, itself);
  return {
    meanX: welch?.mean,
    meanY: welch?.otherMean,
    difference: welch?.estimate,
    t: welch?.t,
    df: welch?.df,
    p: welch?.p,
    ci95Lower: welch?.low,
    ci95Upper: welch?.high,
  };
}

/** Two columns of the same people by the paired t test. */
export function pairedAnswer(one: Numbers, other: Numbers) {
  const pairs = one.map((value, index) => ({ one: value, other: other[index] }));
  const paired = pairedComparison(
    pairs,
    (pair) => pair.one,
    (pair) => pair.other,
  );
  return {
    n: paired?.n,
    meanDifference: paired?.estimate,
    sdDifference: paired?.standardDeviation,
    t: paired?.t,
    df: paired?.df,
    p: paired?.p,
    ci95Lower: paired?.low,
    ci95Upper: paired?.high,
    standardisedResponseMean: paired?.standardisedResponseMean,
  };
}

/** Two groups by ranks. */
export function mannWhitneyAnswer(one: Numbers, other: Numbers) {
  const test = mannWhitney(one, other, itself);
  return {
    nX: test?.n,
    nY: test?.otherN,
    U: test?.u,
    probabilityXgreaterPlusHalfTies: test?.probabilityOfSuperiority,
    cliffsDelta: test?.cliffsDelta,
    pWithContinuity: test?.p,
    pWithoutContinuity: test?.uncorrectedP,
  };
}

/** Differences by signed ranks. */
export function signedRankAnswer(differences: Numbers) {
  const test = signedRank(differences, itself);
  return {
    n: test?.n,
    nonZero: test?.nonZero,
    V: test?.v,
    pWithContinuity: test?.p,
    pWithoutContinuity: test?.uncorrectedP,
  };
}

/** Two means in units of their spread. */
export function effectSizeAnswer(one: Numbers, other: Numbers) {
  const size = standardisedDifference(one, other, itself);
  return {
    pooledSd: size?.pooledStandardDeviation,
    cohensD: size?.cohensD,
    hedgesGExact: size?.hedgesG,
    hedgesGApprox: size?.approximateHedgesG,
  };
}
