import { meanInterval } from '@unknot/statistics/intervals/mean-interval';
import { mean } from '@unknot/statistics/mean';
import { median } from '@unknot/statistics/median';
import { quantile } from '@unknot/statistics/quantile';
import { standardDeviation } from '@unknot/statistics/standard-deviation';

/** A column of numbers, some of them missing. */
export type Numbers = readonly (number | undefined)[];

/** How a column is described; its mean with limits from t. */
export function descriptionAnswer(numbers: Numbers) {
  const known = numbers.filter((value) => value !== undefined);
  const interval = meanInterval(known, (value) => value);
  return {
    n: known.length,
    missing: numbers.length - known.length,
    mean: mean(known),
    sd: standardDeviation(known),
    se: interval?.standardError,
    ci95Lower: interval?.low,
    ci95Upper: interval?.high,
    min: quantile(known, 0),
    q1: quantile(known, 0.25),
    median: median(known),
    q3: quantile(known, 0.75),
    max: quantile(known, 1),
  };
}
