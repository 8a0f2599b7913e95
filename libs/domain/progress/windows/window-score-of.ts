import type { FollowUpWindow } from './follow-up-window';

/** A follow-up score and the day it was taken, counted from the first session. */
export interface WindowScore {
  readonly value: number;
  readonly day: number;
}

/** The counted scores of one measure in one episode, oldest first; days are counted from the first session, which is day 0. */
export interface ScoresByDay {
  readonly scores: readonly number[];
  readonly scoreDays: readonly number[];
  /** What change is counted from; `null` where no score is eligible. */
  readonly baseline: { readonly late: boolean } | null;
}

/**
 * The one score of an episode that counts for a window: the nearest to its target, of two as near the
 * earlier; `null` where none was taken in it. A baseline that was taken late is no follow-up.
 */
export function windowScoreOf(episode: ScoresByDay, window: FollowUpWindow): WindowScore | null {
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
