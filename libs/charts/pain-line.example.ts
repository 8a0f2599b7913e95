import { exampleDay, exampleSeries, weekly, weeklySessions } from './series.example';
import type { ExampleReading, ExampleSeries } from './series.example';
import type { PainLineData } from './pain-line';

const pain = {
  key: 'nprs_avg',
  name: 'Numeric pain rating, average',
  unit: 'of 10',
  min: 0,
  max: 10,
  direction: 'LOWER',
} as const;

function example(
  readings: readonly ExampleReading[],
  sessions: number,
  facts: Partial<ExampleSeries> = {},
): PainLineData {
  const series = exampleSeries(readings, {
    measure: pain,
    label: 'Numeric pain rating, average, neck',
    detectable: { value: 2, kind: 'smallest detectable change (95 %)' },
    important: { value: 2 },
    ...facts,
  });
  return { series, sessions: weeklySessions(sessions) };
}

const better = {
  call: 'IMPROVING',
  sentence: 'Better: 3 lower than at the start, more than measurement error and enough to notice.',
} as const;

const diary: ExampleReading[] = [
  ...weekly([7, 6, 6, 5, 4, 4]),
  ...[5, 4, 4, 3, 3, 4, 3, 2].map((value, at) => ({
    takenOn: exampleDay(44 + at * 3),
    value,
    context: at % 2 === 0 ? ('DIARY' as const) : ('REMOTE' as const),
  })),
];

const mixed: ExampleReading[] = [
  { takenOn: exampleDay(0), value: 6, session: 1 },
  { takenOn: exampleDay(0), value: 4, context: 'POST_SESSION', session: 1 },
  { takenOn: exampleDay(7), value: null, absent: 'DECLINED', session: 2 },
  { takenOn: exampleDay(14), value: 5, session: 3 },
  { takenOn: exampleDay(21), value: 3, session: 4, broken: true },
  { takenOn: exampleDay(28), value: 3, session: 5 },
];

/** Cases of the chart: what a page, a test and a picture of it need to have seen. */
export const painLineExamples: Readonly<Record<string, PainLineData>> = {
  improving: example(weekly([6, 7, 6, 5, 5, 4, 4, 3]), 8, better),
  'visits and home check-ins': example(diary, 6, {
    ...better,
    sentence:
      'Better: 5 lower than at the start, more than measurement error and enough to notice.',
  }),
  'from zero and to zero': example(weekly([0, 3, 6, 2, 0, 0]), 6, {
    call: 'STABLE',
    sentence: 'No clear change: as at the start.',
  }),
  'a gap of two months': example([...weekly([7, 6, 5]), ...weekly([6, 5, 4], 11)], 14, better),
  'another rater, a declined and a post-session reading': example(mixed, 5, better),
  'sixty sessions': example(
    weekly(Array.from({ length: 60 }, (_, at) => Math.round(6 + 2 * Math.sin(at / 3) - at / 15))),
    60,
    better,
  ),
  'worse, start near the latest': example(weekly([5, 5, 6, 5, 6]), 5, {
    call: 'STABLE',
    sentence: 'No clear change: 1 higher than at the start, within measurement error.',
  }),
  'two points': example(weekly([6, 4]), 2),
  'one point': example(weekly([6]), 1),
  empty: example([], 1),
};
