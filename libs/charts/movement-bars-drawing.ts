import type { Drawing } from './figure';
import { bandAt, ruleAt, textAt } from './marks';
import type { Marks, Place } from './marks';
import { shareOf } from './movement-dumbbell-marks';
import type { DumbbellMark } from './movement-dumbbell-marks';
import { quantityText } from './number-text';
import type { Palette } from './palette';

/** One movement as a bar, with the name that it is shown under. */
export interface MovementBar {
  readonly mark: DumbbellMark;
  readonly name: string;
}

/** The height of one bar with its words in px. */
export const barHeight = 92;

/** Where things stand, as shares of the height from the middle of a row. */
const places = { words: -0.3, top: -0.12, bottom: 0.1, below: 0.28 };

type NamedMarks = [string, Marks['annotations'][string]][];

const widthOf = (text: string) => text.length * 7;

/** Moves words that begin at a share of the width so that they end before others and stay inside; in px. */
function moved(share: number, text: string, before: { share: number; text: string } | null) {
  return ({ chart }: Place) => {
    const half = widthOf(text) / 2;
    const at = share * chart.width;
    const end = chart.width - half;
    const free = before === null ? end : endOf(before, chart.width) - 12 - half;
    return Math.max(half, Math.min(at, free, end)) - at;
  };
}

/** The left edge of words that are kept inside of the chart. */
function endOf({ share, text }: { share: number; text: string }, width: number): number {
  return Math.min(share * width, width - widthOf(text) / 2) - widthOf(text) / 2;
}

function wordsOf({ mark, name }: MovementBar, y: number, palette: Palette): NamedMarks {
  const { row, now, start } = mark;
  const size = 14;
  const title = textAt({ x: 0, y: y + places.words }, name, { colour: palette.text, size });
  const value = textAt({ x: 1, y: y + places.words }, `now ${quantityText(now, row.unit)}`, {
    colour: palette.series[0].colour,
    bold: true,
    size,
    from: 'end',
  });
  const below = (share: number, text: string, before: { share: number; text: string } | null) => ({
    ...textAt({ x: share, y: y + places.below }, text, {
      colour: palette.muted,
      size: 13,
      from: 'center',
    }),
    xAdjust: moved(share, text, before),
  });
  const most =
    row.norm === null
      ? null
      : {
          share: shareOf(row, row.norm.value),
          text: `most people ${quantityText(row.norm.value, row.unit)}`,
        };
  return [
    [`name${y}`, title],
    [`now${y}`, value],
    ...(most === null
      ? []
      : [[`mostText${y}`, below(most.share, most.text, null)] as NamedMarks[number]]),
    ...(start === null
      ? []
      : [
          [
            `startText${y}`,
            below(shareOf(row, start), `start ${quantityText(start, row.unit)}`, most),
          ] as NamedMarks[number],
        ]),
  ];
}

function barOf({ mark }: MovementBar, y: number, palette: Palette): NamedMarks {
  const { row, now, start } = mark;
  const extent = { yMin: y + places.top, yMax: y + places.bottom };
  const ink = palette.series[0].colour;
  const bar = (xMax: number, colour: string) => ({
    ...bandAt({ ...extent, xMin: 0, xMax }, colour),
    borderRadius: 4,
  });
  const ruleBy = (share: number, colour: string, width: number) =>
    ruleAt(
      { xMin: share, xMax: share, yMin: extent.yMin - 0.04, yMax: extent.yMax + 0.06 },
      colour,
      [],
      width,
    );
  const marks: NamedMarks = [
    [`track${y}`, bar(1, palette.band)],
    [`bar${y}`, bar(shareOf(row, now), ink)],
  ];
  if (row.norm !== null) {
    marks.push([`most${y}`, ruleBy(shareOf(row, row.norm.value), palette.muted, 2)]);
  }
  if (start !== null) {
    const share = shareOf(row, start);
    // A light edge, so that the line is seen on the bar as well as beside it.
    marks.push([`startEdge${y}`, ruleBy(share, palette.surface, 6)]);
    marks.push([`start${y}`, ruleBy(share, palette.text, 2)]);
  }
  return marks;
}

/** The bars from top to bottom; their ends are points, so that keys and pointers reach them. */
export function movementBarsDrawing(bars: readonly MovementBar[], palette: Palette): Drawing {
  const annotations = Object.fromEntries(
    bars.flatMap((bar, y) => [...barOf(bar, y, palette), ...wordsOf(bar, y, palette)]),
  );
  return {
    type: 'line',
    data: {
      datasets: [
        {
          label: 'Now',
          xAxisID: 'x',
          yAxisID: 'y',
          data: bars.map(({ mark }, y) => ({ x: shareOf(mark.row, mark.now), y })),
          showLine: false,
          clip: false,
          pointRadius: 0,
          pointHoverRadius: 8,
          pointHitRadius: 24,
          pointBorderWidth: 2,
          pointBorderColor: palette.surface,
          pointBackgroundColor: palette.series[0].colour,
        },
      ],
    },
    options: {
      indexAxis: 'y',
      scales: {
        x: { type: 'linear', min: 0, max: 1, display: false },
        y: {
          type: 'linear',
          min: -0.5,
          max: Math.max(1, bars.length) - 0.5,
          reverse: true,
          display: false,
        },
      },
      plugins: { annotation: { clip: false, annotations } },
    },
  };
}
