import { cellMarkOf } from '../disclosure/cell-mark-of';
import type { Standing, StandingEpisode } from '../standing-of';
import type { Withheld } from '../../progress/withheld';

/**
 * Why a figure with the excluded episodes is held back: 1 to 10 people make the difference, or the
 * complete ones that do belong to 1 to 10, and two figures would tell theirs. `null` where it may be shown.
 */
export function withheldWithExcluded(
  without: readonly StandingEpisode[],
  withExcluded: readonly StandingEpisode[],
): Withheld<'SMALL_GROUP'> | null {
  const isFew = (standings: readonly Standing[]) =>
    cellMarkOf(addedPeople(without, withExcluded, new Set(standings))) === 'HIDDEN';
  return isFew(['COMPLETE']) || isFew(['COMPLETE', 'MISSING', 'NO_BASELINE'])
    ? tooFewExcluded
    : null;
}

/** How many different people have an episode that stands so only with the excluded ones. */
function addedPeople(
  without: readonly StandingEpisode[],
  withExcluded: readonly StandingEpisode[],
  standings: ReadonlySet<Standing>,
): number {
  const counted = new Set<string>();
  for (const { episode, standing } of without) {
    if (standings.has(standing)) counted.add(episode.episodeId);
  }
  const people = new Set<string>();
  for (const { episode, standing } of withExcluded) {
    if (standings.has(standing) && !counted.has(episode.episodeId)) people.add(episode.clientId);
  }
  return people.size;
}

const tooFewExcluded: Withheld<'SMALL_GROUP'> = {
  withheld: 'SMALL_GROUP',
  why: 'Not shown with the excluded episodes: those that make the difference belong to fewer than 11 people, whose result the two figures would tell.',
};
