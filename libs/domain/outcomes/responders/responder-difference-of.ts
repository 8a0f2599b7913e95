import type { Limits } from '@unknot/statistics/intervals/count';
import { newcombeDifference } from '@unknot/statistics/intervals/newcombe-difference';
import type { NumberNeeded } from '@unknot/statistics/intervals/number-needed-to-treat';
import { numberNeededToTreat } from '@unknot/statistics/intervals/number-needed-to-treat';
import { isNoAnswer } from '@unknot/statistics/no-answer';
import type { Share } from '../share';

/** How far the shares of two groups are apart, the first less the second. */
export interface ResponderDifference extends Limits {
  /** From -1 to 1; above 0 the first has more. Limits by Newcombe's method 10. */
  readonly difference: number;
  readonly of: readonly [number, number];
  /** How many episodes of the first group go with one result more; `null` where the interval includes no difference. */
  readonly numberNeeded: NumberNeeded | null;
}

/** The difference of two shares; `null` where either group is empty. */
export function responderDifferenceOf(
  one: Pick<Share, 'count' | 'of'>,
  other: Pick<Share, 'count' | 'of'>,
): ResponderDifference | null {
  const difference = newcombeDifference(
    { events: one.count, n: one.of },
    { events: other.count, n: other.of },
  );
  if (difference === undefined) return null;
  const needed = numberNeededToTreat(difference);
  return {
    ...difference,
    of: [one.of, other.of],
    numberNeeded: isNoAnswer(needed) ? null : needed,
  };
}
