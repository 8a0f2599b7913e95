import type { Direction } from '@unknot/domain/measures/measure';

/** Two limits, in the measure's unit. */
export interface Limits {
  readonly low: number;
  readonly high: number;
}

/** Where people like the client stood in one week after their first session. */
export interface WeekToDraw {
  readonly week: number;
  readonly median: number;
  /** Where the next one is expected with a chance of 50 %, and of 80 %. */
  readonly half: Limits;
  readonly most: Limits;
  /** How many episodes have a score in that week. */
  readonly n: number;
}

/** One score of the client. */
export interface ScoreToDraw {
  /** Days since the first session. */
  readonly day: number;
  readonly value: number;
}

/** A client's score beside those of people like them. */
export interface ExpectedPathData {
  readonly label: string;
  readonly measure: {
    readonly name: string;
    readonly unit: string;
    readonly min: number | null;
    readonly max: number | null;
    readonly direction: Direction;
  };
  /** Oldest first. */
  readonly scores: readonly ScoreToDraw[];
  /** In order; empty where the path is held back. */
  readonly weeks: readonly WeekToDraw[];
  /** `People like this: neck pain, …; n = 42 closed episodes of this practice.`; empty where the path is held back. */
  readonly alike: string;
  /** How many stopped, and that nobody knows how they fared; empty where the path is held back. */
  readonly dropOut: string;
  /** Where the client stands, or why there is no path. */
  readonly sentence: string;
}
