import { conditionNameOf } from '../../care/conditions';
import { durationBandOf } from '../../care/duration-band';
import { fewestPeople } from '../fewest-people';
import type { Withheld } from '../withheld';
import { isInBand, startBandOf } from './path-bands';
import type { PathEpisode, PathMeasure, PathSubject } from './path-episode';

/** How many comparable episodes a path needs (domain model, decision of screens 6.6). */
export const fewestEpisodes = 30;

/** Episodes like that of a client, and in what they are alike. */
export interface ComparableEpisodes {
  readonly episodes: readonly PathEpisode[];
  /** `neck pain, starting at 5 to 7 of 10, for 6 to 12 weeks`. */
  readonly alikeIn: string;
  /** Whether they are alike in how long the complaint had lasted; it is dropped where too few are. */
  readonly byDuration: boolean;
}

/** Why there is no path. */
export type NoPathReason = 'NO_START' | 'NO_SCALE' | 'TOO_FEW_EPISODES' | 'TOO_FEW_PEOPLE';

/**
 * The closed episodes of other clients that are like the subject's: the same condition, a start in the same
 * band of the scale, and a complaint that had lasted as long; where fewer than 30, or those of fewer than 11 people, are alike in all three,
 * or the duration is not known, alike in the first two. Which is decided by numbers alone, before any result is
 * looked at. Cancelled and excluded episodes are left out, and clients who do not agree to be counted.
 */
export function comparableEpisodesOf(
  closed: Iterable<PathEpisode>,
  subject: PathSubject,
  measure: PathMeasure,
): ComparableEpisodes | Withheld<NoPathReason> {
  if (subject.baseline === null)
    return { withheld: 'NO_START', why: 'There is no score from the start of care.' };
  const start = startBandOf(subject.baseline, measure);
  if (start === null)
    return { withheld: 'NO_SCALE', why: 'The scale of this measure has no ends.' };
  const alike = [...closed].filter(
    (episode) =>
      isUsable(episode, subject) &&
      episode.baseline !== null &&
      isInBand(episode.baseline.value, start),
  );
  const unit = measure.max === null ? '' : ` of ${measure.max}`;
  const words = `${conditionNameOf(subject.condition).toLowerCase()}, starting at ${start.words}${unit}`;
  const duration = durationBandOf(subject.durationWeeks);
  const asLong = alike.filter(
    ({ durationWeeks }) => duration !== null && durationBandOf(durationWeeks) === duration,
  );
  if (duration !== null && areEnough(asLong)) {
    return { episodes: asLong, alikeIn: `${words}, ${duration.words}`, byDuration: true };
  }
  if (!areEnough(alike)) return tooFew(alike);
  return { episodes: alike, alikeIn: `${words}, of any duration`, byDuration: false };
}

/** Whether episodes are at least 30, of at least 11 people: one who came often must not be seen in a band. */
export function areEnough(episodes: readonly Pick<PathEpisode, 'clientId'>[]): boolean {
  return episodes.length >= fewestEpisodes && peopleIn(episodes) >= fewestPeople;
}

/** How many different people episodes are of. */
export function peopleIn(episodes: readonly Pick<PathEpisode, 'clientId'>[]): number {
  return new Set(episodes.map(({ clientId }) => clientId)).size;
}

/** The refusal where episodes are too few, or of too few people. */
export function tooFew(
  episodes: readonly PathEpisode[],
): Withheld<'TOO_FEW_EPISODES' | 'TOO_FEW_PEOPLE'> {
  const n = episodes.length;
  if (n >= fewestEpisodes && peopleIn(episodes) < fewestPeople) {
    return {
      withheld: 'TOO_FEW_PEOPLE',
      why: `An expected path needs ${fewestPeople} different people like this; there are fewer.`,
    };
  }
  // Of 1 to 10 the number is not told either.
  const few = `there are fewer than ${fewestPeople}`;
  const found = n === 0 ? 'there are none' : n < fewestPeople ? few : `there are ${n}`;
  return {
    withheld: 'TOO_FEW_EPISODES',
    why: `An expected path needs ${fewestEpisodes} closed episodes of people like this; ${found}.`,
  };
}

function isUsable(episode: PathEpisode, { clientId, condition }: PathSubject): boolean {
  return (
    episode.condition === condition &&
    episode.clientId !== clientId &&
    (episode.status === 'DISCHARGED' || episode.status === 'LAPSED') &&
    episode.agreesToComparison &&
    episode.exclusion === null
  );
}
