import { shortDayText } from '@unknot/charts/day-axis';
import type { Cell, FigureColumn } from '@unknot/charts/figure';
import { changeText, numberText } from '@unknot/charts/number-text';
import { calls } from '@unknot/charts/call-words';

/** A cell as people read it; a dash where there is no value. */
export function cellText(cell: Cell, { kind }: FigureColumn): string {
  if (cell === null || cell === '') return '–';
  if (typeof cell === 'number') return kind === 'CHANGE' ? changeText(cell) : numberText(cell);
  if (typeof cell === 'object') return '';
  return kind === 'DAY' ? shortDayText(cell) : cell;
}

/** The order of two cells of one column, lowest first. */
function compared(a: Cell, b: Cell): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'object' && a !== null && typeof b === 'object' && b !== null) {
    return calls.indexOf(a.call) - calls.indexOf(b.call);
  }
  return String(a).localeCompare(String(b), 'en', { numeric: true });
}

/** Rows in the order of one column; rows without a value stay at the end, whichever way. */
export function sortedRows(
  rows: readonly (readonly Cell[])[],
  column: number,
  descending: boolean,
): readonly (readonly Cell[])[] {
  return [...rows].sort((one, other) => {
    const [a = null, b = null] = [one[column], other[column]];
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
    return descending ? compared(b, a) : compared(a, b);
  });
}
