import { innerProduct, takeAway } from './span';

/** A diagonal entry below this is zero: squared lengths of what lies outside, which are 0 or far above it. */
const zero = 1e-10;

/**
 * The vectors that a symmetric matrix without negative eigenvalues takes to zero, as an orthonormal
 * basis; by Cholesky's decomposition with the largest diagonal entry next.
 */
export function nullSpaceOf(matrix: readonly Float64Array[]): readonly Float64Array[] {
  const size = matrix.length;
  const order = Array.from({ length: size }, (_, index) => index);
  const left = matrix.map((row, index) => row[index] as number);
  // Column by column of the factor, each over all rows of the matrix.
  const columns: Float64Array[] = [];
  for (let rank = 0; rank < size; rank += 1) {
    let best = rank;
    for (let index = rank; index < size; index += 1) {
      if ((left[order[index] as number] as number) > (left[order[best] as number] as number)) {
        best = index;
      }
    }
    const pivot = order[best] as number;
    if ((left[pivot] as number) < zero) break;
    [order[rank], order[best]] = [pivot, order[rank] as number];
    columns.push(columnOf(matrix, columns, order, rank, Math.sqrt(left[pivot] as number), left));
  }
  const free = order.slice(columns.length);
  return orthonormal(free.map((index) => vectorOf(columns, order, index)));
}

function columnOf(
  matrix: readonly Float64Array[],
  columns: readonly Float64Array[],
  order: readonly number[],
  rank: number,
  root: number,
  left: number[],
): Float64Array {
  const pivot = order[rank] as number;
  const column = new Float64Array(matrix.length);
  column[pivot] = root;
  for (let index = rank + 1; index < order.length; index += 1) {
    const row = order[index] as number;
    let entry = matrix[row]?.[pivot] as number;
    for (const earlier of columns) entry -= (earlier[row] as number) * (earlier[pivot] as number);
    entry /= root;
    column[row] = entry;
    left[row] = (left[row] as number) - entry ** 2;
  }
  return column;
}

/** The vector with 1 at a free place that the pivots' places balance. */
function vectorOf(
  columns: readonly Float64Array[],
  order: readonly number[],
  free: number,
): Float64Array {
  const vector = new Float64Array(order.length);
  vector[free] = 1;
  for (let rank = columns.length - 1; rank >= 0; rank -= 1) {
    const column = columns[rank] as Float64Array;
    const pivot = order[rank] as number;
    let total = column[free] as number;
    for (let later = rank + 1; later < columns.length; later += 1) {
      const place = order[later] as number;
      total += (column[place] as number) * (vector[place] as number);
    }
    vector[pivot] = -total / (column[pivot] as number);
  }
  return vector;
}

function orthonormal(vectors: readonly Float64Array[]): readonly Float64Array[] {
  const basis: Float64Array[] = [];
  for (const vector of vectors) {
    for (let pass = 0; pass < 2; pass += 1) {
      for (const direction of basis) {
        takeAway(vector, direction, innerProduct(vector, direction));
      }
    }
    const length = Math.sqrt(innerProduct(vector, vector));
    basis.push(vector.map((entry) => entry / length));
  }
  return basis;
}
