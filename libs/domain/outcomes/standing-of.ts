import { daysAfter } from '../care/calendar-day';
import type { FollowUpWindow } from '../progress/windows/follow-up-window';
import type { OutcomeEpisode } from './outcome-episode';
import type { Question } from './question';
import type { WindowScore } from '../progress/windows/window-score-of';
import { windowScoreOf } from '../progress/windows/window-score-of';

/** Where an episode stands for a question; exactly one applies, the first that does. */
export type Standing =
  /** The client does not agree to be counted: the episode is in no figure at all. */
  | 'NO_CONSENT'
  /** Left out by the practice, with a reason in the ledger. */
  | 'EXCLUDED'
  /** Cancelled before care, or its window has not ended yet: neither complete nor missing. */
  | 'NOT_DUE'
  /** Due, but nothing eligible to count change from. */
  | 'NO_BASELINE'
  /** Due and eligible, without a score in the window. */
  | 'MISSING'
  | 'COMPLETE';

/** An episode as one question sees it. */
export interface StandingEpisode {
  readonly episode: OutcomeEpisode;
  readonly standing: Standing;
  /** The score in the window, whatever the standing; `null` where there is none. */
  readonly followUp: WindowScore | null;
}

/** An episode with both scores that a comparison needs. */
export interface CompleteEpisode {
  readonly episode: OutcomeEpisode;
  /** Its place among the complete ones, from 0. */
  readonly row: number;
  readonly before: number;
  readonly after: number;
}

/** Where an episode stands for a question. With `withExcluded`, excluded episodes stand as if they were not excluded. */
export function standingOf(
  episode: OutcomeEpisode,
  question: Pick<Question, 'window' | 'asOf'>,
  withExcluded = false,
): StandingEpisode {
  return standingsOf([episode], question, withExcluded)[0] as StandingEpisode;
}

/** The same for many episodes, in their order. */
export function standingsOf(
  episodes: Iterable<OutcomeEpisode>,
  { window, asOf }: Pick<Question, 'window' | 'asOf'>,
  withExcluded = false,
): StandingEpisode[] {
  // Days as text stand in the order of time: no calendar is needed for each episode.
  const dueBefore = daysAfter(asOf, -window.until);
  return Array.from(episodes, (episode) => standingWith(episode, window, dueBefore, withExcluded));
}

/** The window of an episode that began before `dueBefore` has ended. */
function standingWith(
  episode: OutcomeEpisode,
  window: FollowUpWindow,
  dueBefore: string,
  withExcluded: boolean,
): StandingEpisode {
  const followUp = windowScoreOf(episode, window);
  const outside = outsideOf(episode, dueBefore, withExcluded);
  return { episode, standing: outside ?? (followUp === null ? 'MISSING' : 'COMPLETE'), followUp };
}

/** Why an episode has no part in a question whatever its score; `null` where it has. */
function outsideOf(
  episode: OutcomeEpisode,
  dueBefore: string,
  withExcluded: boolean,
): Standing | null {
  if (!episode.agreesToComparison) return 'NO_CONSENT';
  if (episode.exclusion !== null && !withExcluded) return 'EXCLUDED';
  if (episode.status === 'CANCELLED' || episode.firstSessionOn >= dueBefore) return 'NOT_DUE';
  return episode.baseline === null ? 'NO_BASELINE' : null;
}

/** The episodes of a question that have both scores, with them. */
export function completeOf(standing: Iterable<StandingEpisode>): CompleteEpisode[] {
  const complete: CompleteEpisode[] = [];
  for (const { episode, standing: where, followUp } of standing) {
    if (where !== 'COMPLETE' || followUp === null || episode.baseline === null) continue;
    const [before, after] = [episode.baseline.value, followUp.value];
    complete.push({ episode, row: complete.length, before, after });
  }
  return complete;
}
