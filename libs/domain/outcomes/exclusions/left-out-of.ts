import type { OutcomeEpisode } from '../outcome-episode';
import type { Question } from '../question';
import { standingOf } from '../standing-of';

/** The episodes that would be counted in the figures of a question if they were not excluded. */
export function leftOutOf(
  episodes: Iterable<OutcomeEpisode>,
  question: Pick<Question, 'window' | 'asOf'>,
): readonly OutcomeEpisode[] {
  return [...episodes].filter((episode) => {
    if (standingOf(episode, question).standing !== 'EXCLUDED') return false;
    return standingOf(episode, question, true).standing !== 'NOT_DUE';
  });
}
