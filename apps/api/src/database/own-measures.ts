import type { OwnMeasure } from '@unknot/domain/measures/own-measure';
import { statement, type Ask } from './statement';

const own = statement(
  'own measures',
  `select key, name, min, max, step, direction, unit from own_measure where practice_id = $1 order by name`,
);

/** The measures that a practice has defined for itself, in order of name. */
export function ownMeasuresIn(ask: Ask, practiceId: string): Promise<readonly OwnMeasure[]> {
  return ask<OwnMeasure>(own, [practiceId]);
}
