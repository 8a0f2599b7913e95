import type { Caveat } from '../caveats';
import type { Difference } from '../difference';
import type { OutcomeEpisode } from '../outcome-episode';
import type { StandingEpisode } from '../standing-of';
import type { Withheld } from '../../progress/withheld';
import type { ModelReason } from './adjusted-model';
import type { ArmDescription } from './arm-description-of';
import type { ModelCard } from './comparison-words';
import type { CovariateKey } from './covariates';
import type { GroupReason } from './group-gates';
import type { NeededEpisodes } from './needed-episodes';
import type { ComparisonVerdict, SensitivityRow } from './verdict-of';

/** Which arms are compared, and how. */
export interface ArmsRequest {
  /** The arm of an episode; `null` leaves it out of the comparison. */
  readonly armOf: (episode: OutcomeEpisode) => string | null;
  /** The arm that the others are held against. */
  readonly reference: string;
  /** An arm in words; the arm itself where it is not said. */
  readonly nameOf?: (arm: string) => string;
  /** Of the intervals; 0.95 where it is not said. */
  readonly confidence?: number;
  /** What people are made alike in; everything that is filled, where it is not said. */
  readonly adjustFor?: readonly CovariateKey[];
  /** What completion may be foretold from; everything that is, where it is not said. */
  readonly weighFor?: readonly CovariateKey[];
  /** The same episodes with the excluded ones as if they were not: for the figure shown with them. */
  readonly withExcluded?: readonly StandingEpisode[];
}

/** Why a comparison of arms is not shown. */
export type ArmsReason = GroupReason | ModelReason | 'NO_REFERENCE' | 'ONE_ARM_ONLY';

/** What is expected of somebody average in an arm, in the measure's unit. */
export interface AdjustedMean {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly standardError: number;
}

/** One arm held against the reference. */
export interface ArmComparison {
  readonly difference: Difference;
  readonly verdict: ComparisonVerdict;
  readonly sentence: string;
  readonly sensitivity: readonly SensitivityRow[];
  /** Until a difference that people notice would be seen; held back where no important difference is known. */
  readonly needed: NeededEpisodes | Withheld<'NO_IMPORTANT_DIFFERENCE'>;
  readonly caveats: readonly Caveat[];
}

/** One arm: who is in it, and how they compare. */
export interface ArmOutcome {
  readonly arm: string;
  readonly name: string;
  readonly description: ArmDescription | Withheld<'SMALL_GROUP'>;
  /** The score in the window at the mean of everything that people are made alike in; `null` outside the model. */
  readonly adjustedAfter: AdjustedMean | null;
  /** `null` for the reference itself. */
  readonly comparison: ArmComparison | Withheld<ArmsReason> | null;
}

/** Two or more arms, each held against one reference. */
export interface ArmsComparison {
  readonly reference: string;
  /** By name, the reference among them. */
  readonly arms: readonly ArmOutcome[];
  /** Why nothing is compared, or how it was reckoned. */
  readonly model: ModelCard | Withheld<ArmsReason>;
}
