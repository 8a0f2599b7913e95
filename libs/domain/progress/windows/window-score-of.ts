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

/** The scores after the day of the first session, oldest first, without a baseline that was taken late. */
export function scoresSinceStart({ scores, scoreDays, baseline }: ScoresByDay): WindowScore[] {
  const since: WindowScore[] = [];
  let isLateBaseline = baseline?.late === true;
  for (let index = 0; index < scoreDays.length; index += 1) {
    const day = scoreDays[index] as number;
    const value = scores[index];
    if (day < 0 || value === undefined) continue;
    if (day > 0 && !isLateBaseline) since.push({ value, day });
    isLateBaseline = false;
  }
  return since;
}

/**
 * The one score of an episode that counts for a window: the nearest to its target, of two as near the
 * earlier; `null` where none was taken in it. A baseline that was taken late is no follow-up.
 */
export function windowScoreOf(episode: ScoresByDay, window: FollowUpWindow): WindowScore | null {
  const { scores, scoreDays, baseline } = episode;
  let best: WindowScore | null = null;
  let isLateBaseline = baseline?.late === true;
  // By index: this is asked of every episode of a practice, and most scores lie outside the window.
  for (let index = 0; index < scoreDays.length; index += 1) {
    const day = scoreDays[index] as number;
    const value = scores[index];
    if (day < 0 || value === undefined) continue;
    const isSkipped = isLateBaseline || day === 0 || day < window.from || day > window.until;
    isLateBaseline = false;
    if (!isSkipped) best = nearer(best, { value, day }, window.target);
  }
  return best;
}

/** The score nearest to a day, of two as near the earlier; `null` for none. */
export function nearestOf(scores: readonly WindowScore[], target: number): WindowScore | null {
  let best: WindowScore | null = null;
  for (const score of scores) best = nearer(best, score, target);
  return best;
}

function nearer(best: WindowScore | null, score: WindowScore, target: number): WindowScore {
  if (best === null) return score;
  return Math.abs(score.day - target) < Math.abs(best.day - target) ? score : best;
}
