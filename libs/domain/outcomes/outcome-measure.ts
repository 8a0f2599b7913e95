/** The measure that a comparison is about, with the figures that single changes are held against. */
export interface OutcomeMeasure {
  /** Key of a measure in the catalogue. */
  readonly key: string;
  readonly name: string;
  /** As people read it: `of 10`. */
  readonly unit: string;
  /** The lowest and the highest value there is; `null` where there is no end. */
  readonly min: number | null;
  readonly max: number | null;
  readonly direction: 'LOWER' | 'HIGHER';
  /** The standard error of measurement in force, in the measure's unit; `null` where none is known. */
  readonly sem: number | null;
  /** The change that people notice for somebody who starts at `baseline`; `null` where none is known. */
  readonly importantOf: (baseline: number) => number | null;
}

/** The change towards better from `before` to `after`: above 0 is better, in the measure's unit. */
export function gainBetween(
  measure: Pick<OutcomeMeasure, 'direction'>,
  before: number,
  after: number,
): number {
  return measure.direction === 'LOWER' ? before - after : after - before;
}
