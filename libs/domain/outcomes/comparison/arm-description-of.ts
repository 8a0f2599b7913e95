import { durationBandOf, durationBands } from '../../care/duration-band';
import { mean } from '@unknot/statistics/mean';
import { standardDeviation } from '@unknot/statistics/standard-deviation';
import { completenessOf } from '../completeness/completeness-of';
import { compareText, firstDifference } from '../../progress/compare';
import { cellMarkOf } from '../disclosure/cell-mark-of';
import type { OutcomeEpisode } from '../outcome-episode';
import type { OutcomeMeasure } from '../outcome-measure';
import { gainBetween } from '../outcome-measure';
import type { Share } from '../share';
import { shareOf } from '../share-of';
import type { StandingEpisode } from '../standing-of';
import type { Withheld } from '../../progress/withheld';
import { askedOf } from './asked-of';
import { peopleOf } from './group-gates';

/** A mean with its spread; `null` where nothing is known. */
export interface MeanOf {
  readonly n: number;
  readonly mean: number | null;
  readonly sd: number | null;
}

/** One band of duration and the share of those of known duration in it. */
export interface DurationShare {
  readonly band: string;
  readonly share: Share;
}

/** Who the people of one arm are, and how they fared before anything is made alike. */
export interface ArmDescription {
  /** Complete episodes, and of how many different people. */
  readonly n: number;
  readonly people: number;
  readonly completeness: Share;
  /** Scores at the start of the complete episodes, in the measure's unit. */
  readonly start: MeanOf;
  /** Whole years; held back where the age of 1 to 10 people is known. */
  readonly age: MeanOf | Withheld<'SMALL_GROUP'>;
  /** Different people who are women, among those of known sex; held back where 1 to 10 are, or are not. */
  readonly women: Share | Withheld<'SMALL_GROUP'>;
  /** Different people by their first episode; held back together where 1 to 10 are in a band, or are not. */
  readonly durations: readonly DurationShare[] | Withheld<'SMALL_GROUP'>;
  /** Not adjusted for anything: what was gained since the start, which falls by itself as well. */
  readonly unadjustedGain: MeanOf;
}

/** The description of an arm; held back for 1 to 10 people. */
export function armDescriptionOf(
  standing: readonly StandingEpisode[],
  measure: Pick<OutcomeMeasure, 'direction'>,
): ArmDescription | Withheld<'SMALL_GROUP'> {
  const complete = askedOf(standing).filter(({ isComplete }) => isComplete);
  const people = peopleOf(complete);
  const all = complete.map(({ episode }) => episode);
  if (cellMarkOf(people) === 'HIDDEN') return smallGroup;
  const aged = all.filter(({ age }) => age !== null);
  return {
    n: complete.length,
    people,
    completeness: completenessOf(standing).share,
    start: meanOf(complete.map(({ before }) => before)),
    age: isSmall(new Set(aged.map(({ clientId }) => clientId)).size)
      ? smallGroup
      : meanOf(aged.flatMap(({ age }) => age ?? [])),
    women: womenOf(all),
    durations: durationsOf(all),
    unadjustedGain: meanOf(
      complete.map(({ before, after }) => gainBetween(measure, before, after)),
    ),
  };
}

function meanOf(values: readonly number[]): MeanOf {
  return {
    n: values.length,
    mean: mean(values) ?? null,
    sd: standardDeviation(values) ?? null,
  };
}

function womenOf(episodes: readonly OutcomeEpisode[]): ArmDescription['women'] {
  const people = onePerPerson(episodes.filter(({ sex }) => sex !== 'UNKNOWN'));
  const women = people.filter(({ sex }) => sex === 'FEMALE');
  const share = shareOf(women.length, people.length);
  return tellsFew(share) ? smallGroup : share;
}

function durationsOf(episodes: readonly OutcomeEpisode[]): ArmDescription['durations'] {
  const bandOf = ({ durationWeeks }: OutcomeEpisode) => durationBandOf(durationWeeks);
  const bands = onePerPerson(episodes.filter((episode) => bandOf(episode) !== null)).map(bandOf);
  const durations = durationBands.map((band) => ({
    band: band.name,
    share: shareOf(bands.filter((other) => other === band).length, bands.length),
  }));
  return durations.some(({ share }) => tellsFew(share)) ? smallGroup : durations;
}

/** The first episode of each person: somebody who came three times is one woman, not three. */
function onePerPerson(episodes: readonly OutcomeEpisode[]): readonly OutcomeEpisode[] {
  const first = new Map<string, OutcomeEpisode>();
  for (const episode of episodes) {
    const other = first.get(episode.clientId);
    if (other === undefined || isBefore(episode, other)) first.set(episode.clientId, episode);
  }
  return [...first.values()];
}

function isBefore(one: OutcomeEpisode, other: OutcomeEpisode): boolean {
  return (
    firstDifference(
      compareText(one.firstSessionOn, other.firstSessionOn),
      compareText(one.episodeId, other.episodeId),
    ) < 0
  );
}

function tellsFew({ count, of }: Share): boolean {
  return isSmall(count) || isSmall(of - count);
}

function isSmall(people: number): boolean {
  return cellMarkOf(people) === 'HIDDEN';
}

const smallGroup: Withheld<'SMALL_GROUP'> = {
  withheld: 'SMALL_GROUP',
  why: 'Not shown: fewer than 11 people, so that nobody can be recognised.',
};
