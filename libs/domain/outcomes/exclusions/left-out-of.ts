import type { OutcomeEpisode } from '../outcome-episode';
import type { Question } from '../question';
import { standingsOf } from '../standing-of';

/** The episodes that would be counted in the figures of a question if they were not excluded. */
export function leftOutOf(
  episodes: Iterable<OutcomeEpisode>,
  question: Pick<Question, 'window' | 'asOf'>,
): readonly OutcomeEpisode[] {
  const excluded = [...episodes].filter(({ exclusion }) => exclusion !== null);
  return standingsOf(excluded, question, true)
    .filter(({ standing }) => standing !== 'NO_CONSENT' && standing !== 'NOT_DUE')
    .map(({ episode }) => episode);
}
