import type { ChartDataset } from 'chart.js';
import type { Drawing, Spot } from './figure';
import { bandAt, ruleAt, textAt } from './marks';
import type { Marks, Place } from './marks';
import { markerOf, sideLetter } from './movement-rows';
import type { MovementRow } from './movement-rows';
import { places, painFreeMarks, shareOf } from './movement-dumbbell-marks';
import type { DumbbellMark, PainFreeMark } from './movement-dumbbell-marks';
import { numberText, quantityText } from './number-text';
import { tintOf } from './palette';
import type { Palette } from './palette';

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

/** A bar from the beginning of the track to where it begins to hurt. */
function painFreeOf({ mark, now, start }: PainFreeMark, at: number, palette: Palette): NamedMarks {
  const { row, y, side } = mark;
  const { colour } = palette.series[0];
  const extent = { xMin: 0, xMax: shareOf(row, now), yMin: y - 0.03, yMax: y + 0.03 };
  const bar = { ...bandAt(extent, tintOf(colour, 0.5)), borderRadius: 3 };
  const two = row.sides.filter(({ painFree, filled }) => filled && painFree !== null).length > 1;
  if (two) return [[`painFree${at}`, bar]];
  const way = start === null ? '' : `${numberText(start)} → `;
  const words = `pain-free ${way}${quantityText(now, row.unit)}`;
  const place = { x: 0, y: y - (side.drawn.length > 0 ? places.track : 0) + places.reference };
  const text = textAt(place, words, { colour: palette.muted, size: 11, moveX: -30 });
  return [
    [`painFree${at}`, bar],
    [`painFreeText${at}`, text],
  ];
}

function painFreePoints(
  parts: readonly PainFreeMark[],
  palette: Palette,
): ChartDataset<'line', Spot[]> {
  return {
    label: 'Pain-free',
    xAxisID: 'x',
    yAxisID: 'y',
    data: parts.map(({ mark, now }) => ({ x: shareOf(mark.row, now), y: mark.y })),
    showLine: false,
    clip: false,
    pointStyle: 'circle',
    pointRadius: 4.5,
    pointHoverRadius: 6,
    pointHitRadius: 8,
    pointBorderWidth: 2,
    pointBorderColor: palette.series[0].colour,
    pointBackgroundColor: palette.surface,
  };
}

function numbersOf({ row, side, now, start }: DumbbellMark): string {
  const way = start === null || !side.filled ? '' : `${numberText(start)} → `;
  return `${sideLetter[side.series.side]} ${way}${quantityText(now, row.unit)}`.trim();
}

/** The words that all names end on, such as the mode of movement: they are said once. Empty where there are none. */
export function sameEnding(names: readonly string[]): string {
  const endings = new Set(names.map((name) => name.split(', ').slice(1).join(', ')));
  const [ending = ''] = endings;
  return endings.size === 1 ? ending : '';
}

const widthOf = (text: string) => text.length * 6.6;

/**
 * The name of a row, and at its right end the numbers of its sides, from the right.
 * Where both do not fit beside each other, the numbers of the other side wait in tooltip and table.
 */
function wordsOf(
  name: string,
  index: number,
  marks: readonly DumbbellMark[],
  palette: Palette,
): NamedMarks {
  const y = index + places.words;
  const all = widthOf(name) + marks.reduce((sum, mark) => sum + widthOf(numbersOf(mark)) + 12, 0);
  const fits = ({ chart }: Place) => chart.width >= all;
  let taken = 0;
  const ordered = [...marks]
    .reverse()
    .sort((a, b) => Number(b.side.filled) - Number(a.side.filled));
  const numbers = ordered.map((mark, at): NamedMarks[number] => {
    const text = numbersOf(mark);
    const { filled } = mark.side;
    const colour = filled ? palette.text : palette.muted;
    const style = { colour, bold: filled, from: 'end', moveX: 40 - taken } as const;
    taken += widthOf(text) + 12;
    const words = textAt({ x: 1, y }, text, style);
    return [`numbers${index}-${at}`, filled ? words : { ...words, display: fits }];
  });
  const label = textAt({ x: 0, y }, name, { colour: palette.text, moveX: -30 });
  return [[`name${index}`, label], ...numbers];
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
  const parts = painFreeMarks(marks);
  const ending = sameEnding(rows.map(({ name }) => name));
  const annotations = Object.fromEntries([
    ...rows.flatMap((row, index) => {
      const own = marks.filter((mark) => mark.row === row);
      const name = ending === '' ? row.name : row.name.slice(0, -ending.length - 2);
      return [...trackOf(row, index, palette), ...wordsOf(name, index, own, palette)];
    }),
    ...parts.flatMap((part, at) => painFreeOf(part, at, palette)),
    ...marks.flatMap((mark, at) => markOf(mark, at, palette)),
  ]);
  return {
    type: 'line',
    data: {
      datasets: [
        pointsAt(filled, true, palette),
        pointsAt(open, false, palette),
        startTicks(marks, palette),
        painFreePoints(parts, palette),
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
