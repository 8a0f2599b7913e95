import type { Side } from '@unknot/domain/body/side';
import type { Cell, Figure, FigureLine, FigureTable } from './figure';
import { shortDayText } from './day-axis';
import { absentWords } from './drawn-readings';
import { dumbbellDrawing, sameEnding } from './movement-dumbbell-drawing';
import { dumbbellMarks, painFreeMarks, rowHeight } from './movement-dumbbell-marks';
import type { DumbbellMark, PainFreeMark } from './movement-dumbbell-marks';
import { movementRows, sideWord } from './movement-rows';
import type { MovementRow, MovementSeries } from './movement-rows';
import { changeWords, countText, differenceText, numberText, quantityText } from './number-text';

/** The ranges of motion of one episode. */
export interface MovementDumbbellData {
  readonly series: readonly MovementSeries[];
  /** The side that care is about; the other is an open mark. */
  readonly side: Side;
}

function nameOf({ row, side }: DumbbellMark): string {
  const word = sideWord[side.series.side];
  return word === '' ? row.name : `${row.name}, ${word}`;
}

function againstNorm({ row, now }: DumbbellMark): string | null {
  if (row.norm === null) return null;
  const reference = `the reference ${quantityText(row.norm.value, row.unit)}`;
  const difference = now - row.norm.value;
  if (numberText(difference) === '0') return `at ${reference}`;
  return `${differenceText(difference, row.unit)} ${difference < 0 ? 'below' : 'above'} ${reference}`;
}

function sinceStart({ row, now, start }: DumbbellMark): string | null {
  return start === null ? null : changeWords(now - start, row.unit);
}

function wordsOf(mark: DumbbellMark): string[] {
  const words = [quantityText(mark.now, mark.row.unit), sinceStart(mark), againstNorm(mark)];
  return words.filter((text) => text !== null);
}

function lineOf(name: string, dataset: number, marks: readonly DumbbellMark[]): FigureLine[] {
  if (marks.length === 0) return [];
  const points = marks.map((mark, index) => ({
    dataset,
    index,
    heading: nameOf(mark),
    lines: [...wordsOf(mark), shortDayText(mark.side.drawn.at(-1)?.takenOn ?? '')],
    spoken: [nameOf(mark), ...wordsOf(mark)].join(', '),
  }));
  return [{ name, points }];
}

function painFreeLine(parts: readonly PainFreeMark[]): FigureLine[] {
  if (parts.length === 0) return [];
  const points = parts.map(({ mark, now, start }, index) => {
    const change = start === null ? [] : [changeWords(now - start, mark.row.unit)];
    const words = [`pain-free ${quantityText(now, mark.row.unit)}`, ...change];
    const heading = nameOf(mark);
    return { dataset: 3, index, heading, lines: words, spoken: [heading, ...words].join(', ') };
  });
  return [{ name: 'Pain-free', points }];
}

function painFreeCells({ mark, now, start }: PainFreeMark): Cell[] {
  const { row, side } = mark;
  const { series, drawn } = side.painFree ?? side;
  return [
    `${row.name}, pain-free`,
    sideWord[side.series.side],
    start,
    now,
    start === null ? null : now - start,
    series.detectable?.value ?? null,
    null,
    null,
    null,
    drawn.at(-1)?.takenOn ?? null,
    drawn.length,
  ];
}

function rowCells({ row, side, now, start }: DumbbellMark): Cell[] {
  return [
    row.name,
    sideWord[side.series.side],
    start,
    now,
    start === null ? null : now - start,
    side.series.detectable?.value ?? null,
    row.norm?.value ?? null,
    row.norm?.low ?? null,
    row.norm?.high ?? null,
    side.drawn.at(-1)?.takenOn ?? null,
    side.drawn.length,
  ];
}

function tableOf(marks: readonly DumbbellMark[]): FigureTable {
  const unit = marks[0]?.row.unit ?? '°';
  const number = (name: string) => ({ name, unit, kind: 'NUMBER' }) as const;
  return {
    caption: 'Range of motion now, by movement and side',
    columns: [
      { name: 'Movement', unit: '', kind: 'TEXT' },
      { name: 'Side', unit: '', kind: 'TEXT' },
      number('Start'),
      number('Now'),
      { name: 'Change', unit, kind: 'CHANGE' },
      number('Measurement error ±'),
      number('Reference'),
      number('Reference from'),
      number('Reference to'),
      { name: 'Measured on', unit: '', kind: 'DAY' },
      { name: 'n', unit: '', kind: 'NUMBER' },
    ],
    rows: marks.flatMap((mark) => [rowCells(mark), ...painFreeMarks([mark]).map(painFreeCells)]),
  };
}

