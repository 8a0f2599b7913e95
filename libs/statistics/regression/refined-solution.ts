import { dotProduct } from '../dot-product';
import { plainProduct } from '../plain-product';
import type { Columns, OrthogonalFactors } from './orthogonal-factors';

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

/**
 * Least squares from orthogonal factors, refined together with the residuals (Björck 1967): what the
 * equations still miss is computed with doubled digits, so that polynomials of the fifth degree keep
 * thirteen digits where one solution keeps six.
 */
export function refinedSolution(
  response: Float64Array,
  design: Columns,
  factors: OrthogonalFactors,
): Solution {
  const nothing = design.map(() => 0);
  const first = correction(response, nothing, factors);
  const { residuals } = first;
  let { coefficients } = first;
  for (let round = 0; round < 4; round += 1) {
    const missedRows = missedOfRows(response, design, { coefficients, residuals });
    const missedTerms = design.map((column) => -dotProduct(column, residuals));
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
    q.map((column, k) => plainProduct(column, rows) - (along[k] as number)),
  );
  const residuals = rows.slice();
  for (const [k, column] of q.entries()) {
    const share = shares[k] as number;
    for (let i = 0; i < residuals.length; i += 1) {
      (residuals[i] as number) -= share * (column[i] as number);
    }
  }
  return { coefficients: inverse.map((row) => dotProduct(row, shares)), residuals };
}
