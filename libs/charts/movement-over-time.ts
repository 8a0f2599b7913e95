import type { Side } from '@unknot/domain/body/side';
import type { ChartDataset } from 'chart.js';
import { dayAxis, valueAxis } from './chart-defaults';
import { dayText, shortDayText } from './day-axis';
import { contextWords, daySpan, gapText, undrawnText } from './drawn-readings';
import type { Drawing, Figure, FigureLine, Spot } from './figure';
import { bandAt, movedApart, ruleAt, textAt } from './marks';
import type { Marks } from './marks';
import { markerOf, movementRows, sideLetter, sideWord } from './movement-rows';
import type { MovementRow, MovementSeries, MovementSide } from './movement-rows';
import { changeWords, countText, directionWords, numberText, quantityText } from './number-text';
import type { Palette, SeriesInk } from './palette';
import { readingsTable } from './readings-table';
import type { SessionToDraw } from './series-to-draw';

/** The ranges of motion of one episode with the sessions held meanwhile. */
export interface MovementOverTimeData {
  readonly series: readonly MovementSeries[];
  readonly sessions: readonly SessionToDraw[];
  /** The side that care is about; the other is drawn dashed. */
  readonly side: Side;
}

const height = 200;

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

function latestTexts(row: MovementRow, x: number, palette: Palette) {
  const { min, max } = row.scale;
  const latest = row.sides.flatMap((side, at) => {
    const value = side.drawn.at(-1)?.value;
    return value === undefined ? [] : [{ side, at, value }];
  });
  const tops = latest.map(({ value }) => ((max - value) / (max - min)) * height * 0.85);
  const moves = movedApart(tops, 15);
  return latest.map(({ side, at, value }, index) => {
    const text = `${sideLetter[side.series.side]} ${quantityText(value, row.unit)}`.trim();
    const colour = side.filled ? inkOf(side, at, palette).colour : palette.muted;
    const style = { colour, bold: side.filled, moveX: 12, moveY: moves[index] ?? 0 };
    return [`latest${at}`, textAt({ x, y: value }, text, style)] as const;
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
    normText: textAt(
      { x: span.first, y: norm.high ?? norm.value },
      `reference ${numberText(norm.value)}`,
      {
        colour: palette.muted,
        size: 11,
        moveX: 4,
        moveY: -8,
      },
    ),
  };
  return { ...normMarks, ...Object.fromEntries(latestTexts(row, span.last, palette)) };
}

function drawingOf(
  row: MovementRow,
  sessions: readonly SessionToDraw[],
  palette: Palette,
): Drawing {
  const span = daySpan(
    row.sides.flatMap(({ drawn }) => drawn),
    sessions,
  );
  return {
    type: 'line',
    data: { datasets: row.sides.map((side, at) => lineOf(side, at, palette)) },
    options: {
      layout: { padding: { right: 56, top: 8 } },
      scales: {
        x: dayAxis(palette, span),
        y: valueAxis(palette, row.scale, numberText),
      },
      plugins: { annotation: { clip: false, annotations: annotationsOf(row, span, palette) } },
    },
  };
}

function pointsOf(row: MovementRow): FigureLine[] {
  return row.sides.map(({ series, drawn }, dataset) => ({
    name: series.label,
    points: drawn.map(({ takenOn, value, context }, index) => {
      const quantity = quantityText(value, row.unit);
      const start = series.baseline;
      const change = start === null ? [] : [changeWords(value - start.value, row.unit)];
      const side = sideWord[series.side];
      const words = side === '' ? quantity : `${side} ${quantity}`;
      return {
        dataset,
        index,
        heading: dayText(takenOn),
        lines: [words, ...change, contextWords[context]],
        spoken: [dayText(takenOn), words, ...change].join(', '),
      };
    }),
  }));
}

function sideText({ series, drawn }: MovementSide, unit: string): string {
  const latest = drawn.at(-1);
  const side = sideWord[series.side];
  const name = side === '' ? '' : `${side.charAt(0).toUpperCase()}${side.slice(1)}: `;
  if (latest === undefined) return `${name}no value yet.`;
  const start =
    series.baseline === null ? '' : `start ${quantityText(series.baseline.value, unit)}, `;
  const on = shortDayText(latest.takenOn);
  const now = `latest ${quantityText(latest.value, unit)} on ${on}`;
  return `${name}${countText(drawn.length, 'reading')}, ${start}${now}.`;
}

function summaryOf(row: MovementRow): string {
  const [first] = row.sides;
  const only = first?.drawn[0];
  if (first === undefined || only === undefined) {
    const undrawn = row.sides.map(({ series }) => undrawnText(series.readings));
    return ['No value to draw yet.', ...undrawn.filter((text) => text !== null)].join(' ');
  }
  if (first.drawn.length > 1) return first.series.sentence;
  const value = quantityText(only.value, row.unit);
  return `One reading: ${value} on ${shortDayText(only.takenOn)}. A change needs one more visit.`;
}

function figureOf(row: MovementRow, sessions: readonly SessionToDraw[]): Figure {
  const { min, max } = row.scale;
  const [first] = row.sides;
  const direction = directionWords(first?.series.measure.direction ?? 'NONE');
  const range = `${numberText(min)} to ${quantityText(max, row.unit)}`;
  const tag = direction === '' ? range : `${range}, ${direction}`;
  const norm = row.norm === null ? '' : ` Reference ${quantityText(row.norm.value, row.unit)}.`;
  const all = row.sides.flatMap(({ drawn }) => drawn);
  const sides = row.sides.map((side) => sideText(side, row.unit)).join(' ');
  const notes = [
    row.norm === null ? null : `Reference: ${row.norm.population}.`,
    gapText(all),
    ...row.sides.map(({ series }) => undrawnText(series.readings)),
  ];
  return {
    title: row.name,
    tag,
    state: all.length === 0 ? 'EMPTY' : all.length === 1 ? 'ONE_POINT' : 'DRAWN',
    summary: summaryOf(row),
    label: `${row.name}, ${tag}. ${sides}${norm} ${summaryOf(row)}`,
    notes: [...new Set(notes.filter((note) => note !== null))],
    height,
    chart: (palette) => drawingOf(row, sessions, palette),
    points: pointsOf(row),
    table: readingsTable(
      `${row.name}, ${tag}`,
      row.sides.map(({ series }) => series),
      sessions,
    ),
  };
}

/**
 * Ranges of motion over time, one small picture per movement, with at most two sides on a fixed scale
 * against the reference in healthy people. No pictures where no movement has a reading.
 */
export function movementOverTime(data: MovementOverTimeData): Figure[] {
  return movementRows(data.series, data.side).map((row) => figureOf(row, data.sessions));
}
