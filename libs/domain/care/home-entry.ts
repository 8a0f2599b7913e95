/** A goal as a person enters it. */
export interface GoalEntry {
  readonly id: string;
  /** The client's own words. */
  readonly words: string;
  readonly startScore: number;
  readonly targetScore: number;
  readonly dueOn?: string | null | undefined;
}

/** A score on a goal as a person enters it. */
export interface GoalScoreEntry {
  readonly id: string;
  /** A goal of the episode, or one that is set in the same visit. */
  readonly goalId: string;
  readonly score: number;
}

/** An exercise as a person prescribes it. */
export interface ExerciseEntry {
  readonly id: string;
  readonly exercise: string;
  readonly timesPerWeek: number;
}

/** What the client says of one exercise on one day. */
export interface ExerciseDayEntry {
  readonly id: string;
  /** An exercise of the episode, or one that is prescribed in the same visit. */
  readonly exerciseId: string;
  readonly doneOn: string;
  readonly done: boolean;
}

/** What a visit says of goals and of what is done at home. */
export interface HomeEntries {
  readonly newGoals?: readonly GoalEntry[] | null | undefined;
  readonly goalScores?: readonly GoalScoreEntry[] | null | undefined;
  readonly newExercises?: readonly ExerciseEntry[] | null | undefined;
  readonly exerciseDays?: readonly ExerciseDayEntry[] | null | undefined;
}
