import type { Caveat } from '../caveats';
import type { Difference } from '../difference';
import type { CellMark } from '../disclosure/cell-mark-of';
import type { Withheld } from '../../progress/withheld';
import type { ModelCard } from './comparison-words';
import type { NeededEpisodes } from './needed-episodes';
import type { DropReason, TechniqueReason, TechniquesReason } from './technique-comparison';
import type { ComparisonVerdict } from './verdict-of';

/** Why a cell has no figure. */
export type CellReason =
  TechniqueReason | TechniquesReason | DropReason | 'IS_REFERENCE' | 'NOT_USED';

/** One technique for one condition. */
export interface MatrixCell {
  readonly technique: string;
  readonly condition: string;
  readonly mark: CellMark;
  /** Complete episodes with any of it in the first three sessions; `null` where that may not be told. */
  readonly using: number | null;
  /** The gain per 10 points more of treatment time, taken from the reference's. */
  readonly per10: Difference | Withheld<CellReason>;
  /**
   * As the comparison of that condition alone has it, except where the interval includes no difference:
   * the other ways to reckon are not looked at there. `null` without a figure.
   */
  readonly verdict: ComparisonVerdict | null;
  /** Only where the verdict is the same and at least 30 people are on each side. */
  readonly tint: 'HIGHER' | 'LOWER' | null;
  readonly needed: NeededEpisodes | null;
}

/** All techniques for one condition, from one joint model. */
export interface MatrixColumn {
  readonly condition: string;
  readonly name: string;
  readonly model: ModelCard | Withheld<TechniquesReason>;
  /** In the order of the matrix's techniques. */
  readonly cells: readonly MatrixCell[];
  /** Of every cell of the column; that an interval includes no difference is the cell's verdict. */
  readonly caveats: readonly Caveat[];
}

/** Techniques by conditions, each column held against the same technique. */
export interface TechniqueMatrix {
  readonly reference: { readonly technique: string; readonly name: string };
  /** By name. */
  readonly techniques: readonly { readonly technique: string; readonly name: string }[];
  /** By name. */
  readonly columns: readonly MatrixColumn[];
}
