import { exposureOf } from '@unknot/domain/outcomes/comparison/exposure-of';
import type { TechniqueComparison } from '@unknot/domain/outcomes/comparison/technique-comparison';
import { techniqueComparisonOf } from '@unknot/domain/outcomes/comparison/technique-comparison-of';
import { isWithheld } from '@unknot/domain/progress/withheld';
import { painAt } from '@unknot/sample-clinic/course-of';
import type { Effects } from '@unknot/sample-clinic/effects';
import { sampleEffects } from '@unknot/sample-clinic/effects';
import type { EpisodeTruth } from '@unknot/sample-clinic/episode-of';
import type { SimulatedEpisode } from './simulated-practices';
import { question, simulatedPractice } from './simulated-practices';

/** One technique over all practices, per 10 points of treatment time instead of the reference. */
export interface TechniqueTally {
  /** Practices in which it had a figure. */
  practices: number;
  covered: number;
  /** What is true, in points of pain; above 0 is less pain. */
  readonly truth: number;
  /** Sums over practices. */
  estimates: number;
  squares: number;
  standardErrors: number;
}

/** How often the 95 % intervals of techniques held what is true. */
export interface TechniqueCoverage {
  practices: number;
  /** Practices in which nothing was compared. */
  withheld: number;
  readonly techniques: Record<string, TechniqueTally>;
}

/** The technique against which the others are held; it truly adds nothing. */
export const reference = 'myofascial_release';

/** What is true in each world. */
export const techniqueWorlds = {
  /** Nothing hidden: only techniques add. */
  PRACTITIONERS_ALIKE: { ...sampleEffects, practitioners: [0] },
  /** Practitioners add too, and no model of techniques knows of it. */
  SAMPLE: sampleEffects,
} satisfies Readonly<Record<string, Effects>>;

const clientsOfPractice = 600;
const clientsOfTruth = 6000;
const shifted = 0.1;

/**
 * Practices of 600 people. True is what ten points of treatment time, taken from the reference, change in pain
 * six weeks after the first visit: of each due episode of a large practice, lost to follow-up or not, once as
 * it was and once with its shares shifted, chance included, without any noise of measurement; the mean of all.
 */
export function techniqueCoverageIn(
  practices: number,
  world: keyof typeof techniqueWorlds,
): TechniqueCoverage {
  const effects = techniqueWorlds[world];
  const large = simulatedPractice(77, clientsOfTruth, effects);
  const techniques: Record<string, TechniqueTally> = {};
  for (const [technique, truth] of truthsOf(large, effects)) {
    const sums = { estimates: 0, squares: 0, standardErrors: 0 };
    techniques[technique] = { practices: 0, covered: 0, truth, ...sums };
  }
  const coverage: TechniqueCoverage = { practices, withheld: 0, techniques };
  for (let seed = 1; seed <= practices; seed += 1) {
    const standing = simulatedPractice(9000 + seed, clientsOfPractice, effects);
    add(coverage, techniqueComparisonOf(standing, question, reference));
  }
  return coverage;
}

function add(coverage: TechniqueCoverage, found: TechniqueComparison): void {
  if (isWithheld(found.model)) coverage.withheld += 1;
  for (const { technique, answer } of found.techniques) {
    const tally = coverage.techniques[technique];
    if (tally === undefined || isWithheld(answer)) continue;
    const { value, low, high, standardError } = answer.per10;
    tally.practices += 1;
    tally.estimates += value;
    tally.squares += value ** 2;
    tally.standardErrors += standardError;
    if (low <= tally.truth && tally.truth <= high) tally.covered += 1;
  }
}

/** By technique, the mean over all due episodes that lasted to the landmark. */
function truthsOf(
  episodes: readonly SimulatedEpisode[],
  effects: Effects,
): ReadonlyMap<string, number> {
  const exposure = exposureOf(episodes);
  const asked = new Set(exposure.episodes.map(({ episode }) => episode.episodeId));
  const truths = episodes.flatMap(({ episode, truth }) =>
    asked.has(episode.episodeId) ? [truth] : [],
  );
  const others = exposure.techniques.filter((technique) => technique !== reference);
  return new Map(
    others.map((technique) => {
      const gains = truths.map((truth) => gainFrom(truth, technique, effects));
      return [technique, gains.reduce((sum, gain) => sum + gain, 0) / gains.length];
    }),
  );
}

function gainFrom({ course, shares, courseIf }: EpisodeTruth, technique: string, effects: Effects) {
  const weeks = question.window.target / 7;
  const more = {
    ...shares,
    [technique]: (shares[technique] ?? 0) + shifted,
    [reference]: (shares[reference] ?? 0) - shifted,
  };
  return painAt(course, weeks) - painAt(courseIf(more, effects), weeks);
}
