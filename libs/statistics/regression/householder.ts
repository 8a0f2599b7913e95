/** A table of numbers, by columns. */
export type Columns = readonly Float64Array[];

/** X = Q R with orthonormal columns of Q. */
export interface OrthogonalFactors {
  /** The columns of Q, as long as those of X. */
  readonly q: Columns;
  /** The inverse of R, by rows; zero below the diagonal. */
  readonly inverseOfR: readonly (readonly number[])[];
}

/** A column that keeps less than this share of its length beside the earlier ones is no new column. */
const collinearBelow = 1e-10;

/**
 * The factors of a table by Householder reflections (Golub and Van Loan 2013, 5.2), which keep the
 * digits that cross products lose. `undefined` where a column is a combination of earlier ones.
 */
export function orthogonalFactors(columns: Columns): OrthogonalFactors | undefined {
  const work = columns.map((column) => Float64Array.from(column));
  const reflections: Float64Array[] = [];
  const r: number[][] = columns.map(() => columns.map(() => 0));
  for (const [k, column] of work.entries()) {
    const whole = lengthOf(columns[k] as Float64Array, 0);
    const left = lengthOf(column, k);
    if (!(left > collinearBelow * whole)) return undefined;
    const diagonal = (column[k] as number) > 0 ? -left : left;
    const reflection = column.slice();
    reflection.fill(0, 0, k);
    (reflection[k] as number) -= diagonal;
    scale(reflection, 1 / lengthOf(reflection, k));
    for (const later of work.slice(k)) reflect(later, reflection, k);
    for (let row = 0; row <= k; row += 1) (r[row] as number[])[k] = column[row] as number;
    reflections.push(reflection);
  }
  return { q: columnsOfQ(reflections), inverseOfR: inverseOfUpper(r) };
}

function columnsOfQ(reflections: readonly Float64Array[]): Float64Array[] {
  return reflections.map(({ length }, k) => {
    const column = new Float64Array(length);
    column[k] = 1;
    // Later reflections leave this column alone: they begin below its only number.
    for (let index = k; index >= 0; index -= 1) {
      reflect(column, reflections[index] as Float64Array, index);
    }
    return column;
  });
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

/** Mirrors `vector` at the plane across `reflection`, which is zero before `from`. */
function reflect(vector: Float64Array, reflection: Float64Array, from: number): void {
  let along = 0;
  for (let i = from; i < vector.length; i += 1) {
    along += (vector[i] as number) * (reflection[i] as number);
  }
  for (let i = from; i < vector.length; i += 1) {
    (vector[i] as number) -= 2 * along * (reflection[i] as number);
  }
}

/** The length from an index on, safe from overflow. */
function lengthOf(vector: Float64Array, from: number): number {
  let largest = 0;
  for (let i = from; i < vector.length; i += 1) {
    largest = Math.max(largest, Math.abs(vector[i] as number));
  }
  if (largest === 0) return 0;
  let squares = 0;
  for (let i = from; i < vector.length; i += 1) squares += ((vector[i] as number) / largest) ** 2;
  return largest * Math.sqrt(squares);
}

function scale(vector: Float64Array, by: number): void {
  for (let i = 0; i < vector.length; i += 1) (vector[i] as number) *= by;
}
