import type { KaplanMeier } from './kaplan-meier';

/** When half had the event. */
export interface SurvivalMedian {
  readonly time: number;
  /** Where the lower limit of the curve comes to a half; `undefined` where it never does. */
  readonly low: number | undefined;
  /** Where the upper limit does; `undefined` says that the median may lie beyond what was seen. */
  readonly high: number | undefined;
}

/** Shares within this of a half count as a half, as in R's survival. */
const tolerance = 1.5e-8;

/**
 * The time at which a survival curve comes to a half: the middle of the level piece where it is a
 * half exactly. Limits by inverting the limits of the curve (Brookmeyer and Crowley 1982).
 * `undefined` where the curve stays above a half.
 */
export function survivalMedian({ steps }: KaplanMeier): SurvivalMedian | undefined {
  const reachOf = (shares: readonly (number | undefined)[]): number | undefined => {
    const known = shares.flatMap((share, index) => {
      const time = steps[index]?.time;
      return share === undefined || time === undefined ? [] : [{ share, time }];
    });
    const below = known.filter(({ share }) => share < 0.5 + tolerance);
    const [first] = below;
    if (first === undefined) return undefined;
    const further = below.find(({ share }) => share < first.share);
    const isHalf = Math.abs(first.share - 0.5) < tolerance;
    return isHalf && further !== undefined ? (first.time + further.time) / 2 : first.time;
  };
  const time = reachOf(steps.map(({ survival }) => survival));
  if (time === undefined) return undefined;
  return {
    time,
    low: reachOf(steps.map(({ low }) => low)),
    high: reachOf(steps.map(({ high }) => high)),
  };
}
