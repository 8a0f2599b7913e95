import type { Accessor } from '../numbers-of';
import type { Columns } from '../regression/columns';
import type { Term } from '../regression/term';

/** Rows that lack nothing: to which group each belongs, its response, and the terms by columns. */
export interface GroupedRows {
  readonly groups: readonly string[];
  readonly response: Float64Array;
  readonly design: Columns;
}

/** The items that have a group, a response and every term, in order. */
export function groupedRows<T>(
  items: Iterable<T>,
  groupOf: (item: T) => string | null | undefined,
  responseOf: Accessor<T>,
  terms: readonly Term<T>[],
): GroupedRows {
  const groups: string[] = [];
  const rows: number[][] = [];
  for (const item of items) {
    const group = groupOf(item);
    const row = [responseOf(item), ...terms.map((term) => term.valueOf(item))];
    if (group === null || group === undefined || !row.every(Number.isFinite)) continue;
    groups.push(group);
    rows.push(row as number[]);
  }
  const column = (place: number) => Float64Array.from(rows, (row) => row[place] as number);
  return { groups, response: column(0), design: terms.map((_, place) => column(place + 1)) };
}
