import type { WindowScore } from '../windows/window-score-of';
import { nearestOf } from '../windows/window-score-of';

/** The week in which a day lies, the nearest: week 1 is day 4 to 10. */
export function weekOf(day: number): number {
  return Math.round(day / 7);
}

/** How many days from the middle of a week a score may lie: 3 at first, up to 10 from week 10 on, as visits grow rare and courses flat. */
export function reachOf(week: number): number {
  return Math.min(10, Math.max(3, week));
}

/** Whether anything was scored in a week or later: who has stopped before says nothing about it. */
export function isFollowedTo(since: readonly WindowScore[], week: number): boolean {
  return (since.at(-1)?.day ?? 0) >= 7 * week - reachOf(week);
}

/**
 * The score of those since the start that stands for a week after the first session: the nearest one within
 * reach, of two as near the earlier; `null` where none is. Nothing is carried forward or drawn between scores.
 */
export function weekScoreOf(since: readonly WindowScore[], week: number): number | null {
  const reach = reachOf(week);
  const near = since.filter(({ day }) => Math.abs(day - 7 * week) <= reach);
  return nearestOf(near, 7 * week)?.value ?? null;
}
