import type { Direction } from './measure';

/** A measure that a practice defines for itself. It has no thresholds: nothing with a source is published on it. */
export interface OwnMeasure {
  /** Begins with `own_`. */
  readonly key: string;
  readonly name: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly direction: Direction;
  /** UCUM. */
  readonly unit: string;
}
