import type { OutcomeEpisode } from '@unknot/domain/outcomes/outcome-episode';
import { knownEpisodesOf } from '@unknot/sample-clinic/outcome-episode-of';
import { practiceOf } from '@unknot/sample-clinic/practice-of';
import { seededStream } from '@unknot/statistics/seeded-stream';

const clientsMade = 1_500;

/** The share of copies that stay away after the start, whatever became of whom they are copied from. */
const lost = 0.08;

/** The day that the sample is made for. */
export const asOf = '2026-03-01';

/**
 * So many episodes of one practice: a sample of 1,500 clients, repeated under other names until there are
 * enough, since making every single reading of 50,000 people takes minutes and changes no work that is measured.
 * Some copies stay away, by a seed: were nobody of a group ever missing, or all of it, nothing could be weighed for it,
 * and the work of weighing would not be measured.
 */
export function manyEpisodes(count: number): OutcomeEpisode[] {
  const practice = practiceOf(7, { clients: clientsMade }, asOf);
  const made = [...knownEpisodesOf(practice)].map(({ seen }) => seen);
  const random = seededStream(11);
  return Array.from({ length: count }, (_, index): OutcomeEpisode => {
    const found = made[index % made.length];
    if (found === undefined) throw new RangeError('The sample has no episodes.');
    const copy = Math.floor(index / made.length);
    const named = (id: string) => `${id}-${copy}`;
    const staysAway = copy > 0 && random() < lost;
    return {
      ...(staysAway ? withoutFollowUp(found) : found),
      episodeId: named(found.episodeId),
      clientId: named(found.clientId),
    };
  });
}

function withoutFollowUp(episode: OutcomeEpisode): OutcomeEpisode {
  const kept = episode.scoreDays.filter((day) => day <= 0).length;
  return {
    ...episode,
    scoreDays: episode.scoreDays.slice(0, kept),
    scores: episode.scores.slice(0, kept),
  };
}
