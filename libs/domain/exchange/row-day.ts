import { calendarDayOf, daysAfter } from '../care/calendar-day';
import { chooserOf, shortened } from './chosen-word';
import type { DateFormat, DateRule, DayInColumn, DayInParts, DayOfVisit, Mapping } from './mapping';
import type { ImportFinding, Row } from './row';

/** The day of a row, and by how much the numbers of its visits move. */
export interface RowDay {
  readonly day: string;
  readonly visits: number;
}

type Tell = (finding: ImportFinding) => void;

/** Finds the day of a row; `undefined` says that the finding was told. Rows must come in the file's order. */
export type DayFinder = (row: Row, tell: Tell) => RowDay | undefined;

/** Compiles the rule by which a file's days are found. */
export function dayFinder(mapping: Mapping, header: readonly string[]): DayFinder {
  const rule: DateRule = mapping.dates;
  if (rule.kind === 'PARTS') return fromParts(rule, mapping, header);
  if (rule.kind === 'COLUMN') return fromColumn(rule, header);
  return fromVisits(rule, header);
}

function fromVisits({ anchorDate, shift }: DayOfVisit, header: readonly string[]): DayFinder {
  if (shift === undefined) return () => ({ day: anchorDate, visits: 0 });
  const shiftOf = chooserOf(shift, header, 'VISIT');
  return (row, tell) => {
    const by = shiftOf(row, tell);
    return by && { day: daysAfter(anchorDate, by.days), visits: by.visits };
  };
}

const orders: Readonly<Record<DateFormat, { pattern: RegExp; order: readonly number[] }>> = {
  'YYYY-MM-DD': { pattern: /^(\d{4})-(\d{1,2})-(\d{1,2})$/, order: [1, 2, 3] },
  'DD/MM/YYYY': { pattern: /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/, order: [3, 2, 1] },
  'MM/DD/YYYY': { pattern: /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/, order: [3, 1, 2] },
  'DD.MM.YYYY': { pattern: /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/, order: [3, 2, 1] },
};

function fromColumn({ column, format }: DayInColumn, header: readonly string[]): DayFinder {
  const at = header.indexOf(column);
  const { pattern, order } = orders[format];
  return (row, tell) => {
    const cell = (row.cells[at] ?? '').trim();
    const parts = pattern.exec(cell);
    const [year, month, day] = order.map((one) => Number(parts?.[one]));
    const found = calendarDayOf(year ?? NaN, month ?? NaN, day ?? NaN);
    if (found !== undefined) return { day: found, visits: 0 };
    const message = `"${shortened(cell)}" is no day written as ${format}.`;
    tell({ line: row.line, column, code: 'BAD_DATE', severity: 'REFUSED', message });
    return undefined;
  };
}

function fromParts(rule: DayInParts, mapping: Mapping, header: readonly string[]): DayFinder {
  const columns = [rule.year, rule.month, rule.day];
  const places = columns.map((column) => header.indexOf(column));
  const above: string[] = [];
  let latest = '';
  return (row, tell) => {
    const parts = columns.map((column, nth) => {
      const cell = (row.cells[places[nth] ?? -1] ?? '').trim();
      if (!mapping.missing.includes(cell)) above[nth] = cell;
      else if (rule.fillDown && above[nth] !== undefined) tell(filled(row.line, column));
      else return '';
      return above[nth] ?? '';
    });
    const [year, month, day] = parts.map((part) => (/^\d{1,4}$/.test(part) ? Number(part) : NaN));
    const found = calendarDayOf(year ?? NaN, month ?? NaN, day ?? NaN);
    if (found === undefined) tell(noDay(row.line, rule.day, parts));
    else if (found < latest) tell(earlier(row.line, rule, found, latest));
    if (found !== undefined && found > latest) latest = found;
    return found === undefined ? undefined : { day: found, visits: 0 };
  };
}

function filled(line: number, column: string): ImportFinding {
  const message = 'The cell is empty; the value above it was taken.';
  return { line, column, code: 'FILLED_DOWN', severity: 'NOTE', message };
}

function noDay(line: number, column: string, parts: readonly string[]): ImportFinding {
  const message = `Year "${shortened(parts[0] ?? '')}", month "${shortened(parts[1] ?? '')}", day "${shortened(parts[2] ?? '')}" is no day.`;
  return { line, column, code: 'BAD_DATE', severity: 'REFUSED', message };
}

/** Where days are filled down, a day that goes back rather says that a month or year is missing. */
function earlier(line: number, rule: DayInParts, day: string, latest: string): ImportFinding {
  const message = `${day} stands below ${latest}: is a month or a year missing?`;
  return {
    line,
    column: rule.day,
    code: 'DATE_ORDER',
    severity: rule.fillDown ? 'FLAGGED' : 'NOTE',
    message,
  };
}
