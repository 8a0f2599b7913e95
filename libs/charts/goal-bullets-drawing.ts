import { valueAxis } from './chart-defaults';
import type { Drawing } from './figure';
import type { GoalToDraw } from './goal-to-draw';
import { bandAt, ruleAt, textAt } from './marks';
import type { Marks } from './marks';
import { numberText } from './number-text';
import type { Palette } from './palette';

/** The height of one goal with its words in px. */
export const bulletHeight = 76;

/** The height of the axis below them in px. */
export const bulletAxisHeight = 32;

/** Where things stand, as shares of the height from the middle of a row. */
const places = { words: -0.3, top: -0.1, bottom: 0.18 };

type NamedMarks = [string, Marks['annotations'][string]][];

/** As many signs as fit above a bar on a phone. */
const longestWords = 40;

function shortened(words: string): string {
  return words.length <= longestWords ? words : `${words.slice(0, longestWords - 1).trimEnd()}…`;
}

/** The bar of a goal and its three lines, from back to front. */
function barOf({ start, latest, target, important }: GoalToDraw, y: number, palette: Palette) {
  const extent = { yMin: y + places.top, yMax: y + places.bottom };
  const bar = (xMax: number, colour: string) => ({
    ...bandAt({ ...extent, xMin: 0, xMax }, colour),
    borderRadius: 4,
  });
  const reach = { yMin: extent.yMin - 0.05, yMax: extent.yMax + 0.05 };
  const ruleBy = (x: number, colour: string, width: number, dash: number[] = []) =>
    ruleAt({ ...reach, xMin: x, xMax: x }, colour, dash, width);
  // A light edge, so that lines are seen on the bar as well as beside it.
  const edged = (name: string, x: number, colour: string, width: number, dash?: number[]) =>
    [
      [`${name}Edge${y}`, ruleBy(x, palette.surface, width + 3)],
      [`${name}${y}`, ruleBy(x, colour, width, dash)],
    ] satisfies NamedMarks;
  const noticed = important === null ? null : Math.min(10, start + important);
  const marks: NamedMarks = [[`track${y}`, bar(10, palette.band)]];
  if (latest !== null) marks.push([`bar${y}`, bar(latest, palette.series[0].colour)]);
  marks.push(...edged('start', start, palette.text, 1.5));
  if (noticed !== null) marks.push(...edged('noticed', noticed, palette.muted, 2, [2, 3]));
  marks.push(...edged('target', target, palette.text, 4));
  return marks;
}

function wordsOf({ words, latest }: GoalToDraw, y: number, palette: Palette): NamedMarks {
  const now = latest === null ? 'not scored' : `now ${numberText(latest)}`;
  const colour = latest === null ? palette.muted : palette.series[0].colour;
  const title = { colour: palette.text, size: 14 };
  const beside = { x: 10, y: y + (places.top + places.bottom) / 2 };
  return [
    [`words${y}`, textAt({ x: 0, y: y + places.words }, shortened(words), title)],
    [`now${y}`, textAt(beside, now, { colour, bold: latest !== null, moveX: 10 })],
  ];
}

/** The goals from top to bottom; the ends of their bars are points, so that keys and pointers reach them. */
export function goalBulletsDrawing(goals: readonly GoalToDraw[], palette: Palette): Drawing {
  return {
    type: 'line',
    data: {
      datasets: [
        {
          label: 'Last score',
          xAxisID: 'x',
          yAxisID: 'y',
          data: goals.map(({ latest, start }, y) => ({ x: latest ?? start, y })),
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
      layout: { padding: { right: 72 } },
      scales: {
        x: valueAxis(palette, { min: 0, max: 10, step: 2 }, numberText),
        y: {
          type: 'linear',
          min: -0.5,
          max: Math.max(1, goals.length) - 0.5,
          reverse: true,
          display: false,
        },
      },
      plugins: {
        annotation: {
          clip: false,
          annotations: Object.fromEntries(
            goals.flatMap((goal, y) => [...barOf(goal, y, palette), ...wordsOf(goal, y, palette)]),
          ),
        },
      },
    },
  };
}
