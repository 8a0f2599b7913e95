import type { Mapping, ReadingRule } from '../mapping';
import { valueColumn } from './value-column';

/** From the first day of the baseline week to the first day of the later one. */
const laterWeek = 42;

const days = [1, 2, 3, 4, 5, 6, 7];

function score(column: string, measure: string, dayOffset: number): ReadingRule {
  return valueColumn({
    column,
    measure: { is: measure },
    place: { is: { site: 'whole_body' } },
    unit: { is: '{score}' },
    dayOffset,
  });
}

/** Two diary weeks and the averages recalled afterwards. */
export const vasDiary: Mapping = {
  name: 'vas-diary',
  title: 'Pain diary of two weeks on a visual scale',
  description:
    'One row for each person: row, treat (0 or 1), t01 to t07 and t11 to t17 (daily scores 0 to 10 with decimals), recall0 and recall1 (averages as remembered).',
  assumptions: [
    'The file does not say when the later week was: it begins 42 days after the first.',
    'The scores run from 0 to 10 with decimals: they are kept as a measure of this practice, neither as millimetres nor as whole-number ratings.',
    'A remembered average is dated on the last day of its week.',
    'No condition and no site is in the file: chronic pain of the whole body is recorded.',
  ],
  shape: 'WIDE',
  headerLine: 1,
  delimiter: ',',
  decimal: '.',
  missing: ['', 'NA'],
  client: { columns: ['row'], reference: 'vas-{key}', name: 'Diary study, person {key}' },
  sex: { is: 'UNKNOWN' },
  dates: { kind: 'VISITS', anchorDate: '2024-01-08' },
  condition: { is: 'chronic_pain' },
  conditionSide: { is: 'NONE' },
  arm: { column: 'treat', values: { '0': 'control', '1': 'treatment' } },
  sessions: false,
  readings: [
    ...days.map((day) => score(`t0${day}`, 'own_diary_vas', day - 1)),
    score('recall0', 'own_recalled_vas', 6),
    ...days.map((day) => score(`t1${day}`, 'own_diary_vas', laterWeek + day - 1)),
    score('recall1', 'own_recalled_vas', laterWeek + 6),
  ],
  ownMeasures: [
    {
      key: 'own_diary_vas',
      name: 'Pain today on a visual scale, 0 to 10',
      min: 0,
      max: 10,
      step: 0.01,
      direction: 'LOWER',
      unit: '{score}',
    },
    {
      key: 'own_recalled_vas',
      name: 'Average pain of the week as remembered, 0 to 10',
      min: 0,
      max: 10,
      step: 0.01,
      direction: 'LOWER',
      unit: '{score}',
    },
  ],
};
