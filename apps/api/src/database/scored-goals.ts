import type { Goal } from '@unknot/domain/care/goal';
import { listOf } from './statement';
import { columnsAs } from './table';

const own = ['id', 'words', 'startScore', 'targetScore', 'setOn'] as const;

const scores = `
  select score as value, scored_on as "takenOn" from goal_score
  where practice_id = $1 and goal_id = goal.id order by scored_on, id`;

/** SQL of the goals of an episode with all their scores, in the order in which they were set. Takes the practice as $1. */
export function scoredGoals(episodeId: string, more: readonly (keyof Goal)[] = []): string {
  return `select ${columnsAs<Goal>([...own, ...more])}, ${listOf(scores)} as scores
    from goal where practice_id = $1 and episode_id = ${episodeId} order by set_on, id`;
}
