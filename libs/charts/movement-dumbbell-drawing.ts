import type { ChartDataset } from 'chart.js';
import type { Drawing, Spot } from './figure';
import { bandAt, ruleAt, textAt } from './marks';
import type { Marks } from './marks';
import { markerOf, sideLetter } from './movement-rows';
import type { MovementRow, MovementSide } from './movement-rows';
import { numberText, quantityText } from './number-text';
import { tintOf } from './palette';
import type { Palette } from './palette';

/** The height of one row in px. */
export const rowHeight = 68;

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
      const shift = !two ? 0 : equal ? (at === 0 ? -0.16 : 0.18) : at === 0 ? -0.04 : 0.26;
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
  const low = { xMin: 0, xMax: 1, yMin: index, yMax: index };
  const small = { colour: palette.muted, size: 11 };
  const ends: NamedMarks = [
    [`track${index}`, ruleAt(low, palette.grid, [], 2)],
    [`min${index}`, textAt({ x: 0, y: index + 0.42 }, numberText(row.scale.min), small)],
    [
      `max${index}`,
      textAt({ x: 1, y: index + 0.42 }, quantityText(row.scale.max, row.unit), {
        ...small,
        from: 'end',
      }),
    ],
  ];
  const { norm } = row;
  if (norm === null) return ends;
  const high = { yMin: index - 0.26, yMax: index + 0.3 };
  const value = shareOf(row, norm.value);
  const words = `${index === 0 ? 'reference ' : ''}${quantityText(norm.value, row.unit)}`;
  const limits = {
    xMin: shareOf(row, norm.low ?? norm.value),
    xMax: shareOf(row, norm.high ?? norm.value),
  };
  return [
    ...ends,
    [`normBand${index}`, bandAt({ ...high, ...limits }, palette.band)],
    [`norm${index}`, ruleAt({ ...high, xMin: value, xMax: value }, palette.axis)],
    [
      `normText${index}`,
      textAt({ x: value, y: index - 0.38 }, words, { ...small, from: 'center' }),
    ],
  ];
}

/** The way from start to now, the error of today's value, and the number in the margin. */
function markOf(mark: DumbbellMark, at: number, palette: Palette): NamedMarks {
  const { row, side, now, start, y } = mark;
  const { colour } = palette.series[0];
  const letter = sideLetter[side.series.side];
  const way = start === null || !side.filled ? '' : `${numberText(start)} → `;
  const text = `${letter} ${way}${quantityText(now, row.unit)}`.trim();
  const style = {
    colour: side.filled ? palette.text : palette.muted,
    bold: side.filled,
    moveX: 16,
  };
  const words: NamedMarks = [[`text${at}`, textAt({ x: 1, y }, text, style)]];
  if (!side.filled) return words;
  const error = side.series.detectable;
  if (error !== null) {
    const limits = {
      xMin: shareOf(row, now - error.value),
      xMax: shareOf(row, now + error.value),
    };
    const bar = bandAt({ ...limits, yMin: y - 0.09, yMax: y + 0.09 }, tintOf(colour, 0.22));
    words.push([`error${at}`, { ...bar, borderRadius: 3 }]);
  }
  if (start !== null) {
    const ends = { xMin: shareOf(row, start), xMax: shareOf(row, now), yMin: y, yMax: y };
    words.push([`way${at}`, ruleAt(ends, colour, [], 2)]);
  }
  return words;
}

/** The name of a row on two lines: `Hip flexion`, `passive`. */
function nameLines(row: MovementRow | undefined): string[] {
  if (row === undefined) return [''];
  const [name = '', ...more] = row.name.split(', ');
  return more.length === 0 ? [name] : [name, more.join(', ')];
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
    ...rows.flatMap((row, index) => trackOf(row, index, palette)),
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
      layout: { padding: { right: 104, left: 0, top: 4 } },
      scales: {
        x: { type: 'linear', min: 0, max: 1, display: false },
        y: {
          type: 'linear',
          min: -0.5,
          max: Math.max(0.5, rows.length - 0.5),
          reverse: true,
          border: { display: false },
          grid: { display: false },
          ticks: {
            stepSize: 1,
            autoSkip: false,
            color: palette.text,
            padding: 16,
            crossAlign: 'far',
            callback: (value: string | number) => nameLines(rows[Number(value)]),
          },
          afterBuildTicks: (scale: { ticks: { value: number }[] }) => {
            scale.ticks = rows.map((_, value) => ({ value }));
          },
        },
      },
      plugins: { annotation: { clip: false, annotations } },
    },
  };
}
