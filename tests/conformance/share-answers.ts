import { chiSquareOfShares } from '@unknot/statistics/intervals/chi-square-of-shares';
import { clopperPearsonInterval } from '@unknot/statistics/intervals/clopper-pearson-interval';
import { continuityCorrectedWilsonInterval } from '@unknot/statistics/intervals/continuity-corrected-wilson-interval';
import type { Count } from '@unknot/statistics/intervals/count';
import { fisherExactTest } from '@unknot/statistics/intervals/fisher-exact-test';
import { newcombeDifference } from '@unknot/statistics/intervals/newcombe-difference';
import { numberNeededToTreat } from '@unknot/statistics/intervals/number-needed-to-treat';
import { relativeRisk } from '@unknot/statistics/intervals/relative-risk';
import { waldDifference } from '@unknot/statistics/intervals/wald-difference';
import { wilsonInterval } from '@unknot/statistics/intervals/wilson-interval';
import { isNoAnswer } from '@unknot/statistics/no-answer';
import { Unanswered } from './comparison';

/** How many of the items are so. */
export function countOf<T>(items: readonly T[], isSo: (item: T) => boolean): Count {
  return { events: items.filter(isSo).length, n: items.length };
}

/** A share with three kinds of limits. */
export function shareAnswer(count: Count) {
  const wilson = wilsonInterval(count);
  const corrected = continuityCorrectedWilsonInterval(count);
  const exact = clopperPearsonInterval(count);
  return {
    ...count,
    proportion: count.events / count.n,
    confidence: 0.95,
    wilsonLower: wilson?.low,
    wilsonUpper: wilson?.high,
    wilsonContinuityLower: corrected?.low,
    wilsonContinuityUpper: corrected?.high,
    clopperPearsonLower: exact?.low,
    clopperPearsonUpper: exact?.high,
  };
}

/** Two shares compared in every way that is published. */
export function shareComparisonAnswer(one: Count, other: Count) {
  const [newcombe, wald] = [newcombeDifference(one, other), waldDifference(one, other)];
  const [needed, test] = [newcombe && numberNeededToTreat(newcombe), chiSquareOfShares(one, other)];
  const ratio = relativeRisk(one, other);
  const risk = isNoAnswer(ratio) ? undefined : ratio;
  return {
    p1: one.events / one.n,
    p2: other.events / other.n,
    difference: newcombe?.difference,
    waldLower: wald?.low,
    waldUpper: wald?.high,
    newcombeLower: newcombe?.low,
    newcombeUpper: newcombe?.high,
    nnt:
      needed && isNoAnswer(needed)
        ? new Unanswered('refused on purpose: the interval includes zero')
        : needed?.numberNeeded,
    chiSquare: test?.chiSquare,
    pChiSquare: test?.p,
    pFisher: fisherExactTest(one, other),
    relativeRisk: risk?.ratio,
    relativeRiskLower: risk?.low,
    relativeRiskUpper: risk?.high,
  };
}
