import type { OwnMeasure } from '@unknot/domain/measures/own-measure';
import { listOf, statement, type Ask } from './statement';

const query =
  'select key, name, min, max, step, direction, unit from own_measure where practice_id = $1 order by name, key';

const own = statement('own measures', query);

/** SQL of the same as a JSON list, for statements that answer more; takes the practice as $1. */
export const ownMeasuresList = listOf(query);

/** The measures that a practice has defined for itself, in order of name. */
export function ownMeasuresIn(ask: Ask, practiceId: string): Promise<readonly OwnMeasure[]> {
  return ask<OwnMeasure>(own, [practiceId]);
}