/** Movements that were tried last time without a value, one line each: what is shown of them is older. */
function unableTexts(series: readonly MovementSeries[]): string[] {
  return series.flatMap(({ label, movementName, readings }) => {
    const reason = readings.absent.at(-1);
    if (movementName === null || reason == null || reason === 'NOT_MEASURED') return [];
    const on = shortDayText(readings.takenOn.at(-1) ?? '');
    return [`${label}: ${absentWords[reason].toLowerCase()} on ${on}.`];
  });
}

/** How the marks are to be read. */
function keysOf(rows: readonly MovementRow[], marks: readonly DumbbellMark[]): string[] {
  const populations = new Set(rows.flatMap(({ norm }) => (norm === null ? [] : [norm.population])));
  const open = marks.some(({ side }) => !side.filled);
  const sided = marks.some(({ side }) => sideWord[side.series.side] !== '');
  const error = marks.some(({ side }) => side.filled && side.series.detectable !== null);
  const keys = [
    ...(sided ? ['triangles point to their side'] : []),
    ...(open ? ['open: the side to compare with'] : []),
    'thin tick: start',
    ...(error ? ['pale bar: today’s value ± measurement error'] : []),
    ...(painFreeMarks(marks).length > 0 ? ['circle: where it begins to hurt'] : []),
  ].join('; ');
  return [
    `${keys.charAt(0).toUpperCase()}${keys.slice(1)}.`,
    ...(populations.size === 0 ? [] : [`Reference: ${[...populations].join('; ')}.`]),
    'Each movement has a scale of its own.',
  ];
}

function summaryOf(rows: readonly MovementRow[], marks: readonly DumbbellMark[]): string {
  const filled = marks.filter(({ side }) => side.filled);
  const known = filled.filter(({ row }) => row.norm !== null);
  const reached = known.filter(({ row, now }) => now >= (row.norm?.low ?? row.norm?.value ?? 0));
  const movements = countText(rows.length, 'movement');
  if (known.length === 0) return `${movements} measured; no reference is known.`;
  const verb = reached.length === 1 ? 'reaches' : 'reach';
  const sides = filled.length > rows.length ? ' sides' : '';
  return `${movements} measured; ${reached.length} of ${known.length}${sides} with a reference ${verb} it.`;
}

/**
 * Each movement as it is now, against its reference in healthy people, its start and the other side.
 * Movements whose readings have no value are in no row.
 */
export function movementDumbbell(data: MovementDumbbellData): Figure {
  const rows = movementRows(data.series, data.side).filter((row) =>
    row.sides.some(({ drawn }) => drawn.length > 0),
  );
  const marks = dumbbellMarks(rows);
  const filled = marks.filter(({ side }) => side.filled);
  const open = marks.filter(({ side }) => !side.filled);
  const summary =
    rows.length === 0
      ? ['No range of motion with a value yet.', ...unableTexts(data.series)].join(' ')
      : summaryOf(rows, marks);
  const parts = painFreeMarks(marks);
  const words = marks.map((mark) => {
    const part = parts.find((each) => each.mark === mark);
    const free = part === undefined ? [] : [`pain-free ${quantityText(part.now, mark.row.unit)}`];
    return `${nameOf(mark)}: ${[...wordsOf(mark), ...free].join(', ')}.`;
  });
  const ending = sameEnding(rows.map(({ name }) => name));
  const against = 'against reference, start and other side';
  return {
    title: 'Range of motion now',
    tag: rows.length === 0 ? '' : ending === '' ? against : `${ending}, ${against}`,
    state: rows.length === 0 ? 'EMPTY' : 'DRAWN',
    summary,
    label: [`Range of motion now. ${summary}`, ...words].join(' '),
    notes: rows.length === 0 ? [] : unableTexts(data.series),
    ...(rows.length > 0 && { keys: keysOf(rows, marks) }),
    height: Math.max(1, rows.length) * rowHeight,
    chart: (palette) => dumbbellDrawing(rows, marks, palette),
    points: [...lineOf('Now', 0, filled), ...lineOf('Other side', 1, open), ...painFreeLine(parts)],
    table: tableOf(marks),
  };
}
