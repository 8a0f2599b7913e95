import * as families from './families';
import type { Defaults, Family } from './family';
import type { Measure } from './measure';
import type { PublishedThreshold } from './threshold';

/** Everything that is known of the measures of some families. */
export interface Catalogue {
  readonly measures: readonly Measure[];
  readonly thresholds: readonly PublishedThreshold[];
  /** `undefined` where no measure has that key. */
  readonly measureOf: (key: string) => Measure | undefined;
  /** Which rows speak for the measure when nothing else is asked for; `undefined` where none do. */
  readonly defaultsOf: (key: string) => Defaults | undefined;
}

/** The catalogue of some families; throws where a key is used twice. */
export function catalogueOf(members: readonly Family[]): Catalogue {
  const measures = members
    .toSorted((a, b) => a.order - b.order)
    .flatMap((family) => family.measures);
  const byKey = new Map<string, Measure>();
  for (const measure of measures) {
    if (byKey.has(measure.key)) throw new Error(`two measures have the key ${measure.key}`);
    byKey.set(measure.key, measure);
  }
  const defaultsByKey = new Map<string, Defaults>();
  for (const defaults of members.flatMap((family) => family.defaults ?? [])) {
    for (const key of defaults.measures) defaultsByKey.set(key, defaults);
  }
  return {
    measures,
    thresholds: members.flatMap((family) => family.thresholds ?? []),
    measureOf: (key) => byKey.get(key),
    defaultsOf: (key) => defaultsByKey.get(key),
  };
}

/** The catalogue of this product. */
export const catalogue = catalogueOf(Object.values(families));

/** The measure of that key in the catalogue; `undefined` where there is none, a practice's own measures among them. */
export function measureOf(key: string): Measure | undefined {
  return catalogue.measureOf(key);
}
