import type { ChartDataset } from 'chart.js';
import { roundStep, valueAxis } from './chart-defaults';
import type { BeforeAfterData } from './episode-to-draw';
import type { Drawing, Spot } from './figure';
import { ruleAt } from './marks';
import type { Marks } from './marks';
import { numberText } from './number-text';
import { tintOf } from './palette';
import type { Palette } from './palette';

/** The height of the drawing in px; it is about as wide. */
export const beforeAfterHeight = 340;

/** A line on which the last score differs from the first by so much, cut at the ends of the scale. */
function parallel({ min, max }: BeforeAfterData['measure'], by: number) {
  return {
    xMin: Math.max(min, min - by),
    xMax: Math.min(max, max - by),
    yMin: Math.max(min, min + by),
    yMax: Math.min(max, max + by),
  };
}

function rulesOf(data: BeforeAfterData, palette: Palette): Marks['annotations'] {
  const { measure, important, goal } = data;
  const noticed = measure.direction === 'LOWER' ? -(important ?? 0) : (important ?? 0);
  const { min, max } = measure;
  return {
    diagonal: ruleAt(parallel(measure, 0), palette.axis, [], 1.5),
    ...(important !== null && {
      noticed: ruleAt(parallel(measure, noticed), palette.muted, [6, 4], 1.5),
    }),
    ...(goal !== null && {
      goal: ruleAt({ xMin: min, xMax: max, yMin: goal, yMax: goal }, palette.muted, [2, 3], 1.5),
    }),
  };
}

/** The band around the diagonal: its lower edge, and its upper one filled down to it. */
function bandOf({ measure, detectable }: BeforeAfterData, palette: Palette) {
  if (detectable === null) return [];
  const { min, max } = measure;
  const inside = (value: number) => Math.min(max, Math.max(min, value));
  // Where an edge bends at the end of the scale it needs a point.
  const places = [min, min + detectable, max - detectable, max].sort((a, b) => a - b);
  const edge = (by: number, fill: boolean): ChartDataset<'line', Spot[]> => ({
    label: 'Measurement error',
    order: 1,
    xAxisID: 'x',
    yAxisID: 'y',
    data: places.map((x) => ({ x, y: inside(x + by) })),
    borderWidth: 0,
    pointRadius: 0,
    pointHitRadius: 0,
    pointHoverRadius: 0,
    ...(fill && { fill: '-1', backgroundColor: palette.band }),
  });
  return [edge(-detectable, false), edge(detectable, true)];
}

/** Where several episodes have the same two scores, their dots are darker. */
function dotsOf({ episodes }: BeforeAfterData, palette: Palette): ChartDataset<'line', Spot[]> {
  const { colour } = palette.series[0];
  return {
    label: 'Episodes',
    order: 0,
    xAxisID: 'x',
    yAxisID: 'y',
    data: episodes.map(({ first, last }) => ({ x: first, y: last })),
    showLine: false,
    clip: false,
    pointStyle: 'circle',
    pointRadius: 5,
    pointHoverRadius: 7,
    pointHitRadius: 10,
    pointBorderWidth: 1.5,
    pointBorderColor: colour,
    pointBackgroundColor: episodes.map(({ finished }) =>
      finished ? tintOf(colour, 0.5) : 'transparent',
    ),
  };
}

/** The picture of episodes by first and last score. */
export function beforeAfterDrawing(data: BeforeAfterData, palette: Palette): Drawing {
  const { min, max } = data.measure;
  const axis = valueAxis(palette, { min, max, step: roundStep(max - min) }, numberText);
  const titled = (text: string) => ({
    ...axis,
    title: { display: true, text, color: palette.muted },
  });
  return {
    type: 'line',
    data: { datasets: [dotsOf(data, palette), ...bandOf(data, palette)] },
    options: {
      layout: { padding: { right: 12, top: 8 } },
      scales: { x: titled('start'), y: titled('last') } as never,
      plugins: { annotation: { clip: false, annotations: rulesOf(data, palette) } },
    },
  };
}
