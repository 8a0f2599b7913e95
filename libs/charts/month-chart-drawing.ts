import type { ChartDataset } from 'chart.js';
import { roundStep, valueAxis } from './chart-defaults';
import type { Drawing, Spot } from './figure';
import { ruleAt, textAt } from './marks';
import type { Marks } from './marks';
import type { MonthsData } from './months-to-draw';
import { numberText } from './number-text';
import type { Palette } from './palette';

/** The height of the drawing in px. */
export const monthChartHeight = 300;

const colourOf = (letter: 'H' | 'L' | null, palette: Palette): string =>
  letter === null ? palette.muted : letter === 'H' ? palette.better : palette.worse;

/** From 0 or below to above all values and limits, at round numbers. */
function rangeOf({ points, limits }: MonthsData) {
  const values = [
    ...points.flatMap(({ value }) => value ?? []),
    limits?.low ?? 0,
    limits?.high ?? 1,
  ];
  const [low, high] = [Math.min(0, ...values), Math.max(...values)];
  const step = roundStep(high - low);
  return { min: Math.floor(low / step) * step, max: Math.ceil(high / step) * step, step };
}

function lineOf({ points, title }: MonthsData, palette: Palette): ChartDataset<'line', Spot[]> {
  const colours = points.map(({ letter }) => colourOf(letter, palette));
  return {
    label: title,
    xAxisID: 'x',
    yAxisID: 'y',
    // A month that is not shown breaks the line.
    data: points.map(({ value }, x) => ({ x, y: value ?? Number.NaN })),
    borderColor: palette.axis,
    borderWidth: 1.5,
    tension: 0,
    spanGaps: false,
    clip: false,
    pointStyle: points.map(({ letter }) => (letter === null ? 'circle' : 'rectRot')),
    pointRadius: points.map(({ letter }) => (letter === null ? 4 : 7)),
    pointHoverRadius: 8,
    pointHitRadius: 12,
    pointBorderColor: palette.surface,
    pointBorderWidth: 1,
    pointBackgroundColor: colours,
  };
}

function marksOf(data: MonthsData, palette: Palette): Marks['annotations'] {
  const { points, limits } = data;
  const last = Math.max(1, points.length - 1);
  const across = (y: number) => ({ xMin: 0, xMax: last, yMin: y, yMax: y });
  const named = (key: string, y: number, words: string, dash: number[]) => [
    [key, ruleAt(across(y), palette.muted, dash, dash.length === 0 ? 1.5 : 1)],
    [
      `${key}Words`,
      textAt({ x: last, y }, `${words} ${numberText(y)}`, { colour: palette.muted, moveX: 10 }),
    ],
  ];
  const letters = points.flatMap(({ letter, value }, x) => {
    if (letter === null || value === null) return [];
    const style = {
      colour: colourOf(letter, palette),
      bold: true,
      from: 'center',
      size: 13,
    } as const;
    const moveY = letter === 'H' ? -16 : 16;
    return [[`letter${x}`, textAt({ x, y: value }, letter, { ...style, moveY })]];
  });
  const rules =
    limits === null
      ? []
      : [
          ...named('mean', limits.mean, 'mean', []),
          ...named('low', limits.low, 'limit', [6, 4]),
          ...named('high', limits.high, 'limit', [6, 4]),
        ];
  return Object.fromEntries([...rules, ...letters]) as Marks['annotations'];
}

/** The picture of a series by month. */
export function monthChartDrawing(data: MonthsData, palette: Palette): Drawing {
  const { points } = data;
  const last = Math.max(1, points.length - 1);
  const step = Math.max(1, Math.ceil(last / 6));
  const monthAxis = valueAxis(palette, { min: 0, max: last, step }, (at) => {
    const [year = '', month = ''] = (points[at]?.period ?? '').split('-');
    return month === '' ? '' : `${month}/${year.slice(2)}`;
  });
  return {
    type: 'line',
    data: { datasets: [lineOf(data, palette)] },
    options: {
      layout: { padding: { right: 72, top: 16 } },
      scales: { x: monthAxis, y: valueAxis(palette, rangeOf(data), numberText) },
      plugins: { annotation: { clip: false, annotations: marksOf(data, palette) } },
    },
  };
}
