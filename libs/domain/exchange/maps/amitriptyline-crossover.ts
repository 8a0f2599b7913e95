import type { Mapping, ReadingRule } from '../mapping';
import { valueColumn } from './value-column';

function pain(column: string, visit: number, dayOffset: number): ReadingRule {
  return valueColumn({
    column,
    measure: { is: 'nprs_avg' },
    place: { is: { site: 'whole_body' } },
    unit: { is: '{score}' },
    context: { is: 'PRE_SESSION' },
    visit,
    dayOffset,
  });
}

/** Pain at six visits in fifteen weeks, two treatment periods of each person, one row for each period. */
export const amitriptylineCrossover: Mapping = {
  name: 'amitriptyline-crossover',
  title: 'Crossover trial, pain at six visits',
  description:
    'One row for each person and period: ID, Order (PA or AP), Period (1 or 2), Time1 to Time3 (pain 0 to 10 at week 0, 3 and 6 of the period). Lines may end with a lone carriage return.',
  assumptions: [
    'The second period begins 63 days after the first, as the trial was planned.',
    'The file does not say what time the pain score covers: the average of the last 7 days is assumed.',
    'Both periods are one episode; its arm is the order in which the two treatments were taken.',
    'No condition of the catalogue is painful neuropathy: pain in a limb is recorded.',
  ],
  shape: 'WIDE',
  headerLine: 1,
  delimiter: ',',
  decimal: '.',
  missing: ['', 'NA'],
  client: { columns: ['ID'], reference: 'amitriptyline-{key}', name: 'Crossover trial, {key}' },
  sex: { is: 'UNKNOWN' },
  dates: {
    kind: 'VISITS',
    anchorDate: '2024-01-08',
    shift: {
      column: 'Period',
      values: { '1': { days: 0, visits: 0 }, '2': { days: 63, visits: 3 } },
    },
  },
  condition: { is: 'limb_pain' },
  conditionSide: { is: 'BOTH' },
  arm: {
    column: 'Order',
    values: { PA: 'placebo, then amitriptyline', AP: 'amitriptyline, then placebo' },
  },
  sessions: true,
  readings: [pain('Time1', 1, 0), pain('Time2', 2, 21), pain('Time3', 3, 42)],
  ownMeasures: [],
};
