import type { Accessor } from '../numbers-of';
import type { Columns } from './householder';
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
  const response: number[] = [];
  const design: number[][] = terms.map(() => []);
  const row = new Float64Array(terms.length);
  for (const item of items) {
    const explained = responseOf(item);
    if (!Number.isFinite(explained) || !fill(row, item, terms)) continue;
    response.push(explained as number);
    for (let term = 0; term < row.length; term += 1) design[term]?.push(row[term] as number);
  }
  return {
    response: Float64Array.from(response),
    design: design.map((column) => Float64Array.from(column)),
  };
}

/** Reads every term of an item into `row`; false where one is missing. */
function fill<T>(row: Float64Array, item: T, terms: readonly Term<T>[]): boolean {
  for (let index = 0; index < terms.length; index += 1) {
    const value = terms[index]?.valueOf(item);
    if (!Number.isFinite(value)) return false;
    row[index] = value as number;
  }
  return true;
}
