import { mean } from '@unknot/statistics/mean';
import type { Term } from '@unknot/statistics/regression/term';
import { conditionOf } from '../../care/conditions';
import { durationBandOf } from '../../care/duration-band';
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
export interface StartedEpisode {
  readonly episode: OutcomeEpisode;
  /** Its place in the list that is asked about, from 0. */
  readonly row: number;
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
 * left out for want of an age. A level of fewer than 11 people stands with the most frequent one,
 * since a column for a handful of people would fit them and not the others.
 */
export function covariateOf(key: CovariateKey, episodes: readonly StartedEpisode[]): Covariate {
  const levels = levelsOf(key, episodes);
  const missing = levels.get(null)?.rows.length ?? 0;
  const filled = episodes.length === 0 ? 0 : 1 - missing / episodes.length;
  return { key, filled, terms: termsOf(key, episodes, levels).filter(varies(episodes)) };
}

/**
 * The rows of the episodes that the columns of a covariate tell apart: a model with it tells about each of these
 * groups. One group of all where its columns are no levels.
 */
export function levelSetsOf(
  key: CovariateKey,
  episodes: readonly StartedEpisode[],
): readonly (readonly number[])[] {
  const columns = levelTerms(key, levelsOf(key, episodes));
  const sets = new Map<number, number[]>();
  for (const each of episodes) {
    const code =
      countOf[key]?.(each.episode) ?? columns.findIndex(({ valueOf }) => valueOf(each) === 1);
    const own = sets.get(code);
    if (own === undefined) sets.set(code, [each.row]);
    else own.push(each.row);
  }
  return [...sets.values()];
}

/** The covariates that count in so few whole numbers that each is a group of its own. */
const countOf: Partial<Record<CovariateKey, (episode: OutcomeEpisode) => number>> = {
  EARLIER_EPISODES: ({ earlierEpisodes }) => Math.min(mostEarlierEpisodes, earlierEpisodes),
  HOME_EXERCISE: ({ homeExercise }) => Number(homeExercise),
};

/** The rows of one level, and whose they are as far as that decides whether there are enough. */
interface Level {
  readonly rows: number[];
  readonly people: Set<string>;
}

/** The level of each value, `null` for those of which it is not known. */
type Levels = ReadonlyMap<string | null, Level>;

function levelsOf(key: CovariateKey, episodes: readonly StartedEpisode[]): Levels {
  const levels = new Map<string | null, Level>();
  for (const { episode, row } of episodes) {
    const level = levelOf[key](episode);
    const own = levels.get(level) ?? { rows: [], people: new Set() };
    if (own.rows.length === 0) levels.set(level, own);
    own.rows.push(row);
    if (own.people.size < gates.fewestPeople) own.people.add(episode.clientId);
  }
  return levels;
}

/** What tells the people of one covariate apart; `null` where it is not known. */
const levelOf: Readonly<Record<CovariateKey, (episode: OutcomeEpisode) => string | null>> = {
  BASELINE: () => 'known',
  AGE: ({ age }) => (age === null ? null : 'known'),
  SEX: ({ sex }) => (sex === 'UNKNOWN' ? null : sex),
  DURATION: ({ durationWeeks }) => durationBandOf(durationWeeks)?.name ?? null,
  REGION: regionIn,
  EARLIER_EPISODES: () => 'known',
  HOME_EXERCISE: () => 'known',
};

function termsOf(
  key: CovariateKey,
  episodes: readonly StartedEpisode[],
  levels: Levels,
): readonly Term<StartedEpisode>[] {
  switch (key) {
    case 'BASELINE':
      return [{ name: 'start', valueOf: ({ before }) => before }];
    case 'AGE': {
      const centre = mean(episodes, ({ episode }) => episode.age) ?? 0;
      const valueOf = ({ episode }: StartedEpisode) => (episode.age ?? centre) - centre;
      return [{ name: 'age', valueOf }, ...levelTerms(key, levels)];
    }
    case 'EARLIER_EPISODES': {
      const valueOf = ({ episode }: StartedEpisode) =>
        Math.min(mostEarlierEpisodes, episode.earlierEpisodes);
      return [{ name: 'earlier episodes', valueOf }];
    }
    case 'HOME_EXERCISE':
      return [{ name: 'home exercise', valueOf: ({ episode }) => Number(episode.homeExercise) }];
    default:
      return levelTerms(key, levels);
  }
}

const notKnown = 'not known';

/** A column for each frequent level but the most frequent. */
function levelTerms(key: CovariateKey, levels: Levels): readonly Term<StartedEpisode>[] {
  const named = Array.from(levels, ([level, own]) => [level ?? notKnown, own] as const);
  const frequent = named
    .filter(([, { people }]) => people.size >= gates.fewestPeople)
    .sort(([one, ofOne], [other, ofOther]) =>
      firstDifference(ofOther.rows.length - ofOne.rows.length, compareText(one, other)),
    );
  let last = -1;
  for (const [, { rows }] of named) for (const row of rows) if (row > last) last = row;
  return frequent.slice(1).map(([level, { rows }]) => {
    const column = new Uint8Array(last + 1);
    for (const row of rows) column[row] = 1;
    return { name: `${covariateWords[key]}: ${level}`, valueOf: ({ row }) => column[row] };
  });
}

/** The region of a condition; `null` where it can be anywhere or the condition is not in the catalogue. */
function regionIn({ condition }: OutcomeEpisode): string | null {
  return conditionOf(condition)?.region ?? null;
}

function varies(episodes: readonly StartedEpisode[]): (term: Term<StartedEpisode>) => boolean {
  return ({ valueOf }) => {
    const first = episodes[0] === undefined ? 0 : valueOf(episodes[0]);
    return episodes.some((episode) => valueOf(episode) !== first);
  };
}
