import type { ChartDataset } from 'chart.js';
import { dayAxis, valueAxis } from './chart-defaults';
import { daySpan } from './drawn-readings';
import type { Drawing, Spot } from './figure';
import { bandAt, movedApart, ruleAt, textAt } from './marks';
import type { Marks } from './marks';
import { markerOf, sideLetter } from './movement-rows';
import type { MovementRow, MovementSide, PainFreeRange } from './movement-rows';
import { numberText, quantityText } from './number-text';
import { tintOf } from './palette';
import type { Palette, SeriesInk } from './palette';
import type { SessionToDraw } from './series-to-draw';

/** The height of one picture in px. */
export const movementHeight = 200;

/** The pain-free range of the one side of care; where both are, it stands in the table alone. */
export function painFreeOf({ sides }: MovementRow): PainFreeRange | undefined {
  const filled = sides.filter((side) => side.filled);
  const part = filled.length === 1 ? filled[0]?.painFree : null;
  return part == null || part.drawn.length === 0 ? undefined : part;
}

/** A side that is only compared with is grey; of two sides of equal weight the second has a hue of its own. */
function inkOf(side: MovementSide, at: number, palette: Palette): SeriesInk {
  if (!side.filled) return { ...palette.series[3], dash: [6, 4] };
  return at === 0 ? palette.series[0] : palette.series[1];
}

function lineOf(side: MovementSide, at: number, palette: Palette): ChartDataset<'line', Spot[]> {
  const { drawn, filled, series } = side;
  const ink = inkOf(side, at, palette);
  const marker = markerOf(series.side);
  const last = drawn.length - 1;
  return {
    label: series.label,
    xAxisID: 'x',
    yAxisID: 'y',
    data: drawn.map(({ day, value }) => ({ x: day, y: value })),
    borderColor: ink.colour,
    borderWidth: filled ? 2 : 1.5,
    borderDash: [...ink.dash],
    clip: false,
    order: at,
    pointStyle: marker.style,
    pointRotation: marker.rotation,
    pointRadius: drawn.map((_, index) => (index === last ? 7 : 4.5)),
    pointHoverRadius: 8,
    pointHitRadius: 12,
    pointBorderWidth: 1.5,
    pointBorderColor: ink.colour,
    pointBackgroundColor: filled ? ink.colour : palette.surface,
    segment: {
      borderColor: ({ p1DataIndex }: { p1DataIndex: number }) =>
        drawn[p1DataIndex]?.apart === null ? undefined : 'transparent',
    },
  };
}

/** What fills the room below the pain-free range of the side of care, so that what hurts stays white. */
function painFreeArea(part: PainFreeRange, palette: Palette): ChartDataset<'line', Spot[]> {
  const { colour } = palette.series[0];
  const broken = ({ p1DataIndex }: { p1DataIndex: number }) =>
    part.drawn[p1DataIndex]?.apart === null ? undefined : 'transparent';
  return {
    label: part.series.label,
    xAxisID: 'x',
    yAxisID: 'y',
    data: part.drawn.map(({ day, value }) => ({ x: day, y: value })),
    borderColor: tintOf(colour, 0.5),
    borderWidth: 1,
    backgroundColor: tintOf(colour, 0.12),
    fill: 'start',
    clip: false,
    order: 9,
    pointRadius: 0,
    pointHoverRadius: 5,
    pointHitRadius: 6,
    pointBorderWidth: 1.5,
    pointBorderColor: colour,
    pointBackgroundColor: palette.surface,
    segment: { borderColor: broken, backgroundColor: broken },
  };
}

interface MarginText {
  readonly key: string;
  readonly value: number;
  readonly text: string;
  readonly colour: string;
  readonly bold: boolean;
}

/** What stands in the right margin: the latest values, where it begins to hurt, and the reference. */
function marginTexts(row: MovementRow, palette: Palette): MarginText[] {
  const { muted } = palette;
  const sides = row.sides.flatMap((side, at) => {
    const value = side.drawn.at(-1)?.value;
    if (value === undefined) return [];
    const text = `${sideLetter[side.series.side]} ${quantityText(value, row.unit)}`.trim();
    const colour = side.filled ? inkOf(side, at, palette).colour : muted;
    return [{ key: `latest${at}`, value, text, colour, bold: side.filled }];
  });
  const free = painFreeOf(row)?.drawn.at(-1)?.value;
  const more = { colour: muted, bold: false };
  return [
    ...sides,
    ...(free === undefined
      ? []
      : [{ ...more, key: 'painFree', value: free, text: `pain-free ${numberText(free)}` }]),
    ...(row.norm === null
      ? []
      : [
          {
            ...more,
            key: 'normText',
            value: row.norm.value,
            text: `reference ${numberText(row.norm.value)}`,
          },
        ]),
  ];
}

function latestTexts(row: MovementRow, x: number, palette: Palette) {
  const { min, max } = row.scale;
  const texts = marginTexts(row, palette);
  const tops = texts.map(({ value }) => ((max - value) / (max - min)) * movementHeight * 0.85);
  const moves = movedApart(tops, 15);
  return texts.map(({ key, value, text, colour, bold }, index) => {
    const size = bold ? 12 : 11;
    const style = { colour, bold, size, moveX: 12, moveY: moves[index] ?? 0 };
    return [key, textAt({ x, y: value }, text, style)] as const;
  });
}

function annotationsOf(
  row: MovementRow,
  span: { readonly first: number; readonly last: number },
  palette: Palette,
): Marks['annotations'] {
  const { norm } = row;
  const whole = { xMin: span.first, xMax: span.last };
  const normMarks = norm !== null && {
    ...(norm.low !== null &&
      norm.high !== null && {
        normBand: bandAt({ ...whole, yMin: norm.low, yMax: norm.high }, palette.band),
      }),
    norm: ruleAt({ ...whole, yMin: norm.value, yMax: norm.value }, palette.axis),
  };
  return { ...normMarks, ...Object.fromEntries(latestTexts(row, span.last, palette)) };
}

/** One movement over time with the reference under it; the latest values stand in the right margin. */
export function movementDrawing(
  row: MovementRow,
  sessions: readonly SessionToDraw[],
  palette: Palette,
): Drawing {
  const span = daySpan(
    row.sides.flatMap(({ drawn, painFree }) => [...drawn, ...(painFree?.drawn ?? [])]),
    sessions,
  );
  const part = painFreeOf(row);
  return {
    type: 'line',
    data: {
      datasets: [
        ...row.sides.map((side, at) => lineOf(side, at, palette)),
        ...(part === undefined ? [] : [painFreeArea(part, palette)]),
      ],
    },
    options: {
      layout: { padding: { right: 90, top: 8 } },
      scales: {
        x: dayAxis(palette, span),
        y: valueAxis(palette, row.scale, numberText),
      },
      plugins: { annotation: { clip: false, annotations: annotationsOf(row, span, palette) } },
    },
  };
}
