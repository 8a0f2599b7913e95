import { completeOf } from '@unknot/domain/outcomes/standing-of';
import { unitEstimatesOf } from '@unknot/domain/outcomes/units/unit-estimates-of';
import { isWithheld } from '@unknot/domain/progress/withheld';
import type { Effects } from '@unknot/sample-clinic/effects';
import { noEffects, sampleEffects } from '@unknot/sample-clinic/effects';
import { normalOf, randomOf } from '@unknot/sample-clinic/random';
import type { SimulatedEpisode } from './simulated-practices';
import { question, simulatedPractice, trueGainFrom } from './simulated-practices';

/** How often the 95 % limits of practitioners held what is true. */
export interface ShrinkageCoverage {
  practices: number;
  units: number;
  covered: number;
  /** As it would be with limits of 1.96 standard errors. */
  coveredByZ: number;
  /** Sum of the widths of all limits, in points. */
  width: number;
}

/** What practitioners truly add in each of the worlds. */
export const worlds = {
  SAMPLE: () => ({ ...sampleEffects, techniques: {} }),
  DEVIATION_04: (seed: number) => drawn(seed, 0.4),
  DEVIATION_08: (seed: number) => drawn(seed, 0.8),
  NOBODY: () => noEffects,
} satisfies Readonly<Record<string, (seed: number) => Effects>>;

/** Drawn anew for each practice: the spread between units that shrinkage assumes. */
function drawn(seed: number, deviation: number): Effects {
  const random = randomOf(seed, 99);
  const practitioners = Array.from({ length: 8 }, () => normalOf(random, 0, deviation));
  return { techniques: {}, practitioners };
}

/**
 * Practices of 300 people. True is, of one practitioner: how much less pain the people truly had on the day of
 * the follow-up score than the same people, chance included, with somebody who adds nothing; less the
 * mean of that over all people of the practice.
 */
export function shrinkageCoverageIn(
  practices: number,
  world: keyof typeof worlds,
): ShrinkageCoverage {
  const coverage = { practices: 0, units: 0, covered: 0, coveredByZ: 0, width: 0 };
  for (let seed = 1; seed <= practices; seed += 1) {
    add(coverage, simulatedPractice(5000 + seed, 300, worlds[world](seed)));
  }
  return coverage;
}

function add(into: ShrinkageCoverage, episodes: readonly SimulatedEpisode[]): void {
  const found = unitEstimatesOf(episodes, question, 'PRACTITIONER');
  if (isWithheld(found)) return;
  into.practices += 1;
  const added = trueGainsOf(episodes);
  const all = meanOf(added.map(({ gain }) => gain));
  for (const { unit, shrunken } of found.units) {
    const own = added.filter(({ practitionerId }) => practitionerId === unit);
    const truth = meanOf(own.map(({ gain }) => gain)) - all;
    into.units += 1;
    into.width += shrunken.high - shrunken.low;
    if (truth >= shrunken.low && truth <= shrunken.high) into.covered += 1;
    if (Math.abs(truth - shrunken.value) <= 1.96 * shrunken.standardError) into.coveredByZ += 1;
  }
}

function trueGainsOf(episodes: readonly SimulatedEpisode[]) {
  return episodes.flatMap((each) => {
    const [complete] = completeOf([each]);
    if (complete === undefined) return [];
    const gain = trueGainFrom(each.truth, each.followUp?.day ?? NaN, noEffects);
    return [{ practitionerId: complete.episode.practitionerId, gain }];
  });
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
