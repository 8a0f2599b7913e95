import type { EpisodePayload } from '@unknot/contract/schema.generated';
import type { Problem } from '@unknot/domain/care/problem';

/** What is answered where an episode stands as was asked; `replayed` where it did before. */
export function episodeAnswer(episodeId: string, replayed: boolean): EpisodePayload {
  return { episodeId, replayed, problems: [] };
}

/** What is answered where something has to be mended first. */
export function episodeProblem(problems: readonly Problem[]): EpisodePayload {
  return { episodeId: null, replayed: false, problems };
}
