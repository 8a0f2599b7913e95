import type { MatrixOptions } from '../comparison/technique-matrix-of';
import { techniqueMatrixOf } from '../comparison/technique-matrix-of';
import type { MatrixCell, MatrixColumn, TechniqueMatrix } from '../comparison/technique-matrix';
import type { Choices } from '../disclosure/dimension';
import { isWithheld } from '../../progress/withheld';
import type { Untold } from './not-shown';
import type { AskedGroup, Told, Telling, ToldQuestion } from './told';
import { groupsOf } from './told';
import { noCovariates, toldCovariatesOf, withRefused } from './told-covariates-of';
import type { ToldExposure } from './told-exposure';
import { toldExposuresOf } from './told-exposure';
import type { AsShown } from './as-shown';
import { asShown } from './as-shown';
import { caveatsWithoutCompleteness, reasonWithoutCompleteness } from './told-words';

/** A condition of which nothing may be told. */
export interface UntoldColumn {
  readonly condition: string;
  readonly untold: Untold;
}

/** Techniques by conditions, as far as they may be told. */
export interface ToldMatrix extends AsShown<TechniqueMatrix> {
  /** By the key of the condition. */
  readonly untold: readonly UntoldColumn[];
}

/** How a matrix is asked for: `by` is the dimension whose values are its columns. */
export interface MatrixAsked extends Omit<MatrixOptions, 'adjustForIn' | 'weighFor'> {
  readonly reference: string;
  readonly by: string;
  readonly within?: Choices;
}

/** The matrix of techniques by conditions; nothing is told of their total, so that no column is told by what is left. */
export function toldMatrixOf(
  told: Told,
  asked: ToldQuestion,
  { reference, by, within, ...options }: MatrixAsked,
): Telling<ToldMatrix> {
  const [, ...cells] = groupsOf(told, { ...(within && { within }), by: [by] });
  const groups = cells
    .filter(({ places }) => places.length > 0)
    .sort((one, other) => other.places.length - one.places.length);
  const found = toldExposuresOf(told, asked, groups);
  const conditionOf = ({ choices }: AskedGroup) => choices[by] ?? '';
  const columns = groups.map((group, index) => ({
    condition: conditionOf(group),
    exposure: found.answer[index] as ToldExposure,
  }));
  const shown = columns.filter(({ exposure }) => exposure.untold === null);
  const exposures = new Map(shown.map(({ condition, exposure }) => [condition, exposure]));
  const standing = new Map(shown.map((each) => [each.condition, each.exposure.standing]));
  const models = shown.map(({ exposure }) => [exposure.complete]);
  const adjusted = toldCovariatesOf(found.told, asked, models, options.adjustFor);
  const covariates = new Map(
    shown.map(({ condition }, index) => [condition, adjusted.answer[index] ?? noCovariates]),
  );
  const covariatesIn = (condition: string) => covariates.get(condition) ?? noCovariates;
  const figure = techniqueMatrixOf(standing, asked.question, reference, {
    ...options,
    adjustForIn: (condition) => covariatesIn(condition).allowed,
  });
  const answer: ToldMatrix = {
    ...asShown({
      ...figure,
      columns: figure.columns.map((column) => {
        const model = withRefused(column.model, covariatesIn(column.condition));
        return columnTold({ ...column, model }, exposures.get(column.condition));
      }),
    }),
    untold: columns.flatMap(({ condition, exposure: { untold } }) =>
      untold === null ? [] : [{ condition, untold }],
    ),
  };
  return { told: adjusted.told, answer };
}

function columnTold(column: MatrixColumn, exposure: ToldExposure | undefined): MatrixColumn {
  if (exposure === undefined) return column;
  const isHidden = isWithheld(exposure.completeness);
  return {
    ...column,
    model: isHidden ? reasonWithoutCompleteness(column.model) : column.model,
    caveats: isHidden ? caveatsWithoutCompleteness(column.caveats) : column.caveats,
    cells: column.cells.map((cell) => cellTold(cell, exposure)),
  };
}

function cellTold(cell: MatrixCell, exposure: ToldExposure): MatrixCell {
  const untold = exposure.users.get(cell.technique) ?? null;
  if (untold !== null) {
    const per10 = { withheld: 'SMALL_GROUP' as const, why: untold.why };
    const { technique, condition } = cell;
    const mark = 'HIDDEN' as const;
    return {
      technique,
      condition,
      mark,
      using: null,
      per10,
      verdict: null,
      tint: null,
      needed: null,
    };
  }
  const isOpen =
    isWithheld(exposure.completeness) ||
    (exposure.missingUsers.get(cell.technique) ?? null) !== null;
  return isOpen ? { ...cell, per10: reasonWithoutCompleteness(cell.per10) } : cell;
}
