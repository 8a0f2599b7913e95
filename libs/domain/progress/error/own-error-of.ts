import { withinSubjectSd } from '@unknot/statistics/reliability/within-subject-sd';
import type { Withheld } from '../withheld';
import type { StablePair } from './stable-pairs-of';

/** From how many pairs on a practice's own error counts (domain model 4.3). */
export const fewestPairs = 30;

/** The standard error of measurement that a practice found in its own readings, for one person with one tool. */
export interface OwnError {
  /** In the measure's unit; 0 where all pairs agree. */
  readonly sem: number;
  readonly pairs: number;
  /** From how many people the pairs come. */
  readonly clients: number;
}

/**
 * The practice's own standard error of measurement from pairs of readings between which nothing had changed:
 * the root of the mean of half their squared differences, √(Σd²/2m). Held back below 30 pairs.
 */
export function ownErrorOf(pairs: Iterable<StablePair>): OwnError | Withheld<'TOO_FEW_PAIRS'> {
  const all = [...pairs];
  const sem = withinSubjectSd(all.map(({ first, second }) => [first, second]));
  if (sem === undefined || all.length < fewestPairs) {
    return {
      withheld: 'TOO_FEW_PAIRS',
      why: `The practice's own measurement error needs ${fewestPairs} pairs of readings of people who had not changed; there are ${all.length}.`,
    };
  }
  const clients = new Set(all.map(({ clientId }) => clientId)).size;
  return { sem, pairs: all.length, clients };
}
