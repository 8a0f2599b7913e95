import type { ReadingColumns, SessionToDraw } from './series-to-draw';

/** One week of an exercise at home. A day without an answer is not a day not done. */
export interface ExerciseWeekToDraw {
  /** Calendar days, both included. */
  readonly from: string;
  readonly until: string;
  /** How many days of it have passed. */
  readonly days: number;
  /** On how many of them the client said whether it was done, and on how many it was. */
  readonly answered: number;
  readonly done: number;
}

/** One exercise given to do at home. */
export interface ExerciseToDraw {
  readonly exercise: string;
  readonly timesPerWeek: number;
  readonly days: number;
  readonly answered: number;
  readonly done: number;
  /** What is said with every figure of adherence. */
  readonly note: string;
  /** Oldest first. */
  readonly weeks: readonly ExerciseWeekToDraw[];
}

/** What was done in one episode, at the sessions and at home. */
export interface CareData {
  readonly sessions: readonly SessionToDraw[];
  readonly exercises: readonly ExerciseToDraw[];
  /** The readings of the chart under which it stands, whose time axis it shares; `null` for an axis of its own. */
  readonly readings: ReadingColumns | null;
}

/** One technique with the sessions in which it was used. */
export interface TechniqueRow {
  readonly name: string;
  readonly sessions: readonly SessionToDraw[];
}
