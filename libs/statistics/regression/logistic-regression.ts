import type { NoAnswer } from '../no-answer';
import type { Accessor } from '../numbers-of';
import { plainProduct } from '../plain-product';
import type { SquareMatrix } from '../positive-definite';
import { factorOf, solveLower, solveUpper } from '../positive-definite';
import { completeRows } from './complete-rows';
import type { Columns } from './orthogonal-factors';
import type { Term } from './term';

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

/** One step of Newton's: the inverse information times the score; `undefined` without information. */
function stepFrom(coefficients: readonly number[], response: Float64Array, design: Columns) {
  const probabilities = probabilitiesOf(coefficients, design);
  const missed = response.map((value, row) => value - (probabilities[row] as number));
  const variances = probabilities.map((share) => share * (1 - share));
  const score = design.map((column) => plainProduct(column, missed));
  const factor = factorOf(informationOf(design, variances));
  if (factor === undefined) return undefined;
  const change = solveUpper(factor, solveLower(factor, score));
  const length = change.reduce((sum, value, term) => sum + value * (score[term] as number), 0);
  return { factor, change, length };
}

function probabilitiesOf(coefficients: readonly number[], design: Columns): Float64Array {
  const logOdds = new Float64Array(design[0]?.length ?? 0);
  for (const [term, column] of design.entries()) {
    const coefficient = coefficients[term] as number;
    for (let row = 0; row < logOdds.length; row += 1) {
      (logOdds[row] as number) += coefficient * (column[row] as number);
    }
  }
  return logOdds.map((value) => 1 / (1 + Math.exp(-value)));
}

/** X' V X. */
function informationOf(design: Columns, variances: Float64Array): number[][] {
  const information = design.map(() => design.map(() => 0));
  for (const [term, column] of design.entries()) {
    const weighted = column.map((value, row) => value * (variances[row] as number));
    for (let other = 0; other <= term; other += 1) {
      const product = plainProduct(weighted, design[other] as Float64Array);
      (information[term] as number[])[other] = product;
      (information[other] as number[])[term] = product;
    }
  }
  return information;
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
