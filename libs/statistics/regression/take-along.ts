import type { Columns } from './columns';

/** Takes from `vector`, in place, `shares` of the columns; four at once, for reading and writing it costs more than the sums. */
export function takeAlong(vector: Float64Array, columns: Columns, shares: ArrayLike<number>): void {
  let term = 0;
  for (; term + 3 < columns.length; term += 4) takeFour(vector, columns, shares, term);
  for (; term < columns.length; term += 1) {
    const [column, share] = [columns[term] as Float64Array, shares[term] as number];
    for (let row = 0; row < vector.length; row += 1) {
      (vector[row] as number) -= share * (column[row] as number);
    }
  }
}

function takeFour(
  vector: Float64Array,
  columns: Columns,
  shares: ArrayLike<number>,
  from: number,
): void {
  const one = columns[from] as Float64Array;
  const two = columns[from + 1] as Float64Array;
  const three = columns[from + 2] as Float64Array;
  const four = columns[from + 3] as Float64Array;
  const [ofOne, ofTwo] = [shares[from] as number, shares[from + 1] as number];
  const [ofThree, ofFour] = [shares[from + 2] as number, shares[from + 3] as number];
  for (let row = 0; row < vector.length; row += 1) {
    (vector[row] as number) -=
      ofOne * (one[row] as number) +
      ofTwo * (two[row] as number) +
      ofThree * (three[row] as number) +
      ofFour * (four[row] as number);
  }
}
