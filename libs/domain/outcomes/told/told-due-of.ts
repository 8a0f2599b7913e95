import type { Share } from '../share';
import { shareOf } from '../share-of';
import type { Choices } from '../disclosure/dimension';
import type { Untold } from './not-shown';
import type { Told, Telling, ToldQuestion } from './told';
import { groupOf, standingIn, tell } from './told';

/** What became of the follow-up scores that were due in a group. */
export interface DueScores {
  /** Episodes of which one was due. */
  readonly due: number;
  /** Scored in the window, only after it, and not since it began. */
  readonly done: number;
  readonly late: number;
  readonly never: number;
  /** Of those that were done; late ones are not. */
  readonly share: Share;
  /** Whether at least 70 % were done; `null` where none was due. */
  readonly isEnough: boolean | null;
}

/** The share of due scores from which on figures are not mainly those of who stayed (domain model 5.5). */
export const enoughDone = 0.7;

/** How many of the due follow-up scores were done, late or never; all of it or nothing. */
export function toldDueOf(
  told: Told,
  asked: ToldQuestion,
  within: Choices = {},
): Telling<DueScores | Untold> {
  const group = groupOf(told, within);
  const { until } = asked.question.window;
  const done = standingIn(asked, group, 'COMPLETE');
  const missing = standingIn(asked, group, 'MISSING');
  const isLate = (place: number) =>
    asked.standing[place]?.episode.scoreDays.some((day) => day > until) ?? false;
  const late = missing.filter(isLate);
  const never = missing.filter((place) => !isLate(place));
  const found = tell(told, [[done, late, never]]);
  const untold = found.answer[0] ?? null;
  if (untold !== null) return { told: found.told, answer: untold };
  const due = done.length + missing.length;
  const share = shareOf(done.length, due);
  const isEnough = share.share === null ? null : share.share >= enoughDone;
  const counts = { due, done: done.length, late: late.length, never: never.length };
  return { told: found.told, answer: { ...counts, share, isEnough } };
}
