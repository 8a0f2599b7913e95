import type { Accessor } from '../numbers-of';
import { completeRows } from './complete-rows';
import type { LeastSquares, NoLeastSquares } from './least-squares';
import { fitOfRows } from './least-squares';
import type { Term } from './term';

/**
 * Least squares in which rows count by their weights, as R's `lm(weights = )`. The rows of the answer
 * are those of the data times the root of the weight: residuals, hat values and design belong to
 * them, so that every error model holds, HC3 as `sandwich::vcovHC` has it. Rows without a weight
 * above 0 are left out.
 */
export function weightedLeastSquares<T>(
  items: Iterable<T>,
  responseOf: Accessor<T>,
  weightOf: Accessor<T>,
  terms: readonly Term<T>[],
): LeastSquares | NoLeastSquares {
  const rootOf = (item: T) => {
    const weight = weightOf(item);
    return typeof weight === 'number' && weight > 0 ? Math.sqrt(weight) : undefined;
  };
  const rows = completeRows(items, responseOf, [{ name: 'root', valueOf: rootOf }, ...terms]);
  const [roots, ...design] = rows.design as [Float64Array, ...Float64Array[]];
  const times = (column: Float64Array) =>
    column.map((value, row) => value * (roots[row] as number));
  return fitOfRows({ response: times(rows.response), design: design.map(times) }, terms, roots);
}
