/** What the client wants to be able to do again, in the client's own words, scored 0 to 10. */
export interface Goal {
  readonly id: string;
  readonly clientId: string;
  readonly episodeId: string;
  readonly words: string;
  /** 0 unable ... 10 as before. */
  readonly startScore: number;
  readonly targetScore: number;
  readonly setOn: string;
  readonly dueOn: string | null;
}

/** How far the client has come with a goal, as the client scores it at a visit. */
export interface GoalScore {
  readonly id: string;
  readonly clientId: string;
  readonly episodeId: string;
  readonly sessionId: string;
  readonly goalId: string;
  /** 0 unable ... 10 as before. */
  readonly score: number;
  readonly practitionerId: string;
  readonly scoredOn: string;
}

/** An exercise given to do at home. */
export interface ExercisePrescription {
  readonly id: string;
  readonly clientId: string;
  readonly episodeId: string;
  readonly exercise: string;
  readonly timesPerWeek: number;
  readonly fromOn: string;
  readonly untilOn: string | null;
}

/** One day's answer on an exercise: done, or not done. No entry says not answered. */
export interface ExerciseLog {
  readonly id: string;
  readonly clientId: string;
  readonly prescriptionId: string;
  readonly doneOn: string;
  readonly done: boolean;
}
