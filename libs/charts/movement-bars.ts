import { otherSideOf } from '@unknot/domain/body/side';
import { dumbbellMarks } from './movement-dumbbell-marks';
import type { DumbbellMark } from './movement-dumbbell-marks';
import { barHeight, movementBarsDrawing } from './movement-bars-drawing';
import type { MovementBar } from './movement-bars-drawing';
import { movementDumbbell } from './movement-dumbbell';
import type { MovementDumbbellData } from './movement-dumbbell';
import type { Figure } from './figure';
import { movementRows, sideWord } from './movement-rows';
import { differenceText, numberText, quantityText } from './number-text';

/** `Right shoulder abduction`: the side first, as people say it, and without the mode of movement. */
function plainNameOf({ row, side }: DumbbellMark, alone: boolean): string {
  const name = row.name.replace(/, (active|passive)$/, '');
  const word = sideWord[side.series.side];
  if (alone || word === '') return name;
  return `${word.charAt(0).toUpperCase()}${word.slice(1)} ${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}

/** How far it goes now against the start, in words that need no chart. */
function wordsOf({ mark, name }: MovementBar): string {
  const { row, now, start } = mark;
  const words = [`${name}: ${quantityText(now, row.unit)} now`];
  if (start !== null && numberText(now - start) !== '0') {
    const way = now > start ? 'further' : 'less far';
    words.push(`${differenceText(now - start, row.unit)} ${way} than at the start`);
  } else if (start !== null) words.push('as at the start');
  if (row.norm !== null) words.push(`most people reach ${quantityText(row.norm.value, row.unit)}`);
  return words.join(', ');
}

function barsOf(data: MovementDumbbellData): MovementBar[] {
  const rows = movementRows(data.series, data.side);
  const marks = dumbbellMarks(rows).filter(({ side }) => side.filled);
  const sides = new Set(marks.map(({ side }) => side.series.side));
  const alone = sides.size === 1 && otherSideOf(data.side) !== undefined;
  return marks.map((mark) => ({ mark, name: plainNameOf(mark, alone) }));
}

/**
 * How far each movement goes, for the one who moves: a bar that grows, a line at the start
 * and another where most people are. The other side, errors and signs for sides are left to those who treat.
 */
export function movementBars(data: MovementDumbbellData): Figure {
  const figure = movementDumbbell(data);
  const bars = barsOf(data);
  const points = bars.map((bar, index) => {
    const [first = '', ...more] = wordsOf(bar).split(/: |, (?=\d|as|most)/);
    return { dataset: 0, index, heading: first, lines: more, spoken: wordsOf(bar) };
  });
  const title = 'How far you can move';
  return {
    ...figure,
    title,
    tag: '',
    state: bars.length === 0 ? 'EMPTY' : 'DRAWN',
    label: [`${title}.`, ...bars.map((bar) => `${wordsOf(bar)}.`)].join(' '),
    notes: [],
    keys: [],
    height: Math.max(1, bars.length) * barHeight,
    chart: (palette) => movementBarsDrawing(bars, palette),
    points: [{ name: 'Now', points }],
  };
}
