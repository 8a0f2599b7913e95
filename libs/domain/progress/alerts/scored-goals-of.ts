import type { Goal } from '../../care/goal';
import { compareText } from '../compare';
import type { JudgedReading } from '../counted-readings';
import { countedReadingsOf } from '../counted-readings';
import type { GoalProgress, GoalScore } from '../goals/goal-progress-of';
import { goalProgressOf } from '../goals/goal-progress-of';

/** A goal with the scores that were given to it by itself, in any order. */
export type ScoredGoal = Pick<Goal, 'id' | 'words' | 'startScore' | 'targetScore' | 'setOn'> & {
  readonly scores: readonly GoalScore[];
};

/** The measure by which a client's own activity is scored. */
export const goalMeasure = 'psfs';

/**
 * How far each goal of an episode is, by its own scores. Where it is the only goal, readings of the whole
 * Patient-Specific Functional Scale are about it too; of several goals such a reading is the mean and says of no single
 * one whether it is reached.
 */
export function scoredGoalsOf(
  goals: readonly ScoredGoal[],
  readings: Iterable<JudgedReading>,
  conditionRegion: string | null,
): GoalProgress[] {
  const ofAll = [...readings].filter(({ measure }) => measure === goalMeasure);
  const ofOnly = goals.length === 1 ? countedReadingsOf(ofAll) : [];
  return goals.map((goal) => {
    // Of one day its own score stands, as the last one of the day.
    const scores = [...ofOnly, ...goal.scores].sort((a, b) => compareText(a.takenOn, b.takenOn));
    return goalProgressOf(goal, scores, conditionRegion);
  });
}
