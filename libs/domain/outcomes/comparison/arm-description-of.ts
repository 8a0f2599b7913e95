import { durationBandOf, durationBands } from '../../care/duration-band';
import { mean } from '@unknot/statistics/mean';
import { standardDeviation } from '@unknot/statistics/standard-deviation';
import { completenessOf } from '../completeness/completeness-of';
import { cellMarkOf } from '../disclosure/cell-mark-of';
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
  /** Whole years. */
  readonly age: MeanOf;
  /** Women among those of known sex; held back where 1 to 10 people are, or are not. */
  readonly women: Share | Withheld<'SMALL_GROUP'>;
  /** Held back together where a band has 1 to 10 people. */
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
  const sexes = all.filter(({ sex }) => sex !== 'UNKNOWN');
  const bands = all
    .map(({ durationWeeks }) => durationBandOf(durationWeeks))
    .filter((band) => band !== null);
  const durations = durationBands.map((band) => ({
    band: band.name,
    share: shareOf(bands.filter((other) => other === band).length, bands.length),
  }));
  return {
    n: complete.length,
    people,
    completeness: completenessOf(standing).share,
    start: meanOf(complete.map(({ before }) => before)),
    age: meanOf(all.flatMap(({ age }) => age ?? [])),
    women: shown(shareOf(sexes.filter(({ sex }) => sex === 'FEMALE').length, sexes.length)),
    durations: durations.some(({ share }) => isSmall(share.count)) ? smallGroup : durations,
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

function shown(share: Share): Share | Withheld<'SMALL_GROUP'> {
  return isSmall(share.count) || isSmall(share.of - share.count) ? smallGroup : share;
}

/** Counted in episodes, of which there are never fewer than people. */
function isSmall(count: number): boolean {
  return cellMarkOf(count) === 'HIDDEN';
}

const smallGroup: Withheld<'SMALL_GROUP'> = {
  withheld: 'SMALL_GROUP',
  why: 'Not shown: fewer than 11 people, so that nobody can be recognised.',
};
