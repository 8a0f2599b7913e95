import { movementExamples } from '../movement.example';
import { painLineExamples } from '../pain-line.example';
import { exampleNeckPoints } from '../trigger-points.example';
import { weeklySessions } from '../series.example';
import type { ReportToDraw } from './report-to-draw';

const pain = Object.values(painLineExamples)[0];
const moved = Object.values(movementExamples)[0];
if (pain === undefined || moved === undefined) throw new Error('There are no examples.');

const painSeries = { ...moved.series[0]!, ...pain.series, key: 'pain', movementName: null };

/** The page on somebody with neck pain, for a doctor: six sessions, pain, four movements, trigger points. */
export const reportExample: ReportToDraw = {
  audience: 'DOCTOR',
  title: 'Progress report for the doctor',
  letterhead: { practiceName: 'Riverside Myotherapy', lines: ['1 River Road', '03 5550 0000'] },
  clientName: 'Kim Lee',
  clientReference: 'C-7',
  bornOn: '1980-03-09',
  conditionName: 'Neck pain',
  side: 'LEFT',
  status: 'OPEN',
  practitionerName: 'Robin Hart',
  from: '2026-01-05',
  until: '2026-02-09',
  madeOn: '2026-02-13',
  sufficiency: {
    sentence: '6 of 6 sessions measured; last 4 days ago; measured with: goniometer.',
    isEnough: true,
  },
  verdict: 'Better: 3 lower than at the start, more than measurement error.',
  painKey: 'pain',
  tableKeys: ['pain', ...moved.series.slice(0, 7).map(({ key }) => key)],
  movementKeys: moved.series.map(({ key }) => key),
  moreSeries: 1,
  series: [painSeries, ...moved.series].map((each) => ({
    ...{ n: 6, baselineReason: null, latestOn: '2026-02-09', important: null },
    ...each,
  })),
  sessions: weeklySessions(6),
  triggerPoints: exampleNeckPoints,
  goals: [{ sentence: '“Swim a kilometre”: 3 → 6 of 10 (+3), target 8.' }],
  moreGoals: 0,
  done: [
    { technique: 'Dry needling', sessions: 4 },
    { technique: 'Stretching', sessions: 1 },
  ],
  moreDone: 2,
  exercises: [{ sentence: 'Chin tuck, 3 times a week: done on 9 of 12 answered days.' }],
  moreExercises: 1,
  plan: ['Numeric pain rating is asked again by 23 March 2026.'],
  howToRead: ['A call needs three readings.'],
  rulesVersion: 'TREND-1.0',
  dataHash: 'a'.repeat(64),
};
