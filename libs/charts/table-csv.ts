import { callMarkOf } from './call-words';
import type { Cell, FigureTable } from './figure';

/** A cell as plain text: numbers unrounded with a point, days as `YYYY-MM-DD`, nothing where there is no value. */
export function plainText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'object') return callMarkOf(cell.call, cell.change, cell.n).word;
  return String(cell);
}

/** Text that a spreadsheet would run as a formula gets a leading apostrophe; numbers stay numbers. */
function guarded(cell: Cell): string {
  const text = plainText(cell);
  if (typeof cell === 'number' || !/^[\s]*[=+\-@\t\r]/.test(text)) return text;
  return `'${text}`;
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The table as CSV (RFC 4180) with the unit in the header. */
export function tableCsv({ columns, rows }: FigureTable): string {
  const header = columns.map(({ name, unit }) => (unit === '' ? name : `${name} (${unit})`));
  const lines = [header, ...rows].map((cells) => cells.map(guarded).map(quoted).join(','));
  return `${lines.join('\r\n')}\r\n`;
}
