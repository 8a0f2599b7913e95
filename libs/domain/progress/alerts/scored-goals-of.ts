import type { Goal } from '../../care/goal';
import type { JudgedReading } from '../counted-readings';
import { countedReadingsOf } from '../counted-readings';
import type { GoalProgress } from '../goals/goal-progress-of';
import { goalProgressOf } from '../goals/goal-progress-of';

/** A goal as far as its scores are held against it. */
export type ScoredGoal = Pick<Goal, 'id' | 'words' | 'startScore' | 'targetScore' | 'setOn'>;

/** The measure by which a client's own activity is scored. */
export const goalMeasure = 'psfs';

/**
 * How far the goal of an episode is, by the scores of the client's own activities. Of several goals only the mean of
 * all is recorded, and that says of no single one whether it is reached: then none is answered.
 */
export function scoredGoalsOf(
  goals: readonly ScoredGoal[],
  readings: Iterable<JudgedReading>,
  conditionRegion: string | null,
): GoalProgress[] {
  const [only] = goals;
  if (only === undefined || goals.length > 1) return [];
  const scores = [...readings].filter(({ measure }) => measure === goalMeasure);
  return [goalProgressOf(only, countedReadingsOf(scores), conditionRegion)];
}
