import type { Withheld } from '../../progress/withheld';

/** Why a figure is not told. */
export type Untold = Withheld<'NOT_SHOWN'>;

/**
 * The one reason that is given outwards. Which of the two it is would count people: of twelve, told in all, of whom
 * eleven are held back for the sake of others, the others are one.
 */
export const notShown: Untold = {
  withheld: 'NOT_SHOWN',
  why: 'Not shown: too few people, or it would give away a group of too few.',
};
