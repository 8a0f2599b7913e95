import type { Side } from '../body/side';
import type { AbsentReason, Context, Mode } from '../care/reading';
import type { Direction } from '../measures/measure';
import type { Norm } from '../measures/norm';
import type { Threshold } from '../measures/threshold';
import type { SeriesBaseline } from './baseline-of';
import type { ConfirmedSide } from './confirmed-side';
import type { TrendCall } from './trend-call';

/** Readings of one series as columns, oldest first: the n-th entries of all lists belong together. */
export interface ReadingColumns {
  readonly takenOn: readonly string[];
  readonly values: readonly (number | null)[];
  readonly absent: readonly (AbsentReason | null)[];
  readonly contexts: readonly Context[];
  readonly sessionIds: readonly (string | null)[];
  /** Whether another person or another tool took it than the one before. */
  readonly breaks: readonly boolean[];
}

/** A measure as it is shown. */
export interface ShownMeasure {
  readonly key: string;
  readonly name: string;
  /** As people read it: `of 10`, `°`. */
  readonly unit: string;
  readonly min: number | null;
  readonly max: number | null;
  readonly direction: Direction;
  readonly source: string;
  readonly verified: boolean;
}

/** All that is known of one series of one episode: where it started, where it is, and what can be said. Its names are those of the API. */
export interface SeriesProgress {
  readonly key: string;
  readonly measure: ShownMeasure;
  readonly siteName: string;
  /** `null` where the measure is no movement. */
  readonly movementName: string | null;
  readonly side: Side;
  readonly mode: Mode;
  readonly label: string;
  /** How many readings count. */
  readonly n: number;
  readonly readings: ReadingColumns;
  readonly baseline: SeriesBaseline | null;
  /** Why there is no baseline; `null` where there is one. */
  readonly baselineReason: string | null;
  readonly latest: number | null;
  readonly latestOn: string | null;
  /** Latest minus baseline, in the measure's unit; `null` where nothing was measured since the start. */
  readonly change: number | null;
  readonly detectable: Threshold | null;
  readonly important: Threshold | null;
  readonly call: TrendCall;
  /** The side on which the calls of the last two visits agree; a label is counted by it, never by `call`. */
  readonly confirmed: ConfirmedSide;
  readonly sentence: string;
  readonly norm: Norm | null;
  /** The same series on the other side, where one is recorded. */
  readonly otherSideKey: string | null;
}
