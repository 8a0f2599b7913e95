import type { CovariateKey } from '../comparison/covariates';
import type { Question } from '../question';
import { completeOf } from '../standing-of';
import type { Share } from '../share';
import type { StandingEpisode } from '../standing-of';
import type { Withheld } from '../../progress/withheld';
import { isWithheld } from '../../progress/withheld';
import type { AdjustedEpisode } from './adjusted-gains-of';
import { adjustedGainsOf } from './adjusted-gains-of';
import { completenessOfUnits } from './completeness-of-units';
import type { ShrunkenUnits } from './shrunken-units-of';
import { shrunkenUnitsOf } from './shrunken-units-of';
import type { UnitKind } from './unit';
import { unitSampleOf } from './unit-sample-of';

/** Why units are not compared. */
export type NoUnits = Withheld<
  'TOO_FEW_UNITS' | 'TOO_FEW_EPISODES' | 'NOTHING_VARIES' | 'LOW_COMPLETENESS'
>;

/** What the people of each unit gained beyond what was expected of them. */
export interface UnitGains {
  readonly kind: UnitKind;
  /** Mean gain of the complete episodes of these units, about which all else is said. */
  readonly meanGain: number;
  readonly completeness: Share;
  readonly unitsLeftOut: number;
  /** What people are made alike in, in words and in order: `start`, `age`. */
  readonly adjustedFor: readonly string[];
  readonly spread: ShrunkenUnits<AdjustedEpisode>;
}

/**
 * The gains of the units of a question beyond what was expected, and how they spread. Nothing is reckoned from
 * the episodes of a unit that is left out: what a total holds beyond the units shown would tell of its few people.
 */
export function unitGainsOf(
  standing: Iterable<StandingEpisode>,
  { measure }: Pick<Question, 'measure'>,
  kind: UnitKind,
  adjustFor?: readonly CovariateKey[],
): UnitGains | NoUnits {
  const all = [...standing];
  const shown = unitSampleOf(completeOf(all), kind);
  if (isWithheld(shown)) return shown;
  const completeness = completenessOfUnits(all, kind, shown.units);
  if (isWithheld(completeness)) return completeness;
  const gains = adjustedGainsOf(
    shown.units.flatMap(({ episodes }) => episodes),
    measure,
    adjustFor,
  );
  if (isWithheld(gains)) return gains;
  const sample = unitSampleOf(gains.episodes, kind);
  if (isWithheld(sample)) return sample;
  const spread = shrunkenUnitsOf(sample.units, ({ beyondExpected }) => beyondExpected);
  if (spread === undefined) {
    return { withheld: 'NOTHING_VARIES', why: 'Every episode gained exactly what was expected.' };
  }
  const { meanGain, adjustedFor } = gains;
  return { kind, meanGain, completeness, adjustedFor, unitsLeftOut: shown.unitsLeftOut, spread };
}
