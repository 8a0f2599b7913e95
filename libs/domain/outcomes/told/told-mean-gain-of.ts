import { meanInterval } from '@unknot/statistics/intervals/mean-interval';
import type { Caveat } from '../caveats';
import { beforeAfterCaveats } from '../caveats';
import type { Choices } from '../disclosure/dimension';
import { gainBetween } from '../outcome-measure';
import { completeOf } from '../standing-of';
import type { AsShown } from './as-shown';
import { asShown } from './as-shown';
import type { Untold } from './not-shown';
import type { Told, Telling, ToldQuestion } from './told';
import { episodesAt, groupOf, standingIn, tell } from './told';

/** The mean change towards better of a group; above 0 is better, in the measure's unit. */
export interface MeanGain {
  /** Complete episodes. */
  readonly n: number;
  readonly value: number;
  /** Limits at 95 %. */
  readonly low: number;
  readonly high: number;
  readonly standardError: number;
  readonly caveats: readonly Caveat[];
}

/** The mean gain of all that a filter chooses, not adjusted for anything; `null` where nobody is complete. */
export function toldMeanGainOf(
  told: Told,
  asked: ToldQuestion,
  within: Choices = {},
): Telling<AsShown<MeanGain> | Untold | null> {
  const places = standingIn(asked, groupOf(told, within), 'COMPLETE');
  const found = tell(told, [[places]]);
  const untold = found.answer[0] ?? null;
  if (untold !== null) return { told: found.told, answer: untold };
  const complete = completeOf(episodesAt(asked, places));
  const { measure } = asked.question;
  const gain = meanInterval(complete, ({ before, after }) => gainBetween(measure, before, after));
  if (gain === undefined) return { told: found.told, answer: null };
  const { n, mean: value, low, high, standardError } = gain;
  const answer: MeanGain = { n, value, low, high, standardError, caveats: beforeAfterCaveats };
  return { told: found.told, answer: asShown(answer) };
}
