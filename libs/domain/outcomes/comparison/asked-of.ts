import type { StandingEpisode } from '../standing-of';
import type { CompleteEpisode } from '../standing-of';
import type { DueEpisode } from './completion-weights';

/** A due and eligible episode; `after` only counts where it is complete. */
export interface AskedEpisode extends DueEpisode, CompleteEpisode {}

/** The due episodes that have a score at the start, complete or not; of a missing one `after` is not a number. */
export function askedOf(standing: Iterable<StandingEpisode>): AskedEpisode[] {
  const asked: AskedEpisode[] = [];
  for (const { episode, standing: where, followUp } of standing) {
    const isComplete = where === 'COMPLETE';
    if ((!isComplete && where !== 'MISSING') || episode.baseline === null) continue;
    const after = isComplete && followUp !== null ? followUp.value : Number.NaN;
    asked.push({ ...episode, before: episode.baseline.value, after, isComplete });
  }
  return asked;
}
