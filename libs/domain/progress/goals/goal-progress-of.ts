import type { Goal } from '../../care/goal';
import { importantChangeOf } from '../../measures/important-change';
import type { ValuedReading } from '../counted-readings';
import { reaches } from '../gain';
import type { Threshold } from '../../measures/threshold';

/** One answer of the client on how well the goal can be done, 0 unable to 10 as before. */
export type GoalScore = Pick<ValuedReading, 'takenOn' | 'value'>;

/** Where a goal stands; exactly one applies. */
export type GoalState =
  /** Nothing was scored since it was set. */
  | 'NOT_SCORED'
  | 'ON_THE_WAY'
  /** The last score meets the target for the first time in a row: one more is needed. */
  | 'MET_ONCE'
  /** Two scores in a row, on two days, have met it; it stays reached. */
  | 'REACHED';

/** A goal of one client with what its scores say. */
export interface GoalProgress {
  readonly goalId: string;
  /** The client's own words. */
  readonly words: string;
  /** From 0 to 10; above is better. */
  readonly start: number;
  readonly target: number;
  readonly latest: number | null;
  readonly latestOn: string | null;
  /** Latest minus start; above 0 is better. */
  readonly change: number | null;
  /** How many days have a score since the goal was set. */
  readonly n: number;
  readonly state: GoalState;
  /** The day of the first of the two scores in a row; `null` where it is not reached. */
  readonly reachedOn: string | null;
  /** Whether the last score meets the target; a goal that was reached may be lost again. */
  readonly isMetNow: boolean;
  /** The change that people notice, of the Patient-Specific Functional Scale; `null` where none is known. */
  readonly important: Threshold | null;
  /** Whether the change is at least that; `null` without either. */
  readonly isImportant: boolean | null;
}

/**
 * How far a goal is: its scores since the day on which it was set, oldest first, against start, target and
 * the important difference. Of several scores on one day the last counts, and that of the setting itself is
 * the start. Exactly the target meets it.
 */
export function goalProgressOf(
  goal: Pick<Goal, 'id' | 'words' | 'startScore' | 'targetScore' | 'setOn'>,
  scores: Iterable<GoalScore>,
  conditionRegion: string | null,
): GoalProgress {
  const byDay = new Map<string, number>();
  for (const { takenOn, value } of scores) if (takenOn > goal.setOn) byDay.set(takenOn, value);
  const days = [...byDay].map(([on, value]) => ({ on, value }));
  const isMet = (at: number): boolean => {
    const day = days[at];
    return day !== undefined && reaches(day.value, goal.targetScore);
  };
  const reachedAt = days.findIndex((_, at) => isMet(at) && isMet(at + 1));
  const latest = days.at(-1) ?? null;
  const isMetNow = isMet(days.length - 1);
  const important = importantChangeOf('psfs', { conditionRegion, baseline: goal.startScore });
  const change = latest === null ? null : latest.value - goal.startScore;
  return {
    goalId: goal.id,
    words: goal.words,
    start: goal.startScore,
    target: goal.targetScore,
    latest: latest?.value ?? null,
    latestOn: latest?.on ?? null,
    change,
    n: days.length,
    state: stateOf(latest !== null, reachedAt >= 0, isMetNow),
    reachedOn: days[reachedAt]?.on ?? null,
    isMetNow,
    important: important ?? null,
    isImportant:
      change === null || important === undefined ? null : reaches(change, important.value),
  };
}

function stateOf(isScored: boolean, isReached: boolean, isMetNow: boolean): GoalState {
  if (isReached) return 'REACHED';
  if (!isScored) return 'NOT_SCORED';
  return isMetNow ? 'MET_ONCE' : 'ON_THE_WAY';
}
