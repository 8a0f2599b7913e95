import type { Measure } from '../measures/measure';
import type { ShownMeasure } from './series-progress';

/** What is shown of a measure, with its unit as people read it. */
export function shownMeasureOf(measure: Measure, unit: string): ShownMeasure {
  const { key, name, min, max, direction, source, verified } = measure;
  return { key, name, unit, min, max, direction, source, verified };
}
