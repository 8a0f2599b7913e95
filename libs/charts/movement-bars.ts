import { otherSideOf } from '@unknot/domain/body/side';
import { dumbbellMarks } from './movement-dumbbell-marks';
import type { DumbbellMark } from './movement-dumbbell-marks';
import { barHeight, movementBarsDrawing } from './movement-bars-drawing';
import type { MovementBar } from './movement-bars-drawing';
import { movementDumbbell } from './movement-dumbbell';
import type { MovementDumbbellData } from './movement-dumbbell';
import type { Figure } from './figure';
import { plainMovement } from './plain-movement';
import { movementRows, sideWord } from './movement-rows';
import { differenceText, numberText, quantityText } from './number-text';

/** The clinic's name of a movement, without its mode. */
function clinicName({ row }: DumbbellMark): string {
  return row.name.replace(/, (active|passive)$/, '');
}

/** `Arm out to the side, right`: without the side where there is only one. */
function plainNameOf(mark: DumbbellMark, alone: boolean): string {
  const name = plainMovement(clinicName(mark));
  const word = sideWord[mark.side.series.side];
  return alone || word === '' ? name : `${name}, ${word}`;
}

/** The plain name together with the clinic's, so that both can talk about it. */
function fullNameOf({ mark, name }: MovementBar): string {
  const clinic = clinicName(mark);
  return name.startsWith(clinic) ? name : `${name} (${clinic.toLowerCase()})`;
}

/** How far it goes now against the start, in words that need no chart. */
function wordsOf({ mark }: MovementBar): string[] {
  const { row, now, start } = mark;
  const words = [`${quantityText(now, row.unit)} now`];
  if (start !== null && numberText(now - start) !== '0') {
    const way = now > start ? 'further' : 'less far';
    words.push(`${differenceText(now - start, row.unit)} ${way} than at the start`);
  } else if (start !== null) words.push('as at the start');
  if (row.norm !== null) words.push(`most people reach ${quantityText(row.norm.value, row.unit)}`);
  return words;
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
    const heading = fullNameOf(bar);
    const lines = wordsOf(bar);
    return { dataset: 0, index, heading, lines, spoken: `${heading}: ${lines.join(', ')}` };
  });
  const title = 'How far you can move';
  return {
    ...figure,
    title,
    tag: '',
    state: bars.length === 0 ? 'EMPTY' : 'DRAWN',
    label: [`${title}.`, ...points.map(({ spoken }) => `${spoken}.`)].join(' '),
    notes: [],
    keys: [],
    height: Math.max(1, bars.length) * barHeight,
    chart: (palette) => movementBarsDrawing(bars, palette),
    points: [{ name: 'Now', points }],
  };
}
