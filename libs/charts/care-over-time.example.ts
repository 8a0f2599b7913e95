import type { CareData, ExerciseToDraw } from './care-to-draw';
import { exampleDay, exampleSeries, weekly, weeklySessions } from './series.example';

const note =
  'Adherence tells what was done. It begins after care does and goes along with doing well, so no result is explained by it.';

/** An exercise with the days done and answered of each week. */
function exerciseOf(
  exercise: string,
  weeks: readonly (readonly [number, number])[],
): ExerciseToDraw {
  const total = (at: 0 | 1) => weeks.reduce((sum, week) => sum + week[at], 0);
  return {
    ...{ exercise, timesPerWeek: 5, days: 7 * weeks.length, note },
    ...{ done: total(0), answered: total(1) },
    weeks: weeks.map(([done, answered], at) => ({
      ...{ from: exampleDay(7 * at), until: exampleDay(7 * at + 6), days: 7, answered, done },
    })),
  };
}

const chinTucks = exerciseOf('Chin tucks', [
  [5, 7],
  [3, 5],
  [0, 4],
  [0, 0],
]);

const { readings } = exampleSeries(weekly([7, 6, 4, 3, 0]), {
  measure: {
    ...{ key: 'nprs_now', name: 'Numeric pain rating, now', unit: 'of 10', min: 0, max: 10 },
    direction: 'LOWER',
  },
});

/** Cases of the chart: what a page, a test and a picture of it need to have seen. */
export const careExamples: Readonly<Record<string, CareData>> = {
  'sessions and exercises': { sessions: weeklySessions(5), exercises: [chinTucks], readings },
  'sessions alone': { sessions: weeklySessions(3), exercises: [], readings: null },
  'exercises alone': { sessions: [], exercises: [chinTucks], readings: null },
  nothing: { sessions: [], exercises: [], readings: null },
};
