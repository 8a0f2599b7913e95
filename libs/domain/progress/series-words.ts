import type { Trend } from './trend-call';

/** What a sentence about one series is made of. */
export interface SeriesWords {
  /** The series in words of the clinic: `Hip flexion, left, passive`. */
  readonly label: string;
  /** The series in words for the client, without a capital: `pain`, `left hip flexion`. */
  readonly plainLabel: string;
  /** As people read it: `of 10`, `°`. */
  readonly unit: string;
  readonly isMovement: boolean;
  /** How many decimals values of the measure need. */
  readonly decimals: number;
  /** Whether higher values are better; `null` where neither direction is. */
  readonly higherIsBetter: boolean | null;
  readonly n: number;
  readonly baseline: number | null;
  readonly baselineLate: boolean;
  readonly firstValue: number | null;
  readonly firstOn: string | null;
  readonly latest: number | null;
  readonly latestOn: string | null;
  /** The important difference, in the measure's unit; `null` where none is known. */
  readonly important: number | null;
  /** Whether another person or tool took some of the readings, so that the wider error counts. */
  readonly widened: boolean;
  /** From how many pairs of readings the practice found its own error, where that counts; `null` where the published one does. */
  readonly ownPairs: number | null;
  readonly trend: Trend;
}
