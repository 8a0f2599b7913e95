import type { FollowUpWindow } from './follow-up-window';
import type { OutcomeEpisode } from './outcome-episode';

/** A follow-up score and the day it was taken, counted from the first session. */
export interface WindowScore {
  readonly value: number;
  readonly day: number;
}

/**
 * The one score of an episode that counts for a window: the nearest to its target, of two as near the
 * earlier; `null` where none was taken in it. A baseline that was taken late is no follow-up.
 */
export function windowScoreOf(
  episode: Pick<OutcomeEpisode, 'scores' | 'scoreDays' | 'baseline'>,
  window: FollowUpWindow,
): WindowScore | null {
  let best: WindowScore | null = null;
  let lateBaseline = episode.baseline?.late === true;
  for (const [index, day] of episode.scoreDays.entries()) {
    const value = episode.scores[index];
    if (value === undefined || day < 0) continue;
    if (lateBaseline) {
      lateBaseline = false;
      continue;
    }
    const isInside = day >= window.from && day <= window.until;
    if (isInside && (best === null || distance(day, window) < distance(best.day, window)))
      best = { value, day };
  }
  return best;
}

function distance(day: number, { target }: FollowUpWindow): number {
  return Math.abs(day - target);
}
