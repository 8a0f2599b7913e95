import type { OutcomeEpisode } from '../outcome-episode';
import type { OutcomeMeasure } from '../outcome-measure';
import { gainBetween } from '../outcome-measure';
import { scoresSinceStart } from '../../progress/windows/window-score-of';

/** One episode of the person who asks, by its first and its last score. */
export interface OwnEpisode {
  readonly episodeId: string;
  readonly clientId: string;
  /** In the measure's unit. */
  readonly first: number;
  readonly last: number;
  /** Whether care ended as it was planned. */
  readonly finished: boolean;
}

/** The own episodes of whoever asks, each by itself, and how many changed by more than measurement error. */
export interface OwnEpisodes {
  readonly episodes: readonly OwnEpisode[];
  readonly better: number;
  readonly worse: number;
  readonly same: number;
  /** Episodes without a score at the start or since; they are in no other count. */
  readonly missing: number;
  /** The change that is larger than measurement error; `null` where none is known. */
  readonly detectable: number | null;
  /** The change that people notice; `null` where none is known, or it depends on the start. */
  readonly important: number | null;
}

/**
 * The episodes of one's own clients who agree to be counted, finished or not. It is told to nobody but whoever treats
 * them, so that no group has to be hidden in it. A change of exactly the measurement error is none.
 */
export function ownEpisodesOf(own: Iterable<OutcomeEpisode>, measure: OutcomeMeasure): OwnEpisodes {
  const counted = [...own].filter(
    ({ agreesToComparison, exclusion, status }) =>
      agreesToComparison && exclusion === null && status !== 'CANCELLED',
  );
  const episodes = counted.flatMap((each): OwnEpisode[] => {
    const last = scoresSinceStart(each).at(-1);
    if (each.baseline === null || last === undefined) return [];
    const { episodeId, clientId, status } = each;
    const first = each.baseline.value;
    return [{ episodeId, clientId, first, last: last.value, finished: status === 'DISCHARGED' }];
  });
  const detectable = measure.sem === null ? null : 1.96 * Math.SQRT2 * measure.sem;
  const gains = episodes.map(({ first, last }) => gainBetween(measure, first, last));
  const better = gains.filter((gain) => gain > (detectable ?? 0)).length;
  const worse = gains.filter((gain) => gain < -(detectable ?? 0)).length;
  return {
    ...{ episodes, better, worse, same: gains.length - better - worse },
    missing: counted.length - episodes.length,
    ...{ detectable, important: importantForAll(episodes, measure) },
  };
}

/** The one change that people notice whatever the start. */
function importantForAll(
  episodes: readonly OwnEpisode[],
  { importantOf }: OutcomeMeasure,
): number | null {
  const [one, ...others] = new Set(episodes.map(({ first }) => importantOf(first)));
  return one === undefined || others.length > 0 ? null : one;
}
