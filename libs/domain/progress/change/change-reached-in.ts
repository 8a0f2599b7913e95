import { gainOf, reaches } from '../gain';

/** A score since the start. */
interface Scored {
  readonly value: number;
}

/** What a change is held against. */
export interface ChangeSought {
  /** Where the client stood at the start. */
  readonly from: number;
  readonly direction: 'LOWER' | 'HIGHER';
  /** The change that people notice, above 0, in the measure's unit. */
  readonly important: number;
}

/** The score at which the important change counts as reached, or the last one where it was not. */
export interface ChangeReached<Score> {
  readonly reached: boolean;
  readonly score: Score;
}

/**
 * The one rule for the time to an important change (domain model 4.2), for single clients and for curves of many:
 * it is reached at the first of two consecutive scores since the start that both lie at least that much on the
 * better side; who has not reached it is censored at the last score. A change of exactly the important one
 * counts. `null` where nothing was scored since the start.
 */
export function changeReachedIn<Score extends Scored>(
  since: readonly Score[],
  { from, direction, important }: ChangeSought,
): ChangeReached<Score> | null {
  const isMet = (score: Score | undefined) =>
    score !== undefined && reaches(gainOf(score.value - from, direction), important);
  const event = since.find((score, index) => isMet(score) && isMet(since[index + 1]));
  const score = event ?? since.at(-1);
  return score === undefined ? null : { reached: event !== undefined, score };
}
