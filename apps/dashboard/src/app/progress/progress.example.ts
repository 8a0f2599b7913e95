import { exampleNeckPoints, exampleColumns } from '@unknot/charts/trigger-points.example';
import { exampleSeries, weekly, weeklySessions } from '@unknot/charts/series.example';
import type { Progress, Series } from './chosen-series';

type Readings = Parameters<typeof exampleSeries>[0];
type Facts = Parameters<typeof exampleSeries>[1];

const measureOf = (key: string, name: string, unit: string, max: number) =>
  ({
    key,
    name,
    unit,
    min: 0,
    max,
    direction: 'LOWER',
    source: 'An example',
    verified: true,
  }) as const;

const painNow = measureOf('nprs_now', 'Numeric pain rating, now', 'of 10', 10);
const motion = {
  ...measureOf('rom_deg', 'Range of motion', '°', 200),
  direction: 'HIGHER',
} as const;

/** A figure that a change is held against. */
export function exampleThreshold(value: number, verified = true) {
  const kind = 'minimal detectable change (95 %)';
  return { value, kind, population: 'neck pain', source: 'An example', verified };
}

function seriesOf(readings: Readings, facts: Facts): Series {
  return { siteName: 'Neck', otherSideKey: null, ...exampleSeries(readings, facts) } as Series;
}

/** Pain that ends at zero. */
export const exampleNeckPain = seriesOf(weekly([7, 4, 2, 0]), {
  key: 'nprs_now/neck/none/NONE/NONE',
  measure: painNow,
  label: 'Neck pain, now',
  call: 'IMPROVING',
  detectable: exampleThreshold(2.1),
  sentence: 'Better: pain fell by 7 points, from 7 to 0, more than the error of 2.1.',
});

/** A movement that goes further than at the start; the source of its reference was not seen. */
export const exampleNeckRotation = seriesOf(weekly([45, 60, 64]), {
  key: 'rom_deg/neck/rotation/LEFT/ACTIVE',
  measure: motion,
  movementName: 'rotation',
  side: 'LEFT',
  mode: 'ACTIVE',
  label: 'Neck rotation, left, active',
  call: 'IMPROVING',
  sentence: 'Better: rotation rose by 19°.',
  norm: { value: 80, low: 72, high: 88, population: 'adults', source: 'Unseen', verified: false },
} as Facts);

/** One client's episode with pain and one movement. */
export const exampleProgress: Progress = {
  clientId: 'c-1',
  clientName: 'Ana Lindqvist',
  clientReference: '1042',
  age: 47,
  verdict: 'Better: pain fell by 7 points.',
  rulesVersion: '1.0',
  episode: {
    id: 'e-1',
    conditionName: 'Neck pain',
    side: 'LEFT',
    status: 'OPEN',
    openedOn: '2026-01-05',
    lastMeasuredOn: '2026-01-26',
    sessionCount: 4,
    pain: { measureName: painNow.name, call: 'IMPROVING', first: 7, latest: 0 },
  },
  episodes: [
    { id: 'e-1', label: 'Neck pain, left, from 5 January 2026' },
    { id: 'e-0', label: 'Low back pain, from 2 May 2024' },
  ],
  sessions: weeklySessions(4),
  series: [exampleNeckPain, exampleNeckRotation],
  triggerPoints: exampleNeckPoints,
  painAreas: [
    { sessionId: 'session-4', site: 'neck', side: 'MIDLINE', kind: 'ACHE', intensity: 0 },
  ],
  goals: [],
  exercises: [],
};

/** One goal on its way, its last score zero. */
export const exampleGoal: Progress['goals'][number] = {
  goalId: 'g-1',
  words: 'Work at the desk for two hours',
  start: 3,
  target: 7,
  latest: 0,
  n: 4,
  state: 'ON_THE_WAY',
  important: { value: 2 },
  sentence:
    '“Work at the desk for two hours”: 3 → 0 of 10 (−3), target 7, 4 scores; not reached yet.',
};

/** An episode in which nothing has been measured yet. */
export const exampleUnmeasured: Progress = {
  ...exampleProgress,
  clientReference: null,
  age: null,
  verdict: 'No pain score has been recorded yet.',
  episode: { ...exampleProgress.episode, lastMeasuredOn: null, sessionCount: 0, pain: null },
  episodes: [{ id: 'e-1', label: 'Neck pain, left, from 5 January 2026' }],
  sessions: [],
  series: [],
  triggerPoints: exampleColumns([]),
  painAreas: [],
};
