import { normalReach } from '@unknot/statistics/confidence-reach';
import { mean } from '@unknot/statistics/mean';
import type { Caveat } from '../caveats';
import { caveatsOfUnits } from '../caveats';
import type { Difference } from '../difference';
import type { Question } from '../question';
import type { StandingEpisode } from '../standing-of';
import { isWithheld } from '../../progress/withheld';
import type { AdjustedEpisode } from './adjusted-gains-of';
import { limitsOfGains } from './limits-of-gains';
import type { ShrunkenUnit } from './shrunken-units-of';
import type { UnitKind } from './unit';
import type { NoUnits, UnitGains } from './unit-gains-of';
import { unitGainsOf } from './unit-gains-of';
import { leftOutWords, spreadWords, verdictOfUnits } from './verdict-of-units';
import type { Zone } from './zone';
import { zoneOf } from './zone';

/** What the people of one practitioner or location gained, as it was and compared with what was expected. */
export interface UnitEstimate {
  /** Key of the practitioner or location; a page sorts by name. */
  readonly unit: string;
  readonly people: number;
  readonly episodes: number;
  /** Mean gain as it was, in the measure's unit. */
  readonly meanGain: number;
  /** Mean gain beyond what was expected of these people; above 0 is better. */
  readonly beyondExpected: number;
  /** The same, drawn towards the mean of all the more the fewer episodes there are, with 95 % limits. */
  readonly shrunken: Difference;
  /** How much of its own mean it keeps, 0 to 1. */
  readonly kept: number;
  readonly zone: Zone;
}

/** The estimates of all units that have people enough, in order of their keys. */
export interface UnitEstimates {
  readonly kind: UnitKind;
  /** Whether they differ, in words: the first thing to be shown. */
  readonly verdict: string;
  readonly units: readonly UnitEstimate[];
  readonly unitsLeftOut: number;
  /** How many are left out and why; empty where none is. */
  readonly leftOut: string;
  /** Mean gain of the complete episodes of the units shown. */
  readonly meanGain: number;
  /** What people are made alike in, in words and in order: `start`, `age`. */
  readonly adjustedFor: readonly string[];
  /** Variances of one episode within its unit, and of the true means of units; the measure's unit squared. */
  readonly withinVariance: number;
  readonly betweenVariance: number;
  readonly caveats: readonly Caveat[];
}

/**
 * Practitioners or locations side by side (domain model 5.3): the mean gain of each beyond what was expected
 * of its people, drawn towards the mean of all by Paule and Mandel's variance between units. The 95 % limits are
 * wider than 1.96 standard errors, for that variance is itself an estimate from few units (Morris 1983).
 */
export function unitEstimatesOf(
  standing: Iterable<StandingEpisode>,
  question: Pick<Question, 'measure'>,
  kind: UnitKind,
): UnitEstimates | NoUnits {
  const gains = unitGainsOf(standing, question, kind);
  return isWithheld(gains) ? gains : estimatesOfGains(gains, question);
}

/** The same from gains that are there already. */
export function estimatesOfGains(
  gains: UnitGains,
  question: Pick<Question, 'measure'>,
): UnitEstimates {
  const { kind, meanGain, adjustedFor, unitsLeftOut, spread } = gains;
  const counts = spread.units.map(({ unit }) => unit.episodes.length);
  const limits = limitsOfGains(gains, counts);
  const units = spread.units.map((unit): UnitEstimate => {
    const own = limits.at(unit.unit.episodes.length);
    return {
      ...estimateOf(unit),
      zone: own === undefined ? 'AS_EXPECTED' : zoneOf(meanGain + unit.mean, own),
    };
  });
  const { withinVariance, betweenVariance } = spread;
  const words = spreadWords(betweenVariance, question.measure.unit);
  return {
    kind,
    verdict: verdictOfUnits({ kind, units, spread: words }),
    units,
    unitsLeftOut,
    leftOut: leftOutWords(kind, unitsLeftOut),
    meanGain,
    adjustedFor,
    withinVariance,
    betweenVariance,
    caveats: caveatsOfUnits(gains.completeness),
  };
}

function estimateOf({
  unit,
  mean: own,
  kept,
  shrunken,
  standardError,
  ofSpread,
}: ShrunkenUnit<AdjustedEpisode>): Omit<UnitEstimate, 'zone'> {
  const reach = (normalReach(0.95) ?? NaN) * Math.sqrt(standardError ** 2 + ofSpread);
  return {
    unit: unit.key,
    people: unit.people,
    episodes: unit.episodes.length,
    meanGain: mean(unit.episodes, ({ gain }) => gain) ?? NaN,
    beyondExpected: own,
    shrunken: { value: shrunken, low: shrunken - reach, high: shrunken + reach, standardError },
    kept,
  };
}
