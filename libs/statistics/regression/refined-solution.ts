import { dotProduct } from '../dot-product';
import type { Columns } from './columns';
import type { OrthogonalFactors } from './orthogonal-factors';
import { productsWith } from './products-with';
import { takeAlong } from './take-along';

/** Coefficients and what they leave of the response. */
export interface Solution {
  readonly coefficients: readonly number[];
  readonly residuals: Float64Array;
}

/**
 * A step that moves no coefficient by more than this share of itself is the last: each step leaves of
 * the error the same share that the one before it moved, so what is left lies beyond the last digit.
 */
const settled = 1e-9;

/** Up to this condition number one round in working precision leaves twelve digits. */
const wellConditioned = 300;

/**
 * Least squares from orthogonal factors, refined together with the residuals (Björck 1967): what the
 * equations still miss is computed with doubled digits, so that polynomials of the fifth degree keep
 * thirteen digits where one solution keeps six. Terms that are far from combinations of each other lose
 * nothing worth that: they get one round with plain digits, a tenth of the work.
 */
export function refinedSolution(
  response: Float64Array,
  design: Columns,
  factors: OrthogonalFactors,
): Solution {
  const nothing = design.map(() => 0);
  const first = correction(response, nothing, factors);
  const isEasy = conditionOf(factors) <= wellConditioned;
  const { residuals } = first;
  let { coefficients } = first;
  for (let round = 0; round < (isEasy ? 1 : 4); round += 1) {
    const missedRows = (isEasy ? plainlyMissed : missedOfRows)(response, design, {
      ...{ coefficients, residuals },
    });
    const missedTerms = isEasy
      ? Array.from(productsWith(residuals, design), (product) => -product)
      : design.map((column) => -dotProduct(column, residuals));
    const step = correction(missedRows, missedTerms, factors);
    const isLast = coefficients.every(
      (value, term) => Math.abs(step.coefficients[term] as number) <= settled * Math.abs(value),
    );
    coefficients = coefficients.map((value, term) => value + (step.coefficients[term] as number));
    for (let row = 0; row < residuals.length; row += 1) {
      (residuals[row] as number) += step.residuals[row] as number;
    }
    if (isLast) break;
  }
  return { coefficients, residuals };
}

/** At least the condition number of the table with all its columns made equally long. */
function conditionOf({ inverseOfR, lengths }: OrthogonalFactors): number {
  let squares = 0;
  for (const [term, row] of inverseOfR.entries()) {
    for (const value of row) squares += (value * (lengths[term] as number)) ** 2;
  }
  return Math.sqrt(lengths.length * squares);
}

/** y - r - X b for all rows, in working precision. */
function plainlyMissed(
  response: Float64Array,
  design: Columns,
  { coefficients, residuals }: Solution,
): Float64Array {
  const missed = new Float64Array(response.length);
  for (let row = 0; row < missed.length; row += 1) {
    missed[row] = (response[row] as number) - (residuals[row] as number);
  }
  takeAlong(missed, design, coefficients);
  return missed;
}

/** y - r - X b for all rows, with doubled digits. */
function missedOfRows(
  response: Float64Array,
  design: Columns,
  { coefficients, residuals }: Solution,
): Float64Array {
  const factors = Float64Array.from([1, -1, ...coefficients.map((value) => -value)]);
  const columns = [response, residuals, ...design];
  const row = new Float64Array(columns.length);
  const missed = new Float64Array(response.length);
  for (let index = 0; index < missed.length; index += 1) {
    for (let term = 0; term < columns.length; term += 1) {
      row[term] = (columns[term] as Float64Array)[index] as number;
    }
    missed[index] = dotProduct(row, factors);
  }
  return missed;
}

/** Solves r + X b = rows and X' r = terms; its own rounding is mended by the next round. */
function correction(
  rows: Float64Array,
  terms: readonly number[],
  { q, inverseOfR }: OrthogonalFactors,
): Solution {
  const inverse = inverseOfR.map((row) => new Float64Array(row));
  const along = new Float64Array(terms.length);
  for (const [term, row] of inverse.entries()) {
    for (let k = term; k < row.length; k += 1) {
      (along[k] as number) += (row[k] as number) * (terms[term] as number);
    }
  }
  const shares = new Float64Array(
    productsWith(rows, q).map((product, k) => product - (along[k] as number)),
  );
  const residuals = rows.slice();
  takeAlong(residuals, q, shares);
  return { coefficients: inverse.map((row) => dotProduct(row, shares)), residuals };
}
