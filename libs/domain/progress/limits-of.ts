import type { Series } from '../care/reading';
import { detectableChangeOf, semOf } from '../measures/detectable-change';
import { importantChangeOf } from '../measures/important-change';
import type { Measure } from '../measures/measure';
import type { Threshold } from '../measures/threshold';
import type { OwnError } from './error/own-error-of';
import { errorInForce } from './error/error-in-force';
import type { SeriesFacts } from './facts';
import type { TrendGate } from './trend-call';

/** The figures that the changes of one series are held against. */
export interface SeriesLimits {
  /** The change that is larger than measurement error; `null` where none is known. */
  readonly detectable: Threshold | null;
  /** The change that people notice; `null` where none is known. */
  readonly important: Threshold | null;
  readonly gate: TrendGate;
  /** The practice's own error, where that is in force; `null` where the published one is, or none. */
  readonly own: OwnError | null;
}

/**
 * The figures in force for one series, where the complaint lies in `conditionRegion`.
 * With another person or tool between the readings the wider error counts, and none where it is known for
 * one person only. A practice's own error counts where it is larger, for one hand and for two.
 */
export function limitsOf(
  facts: Pick<SeriesFacts, 'baseline'> & Series,
  measure: Pick<Measure, 'key' | 'direction'>,
  conditionRegion: string | null,
  oneHand: boolean,
  own: OwnError | null = null,
): SeriesLimits {
  const place = { site: facts.site, movement: facts.movement, conditionRegion };
  const same = { ...place, sameRater: true };
  const by = oneHand || isWider(measure.key, same) ? same : { ...place, sameRater: false };
  const important = importantChangeOf(measure.key, { ...place, baseline: facts.baseline }) ?? null;
  const error = errorInForce(
    { sem: semOf(measure.key, by), detectable: detectableChangeOf(measure.key, by) },
    own,
  );
  return {
    detectable: error.detectable,
    important,
    gate: { direction: measure.direction, sem: error.sem, important: important?.value ?? null },
    own: error.own,
  };
}

/** Whether the error of one person is published as the larger one, as for the lunge: then it counts for two as well. */
function isWider(measure: string, same: Parameters<typeof semOf>[1]): boolean {
  const ofTwo = semOf(measure, { ...same, sameRater: false });
  return ofTwo !== undefined && (semOf(measure, same) ?? 0) > ofTwo;
}
