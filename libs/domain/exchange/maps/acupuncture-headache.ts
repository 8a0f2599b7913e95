import type { Mapping, ReadingRule } from '../mapping';
import { valueColumn } from './value-column';

const head = { is: { site: 'head', side: 'NONE' } } as const;

function score(column: string, dayOffset: number): ReadingRule {
  return valueColumn({
    column,
    measure: { is: 'own_headache_score' },
    place: head,
    unit: { is: '{score}' },
    dayOffset,
  });
}

function headacheDays(column: string, dayOffset: number, score?: string): ReadingRule {
  const rule = valueColumn({
    column,
    measure: { is: 'own_headache_days' },
    place: head,
    unit: { is: 'd' },
    dayOffset,
  });
  return score === undefined ? rule : { ...rule, zeroMeans: 'SUSPECT_MISSING', blankWith: score };
}

/** Headache scores and days at the start, after 3 and after 12 months, with the acupuncturist. */
export const acupunctureHeadache: Mapping = {
  name: 'acupuncture-headache',
  title: 'Headache trial over twelve months',
  description:
    'One row for each patient: id, sex (0 male, 1 female), migraine, acupuncturist, group (1 acupuncture, 0 control), pk1, pk2, pk5 (weekly headache score) and f1, f2, f5 (days with headache in 28) at the start, 3 and 12 months. Age is not kept: no date of birth follows from it.',
  assumptions: [
    'Three months are 91 days after the start, twelve months 365.',
    'A 0 in f2 or f5 beside an empty pk2 or pk5 stands for "missing": it is kept as not measured.',
    'Patients of the control group are put under the acupuncturist of their site, as the file does.',
    'The scores come from diaries: no sessions are recorded.',
  ],
  shape: 'WIDE',
  headerLine: 1,
  delimiter: ',',
  decimal: '.',
  missing: ['', 'NA'],
  client: { columns: ['id'], reference: 'headache-{key}', name: 'Headache trial, patient {key}' },
  sex: { column: 'sex', values: { '0': 'MALE', '1': 'FEMALE' }, blank: 'UNKNOWN' },
  dates: { kind: 'VISITS', anchorDate: '2024-01-08' },
  condition: { column: 'migraine', values: { '0': 'tth', '1': 'migraine' } },
  conditionSide: { is: 'NONE' },
  arm: { column: 'group', values: { '0': 'usual care', '1': 'acupuncture' } },
  practitioner: { column: 'acupuncturist', template: 'Acupuncturist {value}' },
  sessions: false,
  readings: [
    score('pk1', 0),
    score('pk2', 91),
    score('pk5', 365),
    headacheDays('f1', 0),
    headacheDays('f2', 91, 'pk2'),
    headacheDays('f5', 365, 'pk5'),
  ],
  ownMeasures: [
    {
      key: 'own_headache_score',
      name: 'Headache score of a week, 0 to 140',
      min: 0,
      max: 140,
      step: 0.01,
      direction: 'LOWER',
      unit: '{score}',
    },
    {
      key: 'own_headache_days',
      name: 'Days with headache in four weeks',
      min: 0,
      max: 28,
      step: 0.01,
      direction: 'LOWER',
      unit: 'd',
    },
  ],
};
