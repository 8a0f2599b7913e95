import { conditionOf } from '../../care/conditions';
import { scoredGoalsOf } from '../../progress/alerts/scored-goals-of';
import type { ClientRecord } from './client-record';

/** The day on which each goal was reached, by its id; what is not reached is left out. It follows from the scores alone. */
export function reachedDaysOf(
  record: Pick<ClientRecord, 'episodes' | 'goals' | 'goalScores' | 'readings'>,
): ReadonlyMap<string, string> {
  const reached = new Map<string, string>();
  for (const { id, condition } of record.episodes) {
    const goals = record.goals
      .filter(({ episodeId }) => episodeId === id)
      .map((goal) => ({ ...goal, scores: scoresOn(goal.id, record) }));
    const counting = record.readings.filter(
      ({ episodeId, endedAt }) => episodeId === id && endedAt === null,
    );
    const region = conditionOf(condition)?.region ?? null;
    for (const { goalId, reachedOn } of scoredGoalsOf(goals, counting, region)) {
      if (reachedOn !== null) reached.set(goalId, reachedOn);
    }
  }
  return reached;
}

function scoresOn(goal: string, { goalScores }: Pick<ClientRecord, 'goalScores'>) {
  return goalScores
    .filter(({ goalId }) => goalId === goal)
    .map(({ score, scoredOn }) => ({ value: score, takenOn: scoredOn }));
}
