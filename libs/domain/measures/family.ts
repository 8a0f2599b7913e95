import type { Measure } from './measure';
import type { PublishedThreshold } from './threshold';

/** A published row that is used when nothing else is asked for, and how. */
export interface Choice {
  readonly row: PublishedThreshold;
  /** The region of the body in which it is used; absent where it is used everywhere. */
  readonly region?: string;
  /** The figure in the measure's unit, where the row has another scale or the product rounds it. */
  readonly value?: number;
  /** The standard error of measurement in the measure's unit, where it is better known than by the row. */
  readonly sem?: number;
  /** A share of the start that is asked for as well, or that is enough instead. */
  readonly percent?: { readonly row: PublishedThreshold; readonly join: 'AND' | 'OR' };
}

/** Which rows speak for some measures of a family; the more special choice stands first. */
export interface Defaults {
  /** Keys of the measures that they hold for. */
  readonly measures: readonly string[];
  readonly detectable?: readonly Choice[];
  readonly important?: readonly Choice[];
}

/** Measures that belong together, with everything published about them: one file, one line in the catalogue. */
export interface Family {
  /** Where the family stands in lists: lower numbers first. */
  readonly order: number;
  readonly measures: readonly Measure[];
  readonly thresholds?: readonly PublishedThreshold[];
  readonly defaults?: readonly Defaults[];
}
