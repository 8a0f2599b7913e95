import type { StandingEpisode } from '../standing-of';
import type { DueEpisode } from './completion-weights';

/** A due and eligible episode; `after` is not a number where it is not complete. */
export interface AskedEpisode extends DueEpisode {
  readonly after: number;
}

/** The due episodes that have a score at the start, complete or not, numbered from `from` on. */
export function askedOf(standing: Iterable<StandingEpisode>, from = 0): AskedEpisode[] {
  const asked: AskedEpisode[] = [];
  for (const { episode, standing: where, followUp } of standing) {
    const isComplete = where === 'COMPLETE';
    if ((!isComplete && where !== 'MISSING') || episode.baseline === null) continue;
    const after = isComplete && followUp !== null ? followUp.value : Number.NaN;
    const row = from + asked.length;
    asked.push({ episode, row, before: episode.baseline.value, after, isComplete });
  }
  return asked;
}
