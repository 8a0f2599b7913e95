import type { ChartDataset } from 'chart.js';
import { roundStep, valueAxis } from './chart-defaults';
import { longestJoinedGap } from './drawn-readings';
import type { Drawing, Spot } from './figure';
import { movedApart, textAt } from './marks';
import type { Marks } from './marks';
import { numberText } from './number-text';
import { tintOf } from './palette';
import type { Palette } from './palette';
import type { ExpectedPathData, WeekToDraw } from './path-to-draw';

/** The height of the drawing in px. */
export const expectedPathHeight = 280;

function limitLine(
  name: string,
  weeks: readonly WeekToDraw[],
  valueOf: (week: WeekToDraw) => number,
  fill: string | false,
): ChartDataset<'line', Spot[]> {
  return {
    label: name,
    xAxisID: 'x',
    yAxisID: 'y',
    data: weeks.map((week) => ({ x: week.week, y: valueOf(week) })),
    borderWidth: 0,
    pointRadius: 0,
    pointHitRadius: 0,
    pointHoverRadius: 0,
    tension: 0,
    // What has a lower order lies on top.
    order: 2,
    ...(fill !== false && { fill: '-1', backgroundColor: fill }),
  };
}

/** The scores of the client, joined where they are not too far apart. */
function ownLine(
  scores: ExpectedPathData['scores'],
  palette: Palette,
): ChartDataset<'line', Spot[]> {
  const { colour } = palette.series[0];
  return {
    label: 'This client',
    order: 0,
    xAxisID: 'x',
    yAxisID: 'y',
    data: scores.map(({ day, value }) => ({ x: day / 7, y: value })),
    borderColor: colour,
    borderWidth: 2,
    tension: 0,
    clip: false,
    pointStyle: 'circle',
    pointRadius: scores.map((_, at) => (at === scores.length - 1 ? 6 : 4)),
    pointHoverRadius: 7,
    pointHitRadius: 12,
    pointBorderColor: palette.surface,
    pointBorderWidth: 1,
    pointBackgroundColor: colour,
    segment: {
      borderColor: ({ p1DataIndex: at }: { p1DataIndex: number }) => {
        const apart = (scores[at]?.day ?? 0) - (scores[at - 1]?.day ?? 0);
        return apart > longestJoinedGap ? 'transparent' : undefined;
      },
    },
  };
}

/** Limits in pairs, each upper one filled down to the lower one before it; then the middle and the client. */
function datasetsOf(
  { weeks, scores }: ExpectedPathData,
  palette: Palette,
): ChartDataset<'line', Spot[]>[] {
  return [
    limitLine('8 of 10 from', weeks, ({ most }) => most.low, false),
    limitLine('8 of 10 to', weeks, ({ most }) => most.high, tintOf(palette.axis, 0.2)),
    limitLine('Half from', weeks, ({ half }) => half.low, false),
    limitLine('Half to', weeks, ({ half }) => half.high, tintOf(palette.axis, 0.3)),
    {
      ...limitLine('Middle', weeks, ({ median }) => median, false),
      order: 1,
      borderColor: palette.muted,
      borderWidth: 1.5,
      borderDash: [6, 4],
      pointHitRadius: 8,
      pointHoverRadius: 5,
      pointBackgroundColor: palette.muted,
    },
    ownLine(scores, palette),
  ];
}

/** What is written in the right margin. */
function textsOf({ weeks, scores }: ExpectedPathData, palette: Palette) {
  const latest = scores.at(-1);
  const path = weeks.at(-1);
  const middle = { key: 'middle', words: 'middle', colour: palette.muted, bold: false };
  const now = { key: 'now', colour: palette.series[0].colour, bold: true };
  return [
    ...(path === undefined ? [] : [{ ...middle, value: path.median }]),
    ...(latest === undefined
      ? []
      : [{ ...now, value: latest.value, words: `now ${numberText(latest.value)}` }]),
  ];
}

function wordsOf(
  data: ExpectedPathData,
  range: { readonly min: number; readonly max: number; readonly last: number },
  palette: Palette,
): Marks['annotations'] {
  const texts = textsOf(data, palette);
  const plot = expectedPathHeight * 0.8;
  const tops = texts.map(({ value }) => ((range.max - value) / (range.max - range.min)) * plot);
  const moves = movedApart(tops, 15);
  return Object.fromEntries(
    texts.map(({ key, value, words, colour, bold }, at) => {
      const style = { colour, bold, moveX: 10, moveY: moves[at] ?? 0 };
      return [key, textAt({ x: range.last, y: value }, words, style)];
    }),
  );
}

/** The picture of a score beside people like the client; weeks since the first session at true distances. */
export function expectedPathDrawing(data: ExpectedPathData, palette: Palette): Drawing {
  const min = data.measure.min ?? 0;
  const max = data.measure.max ?? 10;
  const lastDay = data.scores.at(-1)?.day ?? 0;
  const last = Math.max(1, data.weeks.at(-1)?.week ?? 1, Math.ceil(lastDay / 7));
  const step = Math.max(1, roundStep(last));
  // The word once, so that the numbers stand beside each other on a phone.
  const weekText = (week: number) =>
    week === 0 ? 'start' : week === step ? `week ${week}` : String(week);
  const weekAxis = valueAxis(palette, { min: 0, max: last, step }, weekText);
  return {
    type: 'line',
    data: { datasets: datasetsOf(data, palette) },
    options: {
      layout: { padding: { right: 68, top: 8 } },
      scales: {
        x: weekAxis,
        y: valueAxis(palette, { min, max, step: roundStep(max - min) }, numberText),
      },
      plugins: {
        annotation: { clip: false, annotations: wordsOf(data, { min, max, last }, palette) },
      },
    },
  };
}
