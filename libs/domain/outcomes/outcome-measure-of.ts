import type { Place } from '../measures/choice-of';
import { semOf } from '../measures/detectable-change';
import { importantChangeOf } from '../measures/important-change';
import { unitWordsOf } from '../measures/unit-words';
import { errorInForce } from '../progress/error/error-in-force';
import type { OwnError } from '../progress/error/own-error-of';
import type { MeasureOf } from '../progress/measure-lookup';
import { measureLookup } from '../progress/measure-lookup';
import type { OutcomeMeasure } from './outcome-measure';

/** What stands within a sentence for the ratings whose names in the catalogue are made for lists. */
const namesInSentences: Readonly<Record<string, string>> = {
  nprs_avg: 'average pain',
  nprs_now: 'pain now',
  nprs_worst: 'worst pain',
  nprs_move: 'pain on movement',
};

const ofCatalogue = measureLookup([]);

/**
 * A measure with the figures that changes are held against: the catalogue's important change for the region and
 * the start, and the larger of the published error and the practice's own. `undefined` for a key that nothing
 * is known of, and for a measure of which neither direction is better.
 */
export function outcomeMeasureOf(
  key: string,
  place: Place = {},
  own: OwnError | null = null,
  measureOf: MeasureOf = ofCatalogue,
): OutcomeMeasure | undefined {
  const measure = measureOf(key);
  if (measure === undefined) return undefined;
  const { direction, min, max, name, unit } = measure;
  if (direction !== 'LOWER' && direction !== 'HIGHER') return undefined;
  const published = semOf(key, { ...place, sameRater: true });
  return {
    key,
    name: namesInSentences[key] ?? name,
    unit: unitWordsOf(unit, max),
    min,
    max,
    direction,
    sem: errorInForce({ sem: published, detectable: undefined }, own).sem,
    importantOf: (baseline) => importantChangeOf(key, { ...place, baseline })?.value ?? null,
  };
}
