/** What a cell may hold; `null` is an empty cell. */
export type Cell = string | number | boolean | null;

/** A table of a file: every row has as many cells as there are columns. */
export interface CsvTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

// Spreadsheets take a text that begins so for a formula, some of them after blanks or in full width.
const formula = /^[\s\u00a0\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;

function textOf(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return formula.test(cell) ? `'${cell}` : cell;
  return String(cell);
}

function quoted(cell: Cell): string {
  const text = textOf(cell);
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A table as CSV (RFC 4180). No text in it is a formula to a spreadsheet; a number stays a number, below zero too. */
export function csvTextOf({ columns, rows }: CsvTable): string {
  return [columns, ...rows].map((row) => `${row.map(quoted).join(',')}\r\n`).join('');
}
