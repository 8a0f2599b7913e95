import { mean } from '@unknot/statistics/mean';
import { indicatorTerms } from '@unknot/statistics/regression/indicator-terms';
import type { Term } from '@unknot/statistics/regression/term';
import { conditionOf } from '../../care/conditions';
import { compareText, firstDifference } from '../../progress/compare';
import { gates } from '../gates';
import type { OutcomeEpisode } from '../outcome-episode';

/** What the people of a comparison are made alike in, in the order in which it is told (domain model 5.1). */
export const covariateKeys = [
  'BASELINE',
  'AGE',
  'SEX',
  'DURATION',
  'REGION',
  'EARLIER_EPISODES',
  'HOME_EXERCISE',
] as const;

/** One thing that people are made alike in. */
export type CovariateKey = (typeof covariateKeys)[number];

/** A due episode with its score at the start, whether or not the follow-up score is there. */
export interface StartedEpisode extends OutcomeEpisode {
  readonly before: number;
}

/** What a covariate is called in a sentence: `alike start, age and sex`. */
export const covariateWords: Readonly<Record<CovariateKey, string>> = {
  BASELINE: 'start',
  AGE: 'age',
  SEX: 'sex',
  DURATION: 'duration',
  REGION: 'region',
  EARLIER_EPISODES: 'earlier episodes',
  HOME_EXERCISE: 'exercise at home',
};

/** The bands of duration at the start, as columns tell them apart. */
export const durationBands = ['below 6 weeks', '6 to 12 weeks', 'above 12 weeks'] as const;

/** The band of an episode; `null` where the duration is not known. */
export function durationBandOf({
  durationWeeks,
}: Pick<OutcomeEpisode, 'durationWeeks'>): (typeof durationBands)[number] | null {
  if (durationWeeks === null) return null;
  if (durationWeeks < 6) return durationBands[0];
  return durationWeeks <= 12 ? durationBands[1] : durationBands[2];
}

/** One covariate as columns of a model; none where it is the same for everybody. */
export interface Covariate {
  readonly key: CovariateKey;
  readonly terms: readonly Term<StartedEpisode>[];
  /** The share of the episodes that have it, from 0 to 1. */
  readonly filled: number;
}

/** From this share of the episodes on a covariate is filled well enough to be used. */
export const filledEnough = 0.8;

/** Beyond so many earlier episodes one more tells nothing; a single client with twenty would bend the line. */
const mostEarlierEpisodes = 2;

/**
 * A covariate over some episodes. What is not known is a level of its own, at most a fifth of the
 * episodes: their age is set to the mean, and a column says that it is not known, so that nobody is
 * left out for want of an age. A level of fewer than 10 episodes stands with the most frequent one,
 * since a column for a handful of people would fit them and not the others.
 */
export function covariateOf(key: CovariateKey, episodes: readonly StartedEpisode[]): Covariate {
  const known = episodes.filter((episode) => levelOf[key](episode) !== null).length;
  const filled = episodes.length === 0 ? 0 : known / episodes.length;
  return { key, filled, terms: termsOf(key, episodes).filter(varies(episodes)) };
}

/** What tells the people of one covariate apart; `null` where it is not known. */
const levelOf: Readonly<Record<CovariateKey, (episode: StartedEpisode) => string | null>> = {
  BASELINE: () => 'known',
  AGE: ({ age }) => (age === null ? null : 'known'),
  SEX: ({ sex }) => (sex === 'UNKNOWN' ? null : sex),
  DURATION: durationBandOf,
  REGION: regionIn,
  EARLIER_EPISODES: () => 'known',
  HOME_EXERCISE: () => 'known',
};

function termsOf(
  key: CovariateKey,
  episodes: readonly StartedEpisode[],
): readonly Term<StartedEpisode>[] {
  switch (key) {
    case 'BASELINE':
      return [{ name: 'start', valueOf: ({ before }) => before }];
    case 'AGE': {
      const centre = mean(episodes, ({ age }) => age) ?? 0;
      const valueOf = ({ age }: StartedEpisode) => (age ?? centre) - centre;
      return [{ name: 'age', valueOf }, ...levelTerms(key, episodes)];
    }
    case 'EARLIER_EPISODES': {
      const valueOf = ({ earlierEpisodes }: StartedEpisode) =>
        Math.min(mostEarlierEpisodes, earlierEpisodes);
      return [{ name: 'earlier episodes', valueOf }];
    }
    case 'HOME_EXERCISE':
      return [{ name: 'home exercise', valueOf: ({ homeExercise }) => Number(homeExercise) }];
    default:
      return levelTerms(key, episodes);
  }
}

const notKnown = 'not known';

/** A column for each frequent level but the most frequent. */
function levelTerms(
  key: CovariateKey,
  episodes: readonly StartedEpisode[],
): readonly Term<StartedEpisode>[] {
  const own = (episode: StartedEpisode) => levelOf[key](episode) ?? notKnown;
  const counts = new Map<string, number>();
  for (const episode of episodes) counts.set(own(episode), (counts.get(own(episode)) ?? 0) + 1);
  const levels = [...counts]
    .filter(([, count]) => count >= gates.episodesPerParameter)
    .sort(([one, ofOne], [other, ofOther]) =>
      firstDifference(ofOther - ofOne, compareText(one, other)),
    )
    .map(([level]) => level);
  const most = levels[0];
  if (most === undefined) return [];
  const frequent = new Set(levels);
  const levelIn = (episode: StartedEpisode) => {
    const level = own(episode);
    return frequent.has(level) ? level : most;
  };
  return indicatorTerms(`${covariateWords[key]}: `, levelIn, levels);
}

/** The region of a condition; `null` where it can be anywhere or the condition is not in the catalogue. */
function regionIn({ condition }: StartedEpisode): string | null {
  return conditionOf(condition)?.region ?? null;
}

function varies(episodes: readonly StartedEpisode[]): (term: Term<StartedEpisode>) => boolean {
  return ({ valueOf }) => {
    const first = episodes[0] === undefined ? 0 : valueOf(episodes[0]);
    return episodes.some((episode) => valueOf(episode) !== first);
  };
}
