import type { ChartDataset } from 'chart.js';
import type { Drawing, Spot } from './figure';
import { bandAt, ruleAt, textAt } from './marks';
import type { Marks } from './marks';
import { markerOf, sideLetter } from './movement-rows';
import type { MovementRow, MovementSide } from './movement-rows';
import { numberText, quantityText } from './number-text';
import { tintOf } from './palette';
import type { Palette } from './palette';

/** The height of one row in px: name and numbers, the track with its marks, the reference. */
export const rowHeight = 76;

/** Where things stand in a row, as shares of its height from its middle. */
const places = { words: -0.34, track: 0.02, open: 0.2, upper: -0.08, lower: 0.14, reference: 0.42 };

/** One side of a movement in its row: where it stands now, and where it started. */
export interface DumbbellMark {
  readonly row: MovementRow;
  readonly side: MovementSide;
  readonly now: number;
  /** `null` where there is one reading only. */
  readonly start: number | null;
  /** The number of the row; marks of two sides stand a little above and below it. */
  readonly y: number;
}

/** Where a value lies on the scale of its row: 0 at its left end, 1 at its right end. */
function shareOf(row: MovementRow, value: number): number {
  const { min, max } = row.scale;
  return (Math.min(max, Math.max(min, value)) - min) / (max - min);
}

/** The marks of all rows from top to bottom; a side without a value has none. */
export function dumbbellMarks(rows: readonly MovementRow[]): DumbbellMark[] {
  return rows.flatMap((row, index) => {
    const sides = row.sides.filter(({ drawn }) => drawn.length > 0);
    const two = sides.length > 1;
    const equal = sides.every(({ filled }) => filled);
    return sides.map((side, at) => {
      const { track, open, upper, lower } = places;
      const shift = !two ? track : equal ? (at === 0 ? upper : lower) : at === 0 ? track : open;
      const first = side.drawn.length > 1 ? (side.drawn[0]?.value ?? null) : null;
      return {
        row,
        side,
        now: side.drawn.at(-1)?.value ?? 0,
        start: side.drawn.length > 1 ? (side.series.baseline?.value ?? first) : null,
        y: index + shift,
      };
    });
  });
}

function pointsAt(
  marks: readonly DumbbellMark[],
  filled: boolean,
  palette: Palette,
): ChartDataset<'line', Spot[]> {
  const colour = filled ? palette.series[0].colour : palette.axis;
  const markers = marks.map(({ side }) => markerOf(side.series.side));
  return {
    label: filled ? 'Now' : 'Other side',
    xAxisID: 'x',
    yAxisID: 'y',
    data: marks.map(({ row, now, y }) => ({ x: shareOf(row, now), y })),
    showLine: false,
    clip: false,
    pointStyle: markers.map(({ style }) => style),
    pointRotation: markers.map(({ rotation }) => rotation),
    pointRadius: filled ? 9 : 7,
    pointHoverRadius: filled ? 10 : 8,
    pointHitRadius: 14,
    pointBorderWidth: 1.5,
    pointBorderColor: colour,
    pointBackgroundColor: filled ? colour : palette.surface,
  };
}

function startTicks(
  marks: readonly DumbbellMark[],
  palette: Palette,
): ChartDataset<'line', Spot[]> {
  return {
    label: 'Start',
    xAxisID: 'x',
    yAxisID: 'y',
    data: marks.flatMap(({ row, side, start, y }) =>
      start === null || !side.filled ? [] : [{ x: shareOf(row, start), y }],
    ),
    showLine: false,
    clip: false,
    pointStyle: 'line',
    pointRotation: 90,
    pointRadius: 8,
    pointHitRadius: 0,
    pointHoverRadius: 8,
    pointBorderWidth: 2,
    pointBorderColor: palette.muted,
  };
}

type NamedMarks = [string, Marks['annotations'][string]][];

