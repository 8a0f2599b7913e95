import type { OutcomeEpisode } from '@unknot/domain/outcomes/outcome-episode';
import { knownEpisodesOf } from '@unknot/sample-clinic/outcome-episode-of';
import { practiceOf } from '@unknot/sample-clinic/practice-of';

const clientsMade = 1_500;

/** The day that the sample is made for. */
export const asOf = '2026-03-01';

/**
 * So many episodes of one practice: a sample of 1,500 clients, repeated under other names until there are
 * enough, since making every single reading of 50,000 people takes minutes and changes no work that is measured.
 */
export function manyEpisodes(count: number): OutcomeEpisode[] {
  const practice = practiceOf(7, { clients: clientsMade }, asOf);
  const made = [...knownEpisodesOf(practice)].map(({ seen }) => seen);
  return Array.from({ length: count }, (_, index): OutcomeEpisode => {
    const found = made[index % made.length];
    if (found === undefined) throw new RangeError('The sample has no episodes.');
    const copy = Math.floor(index / made.length);
    const named = (id: string) => `${id}-${copy}`;
    return { ...found, episodeId: named(found.episodeId), clientId: named(found.clientId) };
  });
}
