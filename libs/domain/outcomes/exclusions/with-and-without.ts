import type { OutcomeEpisode } from '../outcome-episode';
import type { Question } from '../question';
import type { StandingEpisode } from '../standing-of';
import { standingsOf } from '../standing-of';
import type { Withheld } from '../../progress/withheld';
import { withheldWithExcluded } from './withheld-with-excluded';

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
  const [without, withExcluded] = [standingsOf(all, question), standingsOf(all, question, true)];
  return {
    without: figureOf(without),
    with: withheldWithExcluded(without, withExcluded) ?? figureOf(withExcluded),
  };
}
