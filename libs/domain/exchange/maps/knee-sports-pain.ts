import type { Mapping, ReadingRule } from '../mapping';
import { valueColumn } from './value-column';

function grade(column: string, visit: number, dayOffset: number): ReadingRule {
  return valueColumn({
    column,
    measure: { is: 'own_knee_grade' },
    place: { is: { site: 'knee', side: 'NONE' } },
    unit: { is: '{grade}' },
    context: { is: 'PRE_SESSION' },
    visit,
    dayOffset,
  });
}

/** Pain on moving the knee, graded 1 to 5, at four visits in ten days. */
export const kneeSportsPain: Mapping = {
  name: 'knee-sports-pain',
  title: 'Knee pain in five grades at four visits',
  description:
    'One row for each person: N, Th (1 placebo, 2 treatment), Sex (0 male, 1 female), R1 to R4 (grade 1 to 5 before and on days 3, 7 and 10). Age is not kept: no date of birth follows from it.',
  assumptions: [
    'The file does not say which knee: no side is recorded.',
    'Each grading is taken as a visit.',
    'No condition is in the file: pain in the knee is recorded.',
  ],
  shape: 'WIDE',
  headerLine: 1,
  delimiter: ',',
  decimal: '.',
  missing: ['', 'NA'],
  client: { columns: ['N'], reference: 'knee-{key}', name: 'Knee trial, patient {key}' },
  sex: { column: 'Sex', values: { '0': 'MALE', '1': 'FEMALE' }, blank: 'UNKNOWN' },
  dates: { kind: 'VISITS', anchorDate: '2024-01-08' },
  condition: { is: 'knee_pain' },
  conditionSide: { is: 'NONE' },
  arm: { column: 'Th', values: { '1': 'placebo', '2': 'treatment' } },
  sessions: true,
  readings: [grade('R1', 1, 0), grade('R2', 2, 3), grade('R3', 3, 7), grade('R4', 4, 10)],
  ownMeasures: [
    {
      key: 'own_knee_grade',
      name: 'Pain on moving the knee, grade 1 to 5',
      min: 1,
      max: 5,
      step: 1,
      direction: 'LOWER',
      unit: '{grade}',
    },
  ],
};
