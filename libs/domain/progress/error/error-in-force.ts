import type { Series } from '../../care/reading';
import { detectableFromError } from '../../measures/standard-error';
import type { Threshold } from '../../measures/threshold';
import { kindWordsOf } from '../../measures/threshold-words';
import type { OwnError } from './own-error-of';

/**
 * Finds what a practice found as its own error of a series; `null` where it has none. The reader that finds the
 * pairs for it in the database comes with the practitioner's day; until then nobody passes one.
 */
export type OwnErrorFor = (series: Series) => OwnError | null;

/** What is published about the error of a series; `undefined` where nothing is. */
export interface PublishedError {
  readonly sem: number | undefined;
  readonly detectable: Threshold | undefined;
}

/** The error that changes are held against, and where it comes from. */
export interface ErrorInForce {
  /** The standard error of measurement, in the measure's unit; `null` where none is known. */
  readonly sem: number | null;
  readonly detectable: Threshold | null;
  /** What the practice found, where that is in force; `null` where the published figure is, or none. */
  readonly own: OwnError | null;
}

/**
 * The larger of the published and the practice's own standard error (domain model 4.3): who measures less
 * precisely than the literature must not see changes that are none, and nobody is assumed to be more
 * precise. Where nothing is published the practice's own stands alone, unless it is zero: that judges nothing.
 */
export function errorInForce(
  { sem, detectable }: PublishedError,
  own: OwnError | null = null,
): ErrorInForce {
  if (own === null || own.sem <= (sem ?? 0)) {
    return { sem: sem ?? null, detectable: detectable ?? null, own: null };
  }
  return { sem: own.sem, detectable: thresholdOf(own), own };
}

function thresholdOf({ sem, pairs, clients }: OwnError): Threshold {
  return {
    value: detectableFromError(sem),
    kind: kindWordsOf('MDC95'),
    population: `${clients} clients of this practice who had not changed`,
    source: `this practice's own, from ${pairs} pairs of readings`,
    verified: true,
  };
}
