import { dayNumberOf } from '@unknot/domain/care/calendar-day';
import type { ChartDataset } from 'chart.js';
import type { CareData, ExerciseToDraw, ExerciseWeekToDraw, TechniqueRow } from './care-to-draw';
import { dayAxis } from './chart-defaults';
import { daySpan, drawnReadings } from './drawn-readings';
import type { Drawing, Spot } from './figure';
import { bandAt, ruleAt, textAt } from './marks';
import type { Marks } from './marks';
import { tintOf } from './palette';
import type { Palette } from './palette';
import { leftMargin } from './session-strip';

const rowHeight = 38;
const axisHeight = 32;

/** The height of so many rows with the axis below them in px. */
export function careHeight(rows: number): number {
  return Math.max(1, rows) * rowHeight + axisHeight;
}

/** Where things stand, as shares of a row from its middle. */
const places = { words: -0.24, middle: 0.18, top: 0, bottom: 0.4 };

type NamedMarks = [string, Marks['annotations'][string]][];

const beginOf = ({ from }: ExerciseWeekToDraw) => dayNumberOf(from);
const endOf = ({ until }: ExerciseWeekToDraw) => dayNumberOf(until) + 1;

function pointsAt(spots: Spot[], label: string, palette: Palette, radius: number) {
  const { colour } = palette.series[0];
  const dataset: ChartDataset<'line', Spot[]> = {
    ...{ label, data: spots, xAxisID: 'x', yAxisID: 'y', showLine: false, clip: false },
    pointRadius: radius,
    pointHoverRadius: 7,
    pointHitRadius: 10,
    pointBorderWidth: 1.5,
    pointBorderColor: colour,
    pointBackgroundColor: colour,
  };
  return dataset;
}

/** A box for each week, filled from the bottom by the share of the answered days on which it was done. */
function boxesOf(exercise: ExerciseToDraw, y: number, last: number, palette: Palette): NamedMarks {
  return exercise.weeks.flatMap((week, at): NamedMarks => {
    // What lies beyond the chart above is in the table.
    if (beginOf(week) >= last) return [];
    const extent = { xMin: beginOf(week) + 0.3, xMax: Math.min(last, endOf(week) - 0.3) };
    const [top, bottom] = [y + places.top, y + places.bottom];
    const box = { ...extent, yMin: top, yMax: bottom };
    const outline = { ...bandAt(box, 'transparent'), borderWidth: 1, borderColor: palette.axis };
    if (week.answered === 0) return [[`week${y}.${at}`, outline]];
    const share = week.done / week.answered;
    const fill = { ...extent, yMin: bottom - share * (bottom - top), yMax: bottom };
    return [
      [`done${y}.${at}`, bandAt(fill, tintOf(palette.series[0].colour, 0.55))],
      [`week${y}.${at}`, outline],
    ];
  });
}

function marksOf(
  { exercises }: CareData,
  techniques: readonly TechniqueRow[],
  span: { readonly first: number; readonly last: number },
  palette: Palette,
): Marks['annotations'] {
  const wordsAt = (y: number, words: string): NamedMarks[number] => [
    `words${y}`,
    textAt({ x: span.first, y: y + places.words }, words, { colour: palette.text }),
  ];
  const rowsOf = techniques.flatMap(({ name, sessions }, y): NamedMarks => {
    const middle = { yMin: y + places.middle, yMax: y + places.middle };
    const track = ruleAt({ xMin: span.first, xMax: span.last, ...middle }, palette.grid);
    return [[`track${y}`, track], wordsAt(y, `${name} · ${sessions.length}`)];
  });
  const boxes = exercises.flatMap((exercise, at): NamedMarks => {
    const y = techniques.length + at;
    const { answered, done } = exercise;
    const told = answered === 0 ? 'not answered' : `${done} of ${answered} days`;
    const words = `${exercise.exercise}, at home · ${told}`;
    return [...boxesOf(exercise, y, span.last, palette), wordsAt(y, words)];
  });
  return Object.fromEntries([...rowsOf, ...boxes]);
}

/** The days that are seen: those of the chart above, and the weeks at home within them. */
function spanOf({ readings, sessions, exercises }: CareData) {
  const span = daySpan(readings === null ? [] : drawnReadings(readings), sessions);
  if (readings !== null || sessions.length > 0) return span;
  const days = exercises.flatMap(({ weeks }) =>
    weeks.flatMap((week) => [beginOf(week), endOf(week)]),
  );
  if (days.length === 0) return span;
  return { first: Math.min(...days), last: Math.max(...days) };
}

/** The picture of what was done: a row for each technique, then one for each exercise at home. */
export function careDrawing(
  data: CareData,
  techniques: readonly TechniqueRow[],
  palette: Palette,
): Drawing {
  const span = spanOf(data);
  const rows = techniques.length + data.exercises.length;
  return {
    type: 'line',
    data: {
      datasets: [
        ...techniques.map(({ name, sessions }, row) => {
          const y = row + places.middle;
          const spots = sessions.map(({ heldOn }) => ({ x: dayNumberOf(heldOn), y }));
          return pointsAt(spots, name, palette, 4);
        }),
        ...data.exercises.map(({ exercise, weeks }, at) => {
          const y = techniques.length + at + (places.top + places.bottom) / 2;
          const spots = weeks.map((week) => ({ x: (beginOf(week) + endOf(week)) / 2, y }));
          return pointsAt(spots, exercise, palette, 0);
        }),
      ],
    },
    options: {
      layout: { padding: { right: 68, left: leftMargin } },
      scales: {
        x: dayAxis(palette, span),
        y: {
          ...{ type: 'linear', min: -0.5, max: Math.max(1, rows) - 0.5, reverse: true },
          display: false,
        },
      },
      plugins: {
        annotation: { clip: false, annotations: marksOf(data, techniques, span, palette) },
      },
    },
  };
}
