import { plainProduct } from '../plain-product';
import type { Columns } from './columns';
import { productsWith } from './products-with';
import { takeAlong } from './take-along';

/** X = Q R with orthonormal columns of Q. */
export interface OrthogonalFactors {
  /** The columns of Q, as long as those of X. */
  readonly q: Columns;
  /** The inverse of R, by rows; zero below the diagonal. */
  readonly inverseOfR: readonly (readonly number[])[];
  /** The length of each column of X. */
  readonly lengths: readonly number[];
}

/** A column that keeps less than this share of its length beside the earlier ones is no new column. */
const collinearBelow = 1e-10;

/** What keeps at least this share of its length is orthogonal to all but its last digit already. */
const clearAtOnce = 0.1;

/**
 * The factors of a table by Gram-Schmidt, each column cleared of the earlier ones twice where much
 * of it goes: "twice is enough" for columns that are orthogonal to the last digits (Giraud, Langou
 * and Rozložník 2005), which cross products would lose. Half the work of reflections, for Q is at
 * hand when R is. `undefined` where a column is a combination of earlier ones.
 */
export function orthogonalFactors(columns: Columns): OrthogonalFactors | undefined {
  const q: Float64Array[] = [];
  const lengths: number[] = [];
  const r: number[][] = columns.map(() => columns.map(() => 0));
  for (const [k, column] of columns.entries()) {
    const whole = lengthOf(column);
    if (!(whole > 0)) return undefined;
    lengths.push(whole);
    const rest = new Float64Array(column.length);
    for (let row = 0; row < rest.length; row += 1) rest[row] = (column[row] as number) / whole;
    const along = new Float64Array(k);
    clear(rest, q, along);
    if (!(lengthOf(rest) > clearAtOnce)) clear(rest, q, along);
    const left = lengthOf(rest);
    if (!(left > collinearBelow)) return undefined;
    for (let row = 0; row < rest.length; row += 1) (rest[row] as number) /= left;
    for (let row = 0; row < k; row += 1) (r[row] as number[])[k] = whole * (along[row] as number);
    (r[k] as number[])[k] = whole * left;
    q.push(rest);
  }
  return { q, inverseOfR: inverseOfUpper(r), lengths };
}

/** Takes from `vector` what lies along the columns, and adds how much that was to `along`. */
function clear(vector: Float64Array, columns: Columns, along: Float64Array): void {
  const found = productsWith(vector, columns);
  for (const [index, share] of found.entries()) (along[index] as number) += share;
  takeAlong(vector, columns, found);
}

function inverseOfUpper(r: readonly (readonly number[])[]): number[][] {
  const inverse = r.map(() => r.map(() => 0));
  for (let column = 0; column < r.length; column += 1) {
    for (let row = column; row >= 0; row -= 1) {
      let left = row === column ? 1 : 0;
      for (let k = row + 1; k <= column; k += 1) {
        left -= (r[row]?.[k] as number) * (inverse[k]?.[column] as number);
      }
      (inverse[row] as number[])[column] = left / (r[row]?.[row] as number);
    }
  }
  return inverse;
}

/** The length, safe from overflow. */
function lengthOf(vector: Float64Array): number {
  const plain = plainProduct(vector, vector);
  if (plain > 1e-200 && plain < 1e200) return Math.sqrt(plain);
  let largest = 0;
  for (let i = 0; i < vector.length; i += 1) {
    largest = Math.max(largest, Math.abs(vector[i] as number));
  }
  if (largest === 0) return 0;
  const scaled = vector.map((value) => value / largest);
  return largest * Math.sqrt(plainProduct(scaled, scaled));
}
