import { cellMarkOf } from '../disclosure/cell-mark-of';
import type { OutcomeEpisode } from '../outcome-episode';
import type { Question } from '../question';
import type { StandingEpisode } from '../standing-of';
import { standingsOf } from '../standing-of';
import type { Withheld } from '../../progress/withheld';
import { leftOutOf } from './left-out-of';

/** One figure as it is shown, and as it would be had nothing been excluded. */
export interface WithAndWithout<Figure extends object> {
  readonly without: Figure;
  /** Held back where 1 to 10 people make the difference: two figures would tell theirs. */
  readonly with: Figure | Withheld<'SMALL_GROUP'>;
}

/** Any figure both without the excluded episodes and with them. */
export function withAndWithout<Figure extends object>(
  figureOf: (standing: readonly StandingEpisode[]) => Figure,
  episodes: Iterable<OutcomeEpisode>,
  question: Pick<Question, 'window' | 'asOf'>,
): WithAndWithout<Figure> {
  const all = [...episodes];
  const standing = (withExcluded: boolean) => figureOf(standingsOf(all, question, withExcluded));
  const people = new Set(leftOutOf(all, question).map(({ clientId }) => clientId)).size;
  return {
    without: standing(false),
    with: cellMarkOf(people) === 'HIDDEN' ? tooFewExcluded : standing(true),
  };
}

/** Why a figure with the excluded episodes is held back. */
export const tooFewExcluded: Withheld<'SMALL_GROUP'> = {
  withheld: 'SMALL_GROUP',
  why: 'Not shown with the excluded episodes: they belong to fewer than 11 people, whose result the two figures would tell.',
};
