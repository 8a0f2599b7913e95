import { movementOf, movements, normalMaximumOf } from '../body/movements';
import { hasSite, isPaired } from '../body/sites';
import { conditionOf } from './conditions';
import { muscleOf } from './muscles';
import { postureNameOf } from './postures';
import { techniqueOf } from './techniques';
import { measureOf } from '../measures/catalogue';
import { motionErrorOf } from '../measures/motion-error-of';
import type { Vocabulary } from './vocabulary';

/** The product's catalogue, as values are checked against it; the error is that of one and the same person measuring. */
export const catalogueVocabulary: Vocabulary = {
  measureOf,
  normalMaximumOf: ({ site, movement }) => normalMaximumOf(site, movement),
  detectableChangeOf: ({ measure, site }) => motionErrorOf(measure, { site }, true)?.value,
  hasCondition: (key) => conditionOf(key) !== undefined,
  hasTechnique: (key) => techniqueOf(key) !== undefined,
  hasMuscle: (key) => muscleOf(key) !== undefined,
  hasPosture: (key) => postureNameOf(key) !== undefined,
  hasSite,
  hasMovement: (movement) => movements.some(({ key }) => key === movement),
  isSided: (site, movement) => {
    const known = movementOf(site, movement);
    return known === undefined ? isPaired(site) : known.sides === 'PAIR';
  },
};
