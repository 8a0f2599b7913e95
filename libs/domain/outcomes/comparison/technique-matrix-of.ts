import { conditionNameOf } from '../../care/conditions';
import { techniqueNameOf } from '../../care/techniques';
import { compareText } from '../../progress/compare';
import { fixedCaveatsOf, includesNoDifference } from '../caveats';
import type { Difference } from '../difference';
import type { CellMark } from '../disclosure/cell-mark-of';
import { gates } from '../gates';
import type { Question } from '../question';
import { shareOf } from '../share-of';
import type { StandingEpisode } from '../standing-of';
import type { Withheld } from '../../progress/withheld';
import { isWithheld } from '../../progress/withheld';
import { gainOf, termAlone } from './adjusted-model';
import { modelCardOf } from './comparison-words';
import type { CovariateKey } from './covariates';
import { dropWhy } from './dropped-words';
import type { Exposure } from './exposure-of';
import { exposureOf } from './exposure-of';
import { groupReasonOf, peopleOf } from './group-gates';
import { neededAtImportant } from './needed-at-important';
import { sharesWords } from './technique-comparison-of';
import type { TechniqueOptions } from './technique-comparison';
import type { CellReason, MatrixCell, MatrixColumn, TechniqueMatrix } from './technique-matrix';
import type { TechniqueFit, TechniqueModel } from './technique-model';
import { techniqueModelOf } from './technique-model';
import type { TechniqueSensitivity } from './technique-sensitivity';
import { techniqueRowsOf, techniqueSensitivityOf, tenPoints } from './technique-sensitivity';
import type { TechniqueUsers } from './technique-users';
import { techniqueUsersIn } from './technique-users';
import type { ComparisonVerdict } from './verdict-of';
import { scaleOf, verdictOf, withoutNoise } from './verdict-of';

/** How a matrix is made: as a comparison of techniques, with conditions in words. */
export interface MatrixOptions extends Omit<TechniqueOptions, 'withExcluded'> {
  readonly conditionNameOf?: (condition: string) => string;
  /** What the people of each condition are made alike in, where that is not the same. */
  readonly adjustForIn?: (condition: string) => readonly CovariateKey[];
}

/** One condition while its column is made. */
interface Column {
  readonly condition: string;
  readonly exposure: Exposure;
  readonly fit: TechniqueFit;
  readonly usersOf: ReturnType<typeof techniqueUsersIn>;
  /** The other ways to reckon the column; costly, so made when a cell first needs them. */
  readonly sensitivityOf: (model: TechniqueModel) => TechniqueSensitivity;
  readonly reference: string;
  readonly question: Question;
  readonly options: MatrixOptions;
}

/**
 * Techniques by conditions: for each condition one joint model of all techniques (domain model 5.2),
 * every cell against the same reference. A cell tells the main figure only; the ways to reckon it
 * otherwise are told where one condition is looked at alone (`techniqueComparisonOf`). Here they only
 * take the tint from a cell whose sign they do not share.
 */
export function techniqueMatrixOf(
  byCondition: ReadonlyMap<string, Iterable<StandingEpisode>>,
  question: Question,
  reference: string,
  options: MatrixOptions = {},
): TechniqueMatrix {
  const nameOf = options.nameOf ?? techniqueNameOf;
  const exposures = [...byCondition].map(
    ([condition, standing]) => [condition, exposureOf(standing)] as const,
  );
  const found = new Set(exposures.flatMap(([, exposure]) => exposure.techniques));
  const techniques = [...found]
    .map((technique) => ({ technique, name: nameOf(technique) }))
    .sort((one, other) => compareText(one.name, other.name));
  return {
    reference: { technique: reference, name: nameOf(reference) },
    techniques,
    columns: exposures
      .map(([condition, exposure]) => {
        // One model at a time: each is as large as its episodes.
        const adjustFor = options.adjustForIn?.(condition) ?? options.adjustFor;
        const weighFor = options.adjustForIn?.(condition) ?? options.weighFor;
        const fit = techniqueModelOf(exposure, reference, adjustFor);
        const usersOf = techniqueUsersIn(exposure);
        const ofColumn = { ...options, ...(weighFor && { weighFor }) };
        const sensitivityOf = sensitivityIn(exposure, reference, ofColumn);
        const asked = { condition, exposure, fit, usersOf, sensitivityOf };
        return columnOf({ ...asked, reference, question, options }, techniques);
      })
      .sort((one, other) => compareText(one.name, other.name)),
  };
}

