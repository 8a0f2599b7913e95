import type { Accessor } from '../numbers-of';
import type { Columns } from './columns';
import type { Term } from './term';

/** A response and a table of terms, row by row the same items. */
export interface CompleteRows {
  readonly response: Float64Array;
  readonly design: Columns;
}

/** What a model is fitted to: the items that lack neither the response nor a term, in order. */
export function completeRows<T>(
  items: Iterable<T>,
  responseOf: Accessor<T>,
  terms: readonly Term<T>[],
): CompleteRows {
  const all = Array.isArray(items) ? (items as readonly T[]) : [...items];
  const response = new Float64Array(all.length);
  const design = terms.map(() => new Float64Array(all.length));
  const row = new Float64Array(terms.length);
  let n = 0;
  for (const item of all) {
    const explained = responseOf(item);
    if (!Number.isFinite(explained) || !fill(row, item, terms)) continue;
    response[n] = explained as number;
    for (let term = 0; term < row.length; term += 1) {
      (design[term] as Float64Array)[n] = row[term] as number;
    }
    n += 1;
  }
  return n === all.length
    ? { response, design }
    : { response: response.slice(0, n), design: design.map((column) => column.slice(0, n)) };
}

/** Reads every term of an item into `row`; false where one is missing. */
function fill<T>(row: Float64Array, item: T, terms: readonly Term<T>[]): boolean {
  for (let index = 0; index < terms.length; index += 1) {
    const value = (terms[index] as Term<T>).valueOf(item);
    if (!Number.isFinite(value)) return false;
    row[index] = value as number;
  }
  return true;
}
