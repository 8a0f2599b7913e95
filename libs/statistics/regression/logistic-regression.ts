import type { NoAnswer } from '../no-answer';
import type { Accessor } from '../numbers-of';
import type { SquareMatrix } from '../positive-definite';
import { factorOf, solveLower, solveUpper } from '../positive-definite';
import { completeRows } from './complete-rows';
import type { Columns } from './columns';
import { productsWith } from './products-with';
import { takeAlong } from './take-along';
import type { Term } from './term';
import { weightedCrossProducts } from './weighted-cross-products';

/** A model of the logarithm of odds, fitted by maximum likelihood to rows in which nothing is missing. */
export interface LogisticRegression {
  readonly n: number;
  /** How many rows have a response of 1. */
  readonly events: number;
  /** The terms, in the order of the coefficients. */
  readonly names: readonly string[];
  readonly coefficients: readonly number[];
  readonly standardErrors: readonly number[];
  /** The fitted probability of every row, in order. */
  readonly probabilities: Float64Array;
  /** -2 log-likelihood, of the model and of the intercept alone. */
  readonly deviance: number;
  readonly nullDeviance: number;
}

/**
 * Why a logistic model cannot be fitted. `SEPARATED` says that some terms tell 0 from 1 without
 * error in a part of the rows, so that a coefficient grows without end.
 */
export type NoLogisticRegression = NoAnswer<
  'TOO_FEW_ROWS' | 'ONE_RESPONSE_ONLY' | 'COLLINEAR_TERMS' | 'SEPARATED'
>;

const rounds = 25;

/** The squared length of a step, in standard errors, below which it is the last; steps shrink by squares. */
const settled = 1e-22;

/**
 * The probability of a response of 1 rather than 0 by iteratively reweighted least squares (McCullagh
 * and Nelder 1989, 2.5). Rows that lack the response or a term are left out; throws for a response
 * other than 0 and 1.
 */
export function logisticRegression<T>(
  items: Iterable<T>,
  responseOf: Accessor<T>,
  terms: readonly Term<T>[],
): LogisticRegression | NoLogisticRegression {
  const { response, design } = completeRows(items, responseOf, terms);
  const n = response.length;
  if (response.some((value) => value !== 0 && value !== 1)) {
    throw new RangeError('Every response is 0 or 1.');
  }
  if (n <= terms.length || terms.length === 0) return { reason: 'TOO_FEW_ROWS' };
  const events = response.reduce((sum, value) => sum + value, 0);
  if (events === 0 || events === n) return { reason: 'ONE_RESPONSE_ONLY' };
  if (design.some((column) => tellsApart(column, response))) return { reason: 'SEPARATED' };
  const names = terms.map(({ name }) => name);
  let coefficients = names.map(() => 0);
  for (let round = 0; round < rounds; round += 1) {
    const step = stepFrom(coefficients, response, design);
    if (step === undefined) return { reason: round === 0 ? 'COLLINEAR_TERMS' : 'SEPARATED' };
    coefficients = coefficients.map((value, term) => value + (step.change[term] as number));
    if (!(step.length < settled)) continue;
    const probabilities = probabilitiesOf(coefficients, design);
    return {
      n,
      events,
      names,
      coefficients,
      standardErrors: standardErrorsOf(step.factor),
      probabilities,
      deviance: devianceOf(response, (row) => probabilities[row] as number),
      nullDeviance: devianceOf(response, () => events / n),
    };
  }
  return { reason: 'SEPARATED' };
}

/**
 * Whether a term is of one sign and all rows that have any of it have the same response: the larger its
 * coefficient the better it fits, without end. The rounds would find out, twenty of them later.
 */
function tellsApart(column: Float64Array, response: Float64Array): boolean {
  let [lowest, highest] = [0, 0];
  let seen: number | undefined;
  for (let row = 0; row < column.length; row += 1) {
    const value = column[row] as number;
    if (value === 0) continue;
    if (value < lowest) lowest = value;
    if (value > highest) highest = value;
    if (lowest < 0 && highest > 0) return false;
    seen ??= response[row];
    if (seen !== response[row]) return false;
  }
  return seen !== undefined;
}

/** One step of Newton's: the inverse information times the score; `undefined` without information. */
function stepFrom(coefficients: readonly number[], response: Float64Array, design: Columns) {
  const probabilities = probabilitiesOf(coefficients, design);
  const missed = new Float64Array(response.length);
  const variances = new Float64Array(response.length);
  for (let row = 0; row < missed.length; row += 1) {
    const share = probabilities[row] as number;
    missed[row] = (response[row] as number) - share;
    variances[row] = share * (1 - share);
  }
  const score = [...productsWith(missed, design)];
  const factor = factorOf(weightedCrossProducts(design, variances));
  if (factor === undefined) return undefined;
  const change = solveUpper(factor, solveLower(factor, score));
  const length = change.reduce((sum, value, term) => sum + value * (score[term] as number), 0);
  return { factor, change, length };
}

function probabilitiesOf(coefficients: readonly number[], design: Columns): Float64Array {
  const found = new Float64Array(design[0]?.length ?? 0);
  takeAlong(found, design, coefficients);
  // It holds the logarithm of the odds, with the other sign.
  for (let row = 0; row < found.length; row += 1) {
    found[row] = 1 / (1 + Math.exp(found[row] as number));
  }
  return found;
}

function standardErrorsOf(factor: SquareMatrix): number[] {
  return factor.map((_, term) => {
    const unit = factor.map((__, other) => (other === term ? 1 : 0));
    return Math.hypot(...solveLower(factor, unit));
  });
}

function devianceOf(response: Float64Array, probabilityOf: (row: number) => number): number {
  return response.reduce((sum, value, row) => {
    const probability = probabilityOf(row);
    return sum - 2 * Math.log(value === 1 ? probability : 1 - probability);
  }, 0);
}