function sensitivityIn(
  exposure: Exposure,
  reference: string,
  options: MatrixOptions,
): Column['sensitivityOf'] {
  let made: TechniqueSensitivity | null = null;
  return (model) =>
    (made ??= techniqueSensitivityOf(model, exposure, { standing: [], reference, options }));
}

function columnOf(column: Column, techniques: TechniqueMatrix['techniques']): MatrixColumn {
  const { condition, exposure, fit, question, reference, options } = column;
  const { model } = fit;
  const complete = exposure.episodes.filter(({ isComplete }) => isComplete);
  const referenceName = (options.nameOf ?? techniqueNameOf)(reference);
  return {
    condition,
    name: (options.conditionNameOf ?? conditionNameOf)(condition),
    model: isWithheld(model)
      ? model
      : modelCardOf(model, peopleOf(complete), sharesWords(referenceName), question),
    cells: techniques.map(({ technique, name }) => cellOf(column, technique, name)),
    caveats: fixedCaveatsOf(shareOf(complete.length, exposure.episodes.length)),
  };
}

function cellOf(column: Column, technique: string, name: string): MatrixCell {
  const { condition, usersOf, fit, reference } = column;
  const users = usersOf(technique, name);
  const { mark } = users;
  const may = mark === 'INDICATIVE' || mark === 'SHOWN';
  const empty: MatrixCell = {
    ...{ technique, condition, mark, using: may ? users.users.complete : null },
    per10: notUsed,
    ...{ verdict: null, tint: null, needed: null },
  };
  if (technique === reference) return { ...empty, per10: isReference };
  if (mark === 'EMPTY') return empty;
  if (!may) return { ...empty, per10: users.smallGroup };
  const dropped = fit.dropped.get(technique);
  if (dropped !== undefined) {
    return { ...empty, per10: { withheld: dropped, why: dropWhy[dropped] } };
  }
  if (isWithheld(fit.model)) return { ...empty, per10: fit.model };
  const reason = groupReasonOf(users.users, users.others, gates.fewestPeople);
  if (reason !== null) return { ...empty, per10: reason };
  return { ...empty, ...figuresOf(column, fit.model, technique, users) };
}

function figuresOf(
  column: Column,
  model: TechniqueModel,
  technique: string,
  { mark, typical, smaller }: TechniqueUsers,
): Pick<MatrixCell, 'per10' | 'verdict' | 'tint' | 'needed'> {
  const { question, options } = column;
  const term = model.kept.indexOf(technique) + 1;
  const values = termAlone(model, term, tenPoints);
  const gain = gainOf(model, values, question.measure, options.confidence);
  const per10 = withoutNoise(gain, scaleOf(question.measure, model.episodes));
  const needed = neededAtImportant(model, { term, typical, smaller }, question.measure);
  const verdict = verdictIn(column, model, technique, per10);
  return {
    ...{ per10, verdict, tint: tintOf(verdict, mark) },
    needed: isWithheld(needed) ? null : needed,
  };
}

function verdictIn(
  { question, options, sensitivityOf }: Column,
  model: TechniqueModel,
  technique: string,
  per10: Difference,
): ComparisonVerdict {
  if (includesNoDifference(per10)) return 'INCLUDES_NO_DIFFERENCE';
  const rows = techniqueRowsOf(sensitivityOf(model), technique, question, options.confidence);
  return verdictOf(per10, rows, scaleOf(question.measure, model.episodes));
}

function tintOf(verdict: ComparisonVerdict, mark: CellMark): MatrixCell['tint'] {
  return mark === 'SHOWN' && (verdict === 'HIGHER' || verdict === 'LOWER') ? verdict : null;
}

const isReference: Withheld<CellReason> = {
  withheld: 'IS_REFERENCE',
  why: 'The others are held against this technique.',
};

const notUsed: Withheld<CellReason> = {
  withheld: 'NOT_USED',
  why: 'No complete episode had this technique in the first three sessions.',
};
