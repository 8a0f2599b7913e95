import { cellMarkOf } from '../disclosure/cell-mark-of';
import { tooFewExcluded } from '../exclusions/with-and-without';
import type { StandingEpisode } from '../standing-of';
import type { Withheld } from '../../progress/withheld';
import { peopleOf } from './group-gates';

/**
 * Why the figure with excluded episodes is held back: 1 to 10 people make the difference, and two
 * figures would tell theirs. `null` where it may be shown.
 */
export function withheldWithExcluded(
  without: readonly StandingEpisode[],
  withExcluded: readonly StandingEpisode[],
): Withheld<'SMALL_GROUP'> | null {
  const counted = new Set<string>();
  for (const { episode, standing } of without) {
    if (standing === 'COMPLETE') counted.add(episode.episodeId);
  }
  const added = withExcluded.filter(
    ({ episode, standing }) => standing === 'COMPLETE' && !counted.has(episode.episodeId),
  );
  return cellMarkOf(peopleOf(added)) === 'HIDDEN' ? tooFewExcluded : null;
}
