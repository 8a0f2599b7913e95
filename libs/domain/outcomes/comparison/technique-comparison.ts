import type { Caveat } from '../caveats';
import type { Difference } from '../difference';
import type { CellMark } from '../disclosure/cell-mark-of';
import type { Share } from '../share';
import type { StandingEpisode } from '../standing-of';
import type { Withheld } from '../../progress/withheld';
import type { ModelReason } from './adjusted-model';
import type { ModelCard } from './comparison-words';
import type { CovariateKey } from './covariates';
import type { Exposure } from './exposure-of';
import type { GroupReason } from './group-gates';
import type { NeededEpisodes } from './needed-episodes';
import type { ComparisonVerdict, SensitivityRow } from './verdict-of';

/** How techniques are compared. */
export interface TechniqueOptions {
  /** A technique in words; as the catalogue has it, where it is not said. */
  readonly nameOf?: (technique: string) => string;
  /** Of the intervals; 0.95 where it is not said. */
  readonly confidence?: number;
  /** What people are made alike in; everything that is filled, where it is not said. */
  readonly adjustFor?: readonly CovariateKey[];
  /** What completion may be foretold from; everything that is, where it is not said. */
  readonly weighFor?: readonly CovariateKey[];
  /** The same episodes with the excluded ones as if they were not: for the figure shown with them. */
  readonly withExcluded?: readonly StandingEpisode[];
}

/** Why techniques are not compared. */
export type TechniquesReason =
  'REFERENCE_HARDLY_USED' | 'NO_OTHER_TECHNIQUE' | 'LOW_COMPLETENESS' | ModelReason;

/** Why one technique has no figure. */
export type TechniqueReason = 'SMALL_GROUP' | GroupReason;

/** Why a technique is no term of the model: its time counts with the reference's. */
export type DropReason =
  'HARDLY_USED' | 'HARDLY_EVER_LEFT_OUT' | 'HARDLY_VARIES' | 'NOT_TOLD_APART';

/** A technique that is no term of the model. */
export interface DroppedTechnique {
  readonly technique: string;
  readonly name: string;
  readonly reason: DropReason;
  readonly why: string;
}

/** What is associated with a technique for somebody who gets more of it instead of the reference. */
export interface TechniqueDifference {
  /** The gain per 10 points more of treatment time, taken from the reference's. */
  readonly per10: Difference;
  readonly verdict: ComparisonVerdict;
  readonly sentence: string;
  readonly sensitivity: readonly SensitivityRow[];
  /** Until a difference that people notice would be seen between typical users and others. */
  readonly needed: NeededEpisodes | Withheld<'NO_IMPORTANT_DIFFERENCE'>;
  readonly caveats: readonly Caveat[];
}

/** One technique of the model. */
export interface TechniqueOutcome {
  readonly technique: string;
  readonly name: string;
  /** By how many different people had it, or had not, whichever are fewer. */
  readonly mark: CellMark;
  /** Complete episodes with any of it in the first three sessions; `null` where that may not be told. */
  readonly using: number | null;
  readonly answer: TechniqueDifference | Withheld<TechniqueReason>;
}

/** All techniques of a group of episodes, jointly, held against one reference. */
export interface TechniqueComparison {
  readonly reference: { readonly technique: string; readonly name: string };
  /** Of the episodes that lasted to the landmark. */
  readonly completeness: Share;
  readonly leftOut: Exposure['leftOut'];
  /** By name. */
  readonly techniques: readonly TechniqueOutcome[];
  readonly dropped: readonly DroppedTechnique[];
  /** Why nothing is compared, or how it was reckoned. */
  readonly model: ModelCard | Withheld<TechniquesReason>;
}
