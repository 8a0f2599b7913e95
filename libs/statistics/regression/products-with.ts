import { plainProduct } from '../plain-product';
import type { Columns } from './columns';

/**
 * The sums of the products of one vector with the first `count` columns of a table, in working
 * precision. Four columns at once: reading the vector costs as much as the sums, so one
 * column after the other would take twice as long.
 */
export function productsWith(
  vector: Float64Array,
  columns: Columns,
  count = columns.length,
): Float64Array {
  const products = new Float64Array(count);
  let term = 0;
  for (; term + 3 < count; term += 4) addFour(vector, columns, term, products);
  for (; term < count; term += 1) {
    products[term] = plainProduct(vector, columns[term] as Float64Array);
  }
  return products;
}

function addFour(vector: Float64Array, columns: Columns, from: number, into: Float64Array): void {
  const one = columns[from] as Float64Array;
  const two = columns[from + 1] as Float64Array;
  const three = columns[from + 2] as Float64Array;
  const four = columns[from + 3] as Float64Array;
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  for (let row = 0; row < vector.length; row += 1) {
    const value = vector[row] as number;
    a += value * (one[row] as number);
    b += value * (two[row] as number);
    c += value * (three[row] as number);
    d += value * (four[row] as number);
  }
  into[from] = a;
  into[from + 1] = b;
  into[from + 2] = c;
  into[from + 3] = d;
}
