import { dotProduct } from '../dot-product';
import type { Columns, OrthogonalFactors } from './householder';

/** Coefficients and what they leave of the response. */
export interface Solution {
  readonly coefficients: readonly number[];
  readonly residuals: Float64Array;
}

/** A step that moves no coefficient by more than this share of itself is the last. */
const settled = 4e-16;

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
  let { coefficients, residuals } = correction(response, nothing, factors);
  for (let round = 0; round < 4; round += 1) {
    const missedRows = missedOfRows(response, design, { coefficients, residuals });
    const missedTerms = design.map((column) => -dotProduct(column, residuals));
    const step = correction(missedRows, missedTerms, factors);
    const isLast = coefficients.every(
      (value, term) => Math.abs(step.coefficients[term] as number) <= settled * Math.abs(value),
    );
    coefficients = coefficients.map((value, term) => value + (step.coefficients[term] as number));
    residuals = residuals.map((value, row) => value + (step.residuals[row] as number));
    if (isLast) break;
  }
  return { coefficients, residuals };
}

/** y - r - X b, row by row. */
function missedOfRows(
  response: Float64Array,
  design: Columns,
  { coefficients, residuals }: Solution,
): Float64Array {
  const factors = Float64Array.from([1, -1, ...coefficients.map((value) => -value)]);
  const columns = [response, residuals, ...design];
  const row = new Float64Array(columns.length);
  return response.map((_, index) => {
    for (let term = 0; term < columns.length; term += 1) {
      row[term] = columns[term]?.[index] as number;
    }
    return dotProduct(row, factors);
  });
}

/** Solves r + X b = rows and X' r = terms. */
function correction(
  rows: Float64Array,
  terms: readonly number[],
  { q, inverseOfR }: OrthogonalFactors,
): Solution {
  const along = terms.map((_, k) =>
    dotProduct(
      inverseOfR.map((row) => row[k] as number),
      terms,
    ),
  );
  const shares = q.map((column, k) => dotProduct(column, rows) - (along[k] as number));
  const residuals = rows.slice();
  for (const [k, column] of q.entries()) {
    const share = shares[k] as number;
    for (let i = 0; i < residuals.length; i += 1) {
      (residuals[i] as number) -= share * (column[i] as number);
    }
  }
  return { coefficients: inverseOfR.map((row) => dotProduct(row, shares)), residuals };
}