/** The track of a row with its ends, and the reference in healthy people on it. */
function trackOf(row: MovementRow, index: number, palette: Palette): NamedMarks {
  const y = index + places.track;
  const small = { colour: palette.muted, size: 11 };
  const { min, max } = row.scale;
  const ends: NamedMarks = [
    [`track${index}`, ruleAt({ xMin: 0, xMax: 1, yMin: y, yMax: y }, palette.grid, [], 2)],
    [`min${index}`, textAt({ x: 0, y }, numberText(min), { ...small, from: 'end', moveX: -12 })],
    [`max${index}`, textAt({ x: 1, y }, quantityText(max, row.unit), { ...small, moveX: 12 })],
  ];
  const { norm } = row;
  if (norm === null) return ends;
  const extent = { yMin: y - 0.2, yMax: y + 0.28 };
  const x = shareOf(row, norm.value);
  const limits = {
    xMin: shareOf(row, norm.low ?? norm.value),
    xMax: shareOf(row, norm.high ?? norm.value),
  };
  const words = `reference ${quantityText(norm.value, row.unit)}`;
  return [
    ...ends,
    [`normBand${index}`, bandAt({ ...extent, ...limits }, palette.band)],
    [`norm${index}`, ruleAt({ ...extent, xMin: x, xMax: x }, palette.axis)],
    [
      `normText${index}`,
      textAt({ x, y: index + places.reference }, words, { ...small, from: 'center' }),
    ],
  ];
}

function numbersOf({ row, side, now, start }: DumbbellMark): string {
  const way = start === null || !side.filled ? '' : `${numberText(start)} → `;
  return `${sideLetter[side.series.side]} ${way}${quantityText(now, row.unit)}`.trim();
}

/** The name of a row, and at its right end the numbers of its sides, from the right. */
function wordsOf(
  row: MovementRow,
  index: number,
  marks: readonly DumbbellMark[],
  palette: Palette,
): NamedMarks {
  const y = index + places.words;
  let taken = 0;
  const numbers = [...marks].reverse().map((mark, at): NamedMarks[number] => {
    const text = numbersOf(mark);
    const { filled } = mark.side;
    const colour = filled ? palette.text : palette.muted;
    const style = { colour, bold: filled, from: 'end', moveX: 40 - taken } as const;
    taken += text.length * 6.4 + 12;
    return [`numbers${index}-${at}`, textAt({ x: 1, y }, text, style)];
  });
  const name = textAt({ x: 0, y }, row.name, { colour: palette.text, moveX: -30 });
  return [[`name${index}`, name], ...numbers];
}

/** The way from start to now, and the error of today's value. */
function markOf(mark: DumbbellMark, at: number, palette: Palette): NamedMarks {
  const { row, side, now, start, y } = mark;
  if (!side.filled) return [];
  const { colour } = palette.series[0];
  const marks: NamedMarks = [];
  const error = side.series.detectable;
  if (error !== null) {
    const limits = {
      xMin: shareOf(row, now - error.value),
      xMax: shareOf(row, now + error.value),
    };
    const bar = bandAt({ ...limits, yMin: y - 0.07, yMax: y + 0.07 }, tintOf(colour, 0.22));
    marks.push([`error${at}`, { ...bar, borderRadius: 3 }]);
  }
  if (start !== null) {
    const ends = { xMin: shareOf(row, start), xMax: shareOf(row, now), yMin: y, yMax: y };
    marks.push([`way${at}`, ruleAt(ends, colour, [], 2)]);
  }
  return marks;
}

/** The picture of all movements now; each row has a scale of its own, written at its ends. */
export function dumbbellDrawing(
  rows: readonly MovementRow[],
  marks: readonly DumbbellMark[],
  palette: Palette,
): Drawing {
  const filled = marks.filter(({ side }) => side.filled);
  const open = marks.filter(({ side }) => !side.filled);
  const annotations = Object.fromEntries([
    ...rows.flatMap((row, index) => [
      ...trackOf(row, index, palette),
      ...wordsOf(
        row,
        index,
        marks.filter((mark) => mark.row === row),
        palette,
      ),
    ]),
    ...marks.flatMap((mark, at) => markOf(mark, at, palette)),
  ]);
  return {
    type: 'line',
    data: {
      datasets: [
        pointsAt(filled, true, palette),
        pointsAt(open, false, palette),
        startTicks(marks, palette),
      ],
    },
    options: {
      indexAxis: 'y',
      layout: { padding: { right: 44, left: 30 } },
      scales: {
        x: { type: 'linear', min: 0, max: 1, display: false },
        y: {
          type: 'linear',
          min: -0.5,
          max: Math.max(1, rows.length) - 0.5,
          reverse: true,
          display: false,
        },
      },
      plugins: { annotation: { clip: false, annotations } },
    },
  };
}
