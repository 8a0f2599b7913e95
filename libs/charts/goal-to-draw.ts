/** One goal in the client's own words, scored from 0 unable to 10 as before. */
export interface GoalToDraw {
  readonly words: string;
  readonly start: number;
  /** The last score; `null` where there is none since the goal was set. */
  readonly latest: number | null;
  readonly target: number;
  /** The change that people notice; `null` where none is published. */
  readonly important: number | null;
  /** How many days have a score since the goal was set. */
  readonly n: number;
  /** Whether two scores in a row have met the target. */
  readonly isReached: boolean;
  /** Start, last score and target with what they mean. */
  readonly sentence: string;
}
