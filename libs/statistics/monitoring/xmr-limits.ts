import { mean } from '../mean';
import { numbersOf } from '../numbers-of';

/** The natural limits of a series whose causes stay the same. */
export interface XmrLimits {
  readonly n: number;
  readonly mean: number;
  /** Mean distance between neighbours in time. */
  readonly meanMovingRange: number;
  readonly low: number;
  readonly high: number;
  /** Above this a distance between neighbours is itself unusual. */
  readonly highMovingRange: number;
}

/** Three standard deviations, estimated from ranges of two: 3 / 1.128. */
const ofMovingRange = 2.66;
const ofRangeItself = 3.267;

/**
 * Limits of the individuals chart: mean ± 2.66 * mean moving range (Shewhart; Wheeler 1993).
 * `screened` leaves out moving ranges above 3.267 times their mean, once, as NHS
 * "Making data count" does. Missing values are skipped. `undefined` for fewer than two values.
 */
export function xmrLimits(
  values: Iterable<number | null | undefined>,
  { screened = false }: { readonly screened?: boolean } = {},
): XmrLimits | undefined {
  const series = numbersOf(values);
  const centre = mean(series);
  const ranges = series.slice(1).map((value, index) => Math.abs(value - (series[index] ?? NaN)));
  const all = mean(ranges);
  if (centre === undefined || all === undefined) return undefined;
  const usual = ranges.filter((range) => range <= ofRangeItself * all);
  const meanMovingRange = (screened ? mean(usual) : undefined) ?? all;
  return {
    n: series.length,
    mean: centre,
    meanMovingRange,
    low: centre - ofMovingRange * meanMovingRange,
    high: centre + ofMovingRange * meanMovingRange,
    highMovingRange: ofRangeItself * meanMovingRange,
  };
}
