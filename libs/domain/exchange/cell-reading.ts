import { daysAfter } from '../care/calendar-day';
import { seriesKeyOf } from '../care/reading';
import { chooserOf, shortened } from './chosen-word';
import type { Mapping, ReadingRule } from './mapping';
import { numberIn } from './number-in';
import type { CandidateReading, ImportFinding, Row } from './row';
import type { RowDay } from './row-day';
import { zeroAsMissing } from './rules/zero-as-missing';

const none: readonly string[] = [];

type Tell = (finding: ImportFinding) => void;

/** Takes one reading from a row, before any rule of quality; `undefined` where there is none. */
export type CellReader = (
  row: Row,
  reference: string,
  day: RowDay,
  tell: Tell,
) => CandidateReading | undefined;

/** Compiles one value column. An empty cell is no reading; what cannot be read is told and left out. */
export function cellReader(
  rule: ReadingRule,
  mapping: Mapping,
  header: readonly string[],
): CellReader {
  const at = header.indexOf(rule.column);
  const beside = rule.blankWith === undefined ? -1 : header.indexOf(rule.blankWith);
  const missing = new Set(mapping.missing);
  const wordsOf = wordsReader(rule, header);
  const zero = zeroAsMissing(rule.blankWith ?? '');
  return (row, reference, { day, visits }, tell) => {
    const cell = (row.cells[at] ?? '').trim();
    if (missing.has(cell)) return undefined;
    const value = numberIn(cell, mapping.decimal);
    if (value === undefined) {
      tell(unreadable(row.line, rule.column, cell, mapping.decimal));
      return undefined;
    }
    const words = wordsOf(row, tell);
    if (words === undefined) return undefined;
    const takenOn = daysAfter(day, rule.dayOffset);
    const suspect = isSuspect(rule, value, row.cells[beside], missing);
    if (suspect) tell({ line: row.line, column: rule.column, ...zero });
    return {
      reference,
      measure: words.measure,
      site: words.site,
      movement: words.movement,
      side: words.side,
      mode: words.mode,
      value: suspect ? null : value,
      absent: suspect ? 'NOT_MEASURED' : null,
      unit: words.unit,
      context: words.context,
      takenOn,
      visit: rule.visit === null ? null : rule.visit + visits,
      line: row.line,
      column: rule.column,
      rowKey: `${reference}/${seriesKeyOf(words)}/${words.context}/${takenOn}`,
      warnings: suspect ? [zero.code] : none,
    };
  };
}

function isSuspect(
  rule: ReadingRule,
  value: number,
  besideCell: string | undefined,
  missing: ReadonlySet<string>,
): boolean {
  return (
    rule.zeroMeans === 'SUSPECT_MISSING' && value === 0 && missing.has((besideCell ?? '').trim())
  );
}

type Words = Pick<
  CandidateReading,
  'measure' | 'site' | 'movement' | 'side' | 'mode' | 'unit' | 'context'
>;

function wordsReader(rule: ReadingRule, header: readonly string[]) {
  const placeOf = chooserOf(rule.place, header, 'REGION');
  const measureOf = chooserOf(rule.measure, header, 'MEASURE');
  const movementOf = chooserOf(rule.movement, header, 'MOVEMENT');
  const modeOf = chooserOf(rule.mode, header, 'MODE');
  const unitOf = chooserOf(rule.unit, header, 'UNIT');
  const contextOf = chooserOf(rule.context, header, 'CONTEXT');
  const sideOf = sideReader(rule, header);
  return (row: Row, tell: Tell): Words | undefined => {
    const place = placeOf(row, tell);
    const measure = place?.measure ?? measureOf(row, tell);
    const movement = movementOf(row, tell);
    const mode = modeOf(row, tell);
    const unit = unitOf(row, tell);
    const context = contextOf(row, tell);
    if (place === undefined || measure === undefined || movement === undefined) return undefined;
    if (mode === undefined || unit === undefined || context === undefined) return undefined;
    const side = sideOf(row, tell) ?? undefined;
    if (side === undefined) return undefined;
    const chosen = side === 'AS_PLACE' ? (place.side ?? 'NONE') : side;
    return { measure, site: place.site, movement, side: chosen, mode, unit, context };
  };
}

/** The side that a row states; where it states none, `AS_PLACE`. */
function sideReader(rule: ReadingRule, header: readonly string[]) {
  const { side } = rule;
  if (side === undefined) return () => 'AS_PLACE' as const;
  if ('is' in side || side.blank !== undefined) return chooserOf(side, header, 'SIDE');
  const chooser = chooserOf(side, header, 'SIDE');
  const at = header.indexOf(side.column);
  return (row: Row, tell: Tell) =>
    (row.cells[at] ?? '').trim() === '' ? ('AS_PLACE' as const) : chooser(row, tell);
}

function unreadable(line: number, column: string, cell: string, decimal: '.' | ','): ImportFinding {
  const mark = decimal === '.' ? 'point' : 'comma';
  return {
    line,
    column,
    code: 'NOT_A_NUMBER',
    severity: 'REFUSED',
    message: `"${shortened(cell)}" is no number in plain digits with a decimal ${mark}.`,
  };
}
