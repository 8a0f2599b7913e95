import type { Side } from '@unknot/domain/body/side';
import type { AbsentReason, Context, Mode } from '@unknot/domain/care/reading';
import type { Direction } from '@unknot/domain/measures/measure';
import type { Call } from './call-words';

/** Readings of one series as columns, oldest first: the n-th entries of all lists belong together. */
export interface ReadingColumns {
  /** Calendar days, `YYYY-MM-DD`. */
  readonly takenOn: readonly string[];
  /** In the measure's unit; `null` where `absent` says why. */
  readonly values: readonly (number | null)[];
  readonly absent: readonly (AbsentReason | null)[];
  readonly contexts: readonly Context[];
  /** `null` for what was not taken in a session. */
  readonly sessionIds: readonly (string | null)[];
  /** Whether another person or tool took it than the one before. */
  readonly breaks: readonly boolean[];
}

/** What is drawn of one series; every chart names the part of it that it needs. */
export interface SeriesToDraw {
  readonly key: string;
  readonly measure: {
    readonly key: string;
    readonly name: string;
    readonly unit: string;
    readonly min: number | null;
    readonly max: number | null;
    readonly direction: Direction;
  };
  /** `null` where the measure is no movement. */
  readonly movementName: string | null;
  readonly side: Side;
  readonly mode: Mode;
  /** `Hip flexion, left, passive`. */
  readonly label: string;
  /** How many readings count. */
  readonly n: number;
  readonly readings: ReadingColumns;
  readonly baseline: { readonly value: number; readonly n: number; readonly late: boolean } | null;
  readonly baselineReason: string | null;
  readonly latest: number | null;
  readonly latestOn: string | null;
  /** Latest minus baseline. */
  readonly change: number | null;
  /** The change that is larger than measurement error. */
  readonly detectable: { readonly value: number; readonly kind: string } | null;
  /** The change that people notice. */
  readonly important: { readonly value: number } | null;
  readonly call: Call;
  readonly sentence: string;
  /** The movement in healthy people. */
  readonly norm: {
    readonly value: number;
    readonly low: number | null;
    readonly high: number | null;
    readonly population: string;
  } | null;
}

/** One session as a mark on a time axis. */
export interface SessionToDraw {
  readonly id: string;
  readonly heldOn: string;
  /** One for the first session of the episode. */
  readonly number: number;
  readonly techniques: readonly string[];
}
