/** A square matrix, by rows. */
export type SquareMatrix = readonly (readonly number[])[];

/**
 * The lower triangle L with L L' = `matrix`, of Cholesky; `undefined` unless the matrix is positive
 * definite, to within rounding of its diagonal.
 */
export function factorOf(matrix: SquareMatrix): SquareMatrix | undefined {
  const factor = matrix.map((row) => row.map(() => 0));
  for (const [i, row] of factor.entries()) {
    for (let j = 0; j <= i; j += 1) {
      const other = factor[j] as number[];
      let left = matrix[i]?.[j] as number;
      for (let k = 0; k < j; k += 1) left -= (row[k] as number) * (other[k] as number);
      if (i !== j) row[j] = left / (other[j] as number);
      else if (left > 1e-13 * Math.abs(matrix[i]?.[i] as number)) row[i] = Math.sqrt(left);
      else return undefined;
    }
  }
  return factor;
}

/** The x with L x = `right`. */
export function solveLower(factor: SquareMatrix, right: readonly number[]): number[] {
  const solution: number[] = [];
  for (const [i, row] of factor.entries()) {
    let left = right[i] as number;
    for (let k = 0; k < i; k += 1) left -= (row[k] as number) * (solution[k] as number);
    solution.push(left / (row[i] as number));
  }
  return solution;
}

/** The x with L' x = `right`. */
export function solveUpper(factor: SquareMatrix, right: readonly number[]): number[] {
  const solution = [...right];
  for (let i = factor.length - 1; i >= 0; i -= 1) {
    for (let k = i + 1; k < factor.length; k += 1) {
      (solution[i] as number) -= (factor[k]?.[i] as number) * (solution[k] as number);
    }
    (solution[i] as number) /= factor[i]?.[i] as number;
  }
  return solution;
}

/** The logarithm of the determinant of L L'. */
export function logDeterminant(factor: SquareMatrix): number {
  return factor.reduce((sum, row, i) => sum + 2 * Math.log(row[i] as number), 0);
}
