import type { NoAnswer } from '../no-answer';
import { plainProduct } from '../plain-product';
import type { Covariance } from './covariance';
import type { LeastSquares } from './least-squares';
import { weightedCrossProducts } from './weighted-cross-products';

/** A cluster that leaves less than this of itself fits itself: its error cannot be seen. */
const leastLeft = 0.001;

/** The covariance of coefficients whose rows come in clusters. */
export interface ClusteredCovariance {
  readonly covariance: Covariance;
  readonly clusters: number;
}

/**
 * The covariance of the coefficients where rows of one cluster may depend on each other: CR3 of Bell and
 * McCaffrey (2002), the sum of the squared changes of the coefficients when one cluster after the other is
 * left out, so (X'X)^-1 Σ X_g'(I - H_g)^-1 e_g e_g'(I - H_g)^-1 X_g (X'X)^-1. With one row in each cluster
 * it is HC3. `clusterOf` has a number from 0 for each row. Answers a reason where the coefficients
 * cannot be told without one cluster.
 */
export function clusteredCovariance(
  { factors: { q, inverseOfR }, residuals, hatValues }: LeastSquares,
  clusterOf: Int32Array,
): ClusteredCovariance | NoAnswer<'HAT_VALUE_OF_ONE'> {
  const { starts, order, clusters } = rowsByCluster(clusterOf);
  // Rows alone are taken all at once.
  const squares = new Float64Array(residuals.length);
  const scores: Float64Array[] = [];
  for (let cluster = 0; cluster + 1 < starts.length; cluster += 1) {
    const [from, to] = [starts[cluster] as number, starts[cluster + 1] as number];
    const first = order[from] as number;
    if (to - from > 1) {
      const rows = order.subarray(from, to);
      const left = leftBy(rows, q, residuals);
      if (left === null) return { reason: 'HAT_VALUE_OF_ONE' };
      scores.push(Float64Array.from(q, (column) => alongOf(column, rows, left)));
    } else if (to > from) {
      const left = 1 - (hatValues[first] as number);
      if (left < leastLeft) return { reason: 'HAT_VALUE_OF_ONE' };
      squares[first] = ((residuals[first] as number) / left) ** 2;
    }
  }
  const meat = weightedCrossProducts(q, squares).map((row) => new Float64Array(row));
  for (const score of scores) addSquare(meat, score);
  const inverse = inverseOfR.map((row) => new Float64Array(row));
  const half = inverse.map((row) => Float64Array.from(meat, (column) => plainProduct(row, column)));
  return {
    clusters,
    covariance: half.map((row) => inverse.map((other) => plainProduct(row, other))),
  };
}

/** Adds the outer product of a score with itself. */
function addSquare(meat: readonly Float64Array[], score: Float64Array): void {
  for (const [index, row] of meat.entries()) {
    const own = score[index] as number;
    for (let other = 0; other < row.length; other += 1) {
      row[other] = (row[other] as number) + own * (score[other] as number);
    }
  }
}

/** The rows in the order of their clusters, and for each cluster where they start. */
function rowsByCluster(clusterOf: Int32Array) {
  let count = 0;
  for (const cluster of clusterOf) count = Math.max(count, cluster + 1);
  const starts = new Int32Array(count + 1);
  for (const cluster of clusterOf) (starts[cluster + 1] as number) += 1;
  let clusters = 0;
  for (let cluster = 0; cluster < count; cluster += 1) {
    if ((starts[cluster + 1] as number) > 0) clusters += 1;
    (starts[cluster + 1] as number) += starts[cluster] as number;
  }
  const next = starts.slice();
  const order = new Int32Array(clusterOf.length);
  for (let row = 0; row < clusterOf.length; row += 1) {
    const cluster = clusterOf[row] as number;
    order[next[cluster] as number] = row;
    (next[cluster] as number) += 1;
  }
  return { starts, order, clusters };
}

function alongOf(column: Float64Array, rows: Int32Array, values: Float64Array): number {
  let total = 0;
  for (const [index, row] of rows.entries()) {
    total += (column[row] as number) * (values[index] as number);
  }
  return total;
}

/** (I - H_g)^-1 e_g by Cholesky's decomposition; `null` where the cluster fits itself. */
function leftBy(
  rows: Int32Array,
  q: LeastSquares['factors']['q'],
  residuals: Float64Array,
): Float64Array | null {
  const values = Float64Array.from(rows, (row) => residuals[row] as number);
  const factor: Float64Array[] = [];
  for (const [index, row] of rows.entries()) {
    const own = new Float64Array(rows.length);
    factor.push(own);
    for (let other = 0; other <= index; other += 1) {
      const before = factor[other] as Float64Array;
      let entry = index === other ? 1 : 0;
      for (const column of q)
        entry -= (column[row] as number) * (column[rows[other] as number] as number);
      for (let k = 0; k < other; k += 1) entry -= (own[k] as number) * (before[k] as number);
      if (index === other && entry < leastLeft) return null;
      own[other] = index === other ? Math.sqrt(entry) : entry / (before[other] as number);
    }
  }
  return solvedBy(factor, values);
}

/** Forwards through L, then backwards through L'. */
function solvedBy(factor: readonly Float64Array[], values: Float64Array): Float64Array {
  const last = values.length - 1;
  for (let index = 0; index <= last; index += 1) {
    const row = factor[index] as Float64Array;
    let entry = values[index] as number;
    for (let k = 0; k < index; k += 1) entry -= (row[k] as number) * (values[k] as number);
    values[index] = entry / (row[index] as number);
  }
  for (let index = last; index >= 0; index -= 1) {
    let entry = values[index] as number;
    for (let k = index + 1; k <= last; k += 1) {
      entry -= (factor[k]?.[index] as number) * (values[k] as number);
    }
    values[index] = entry / (factor[index]?.[index] as number);
  }
  return values;
}
