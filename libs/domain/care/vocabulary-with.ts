import { asMeasure } from '../measures/own-measure-of';
import type { OwnMeasure } from '../measures/own-measure';
import { catalogueVocabulary } from './catalogue-vocabulary';
import type { Vocabulary } from './vocabulary';

/** The product's catalogue together with the measures that a practice has defined for itself. */
export function vocabularyWith(own: readonly OwnMeasure[]): Vocabulary {
  const byKey = new Map(own.map((measure) => [measure.key, asMeasure(measure)]));
  return {
    ...catalogueVocabulary,
    measureOf: (key) => catalogueVocabulary.measureOf(key) ?? byKey.get(key),
  };
}
