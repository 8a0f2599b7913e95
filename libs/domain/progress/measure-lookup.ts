import { measureOf } from '../measures/catalogue';
import type { Measure } from '../measures/measure';
import type { OwnMeasure } from '../measures/own-measure';
import { asMeasure } from '../measures/own-measure-of';

/** Finds a measure by its key. */
export type MeasureOf = (key: string) => Measure | undefined;

/** Finds measures of the catalogue and those that the practice defined for itself. */
export function measureLookup(ownMeasures: Iterable<OwnMeasure>): MeasureOf {
  const own = new Map([...ownMeasures].map((each) => [each.key, asMeasure(each)]));
  return (key) => measureOf(key) ?? own.get(key);
}

/** A measure of that key of which nothing else is known, so that its readings can still be shown. */
export function unknownMeasure(key: string): Measure {
  const words = key.replaceAll('_', ' ');
  const bare = { key, name: words, min: 0, max: 0, step: 1, direction: 'NONE', unit: '' } as const;
  return { ...asMeasure(bare), min: null, max: null, step: null, source: '', verified: false };
}
