import { exampleSeries, weekly, weeklySessions } from './series.example';
import type { ExampleReading, ExampleSeries } from './series.example';
import type { MovementOverTimeData } from './movement-over-time';
import type { MovementSeries } from './movement-rows';

const range = {
  key: 'rom_deg',
  name: 'Range of motion',
  unit: '°',
  min: -30,
  max: 200,
  direction: 'HIGHER',
} as const;

interface Movement {
  readonly name: string;
  readonly mode: 'ACTIVE' | 'PASSIVE';
  readonly reference?: { readonly value: number; readonly low: number; readonly high: number };
}

function sideOf(
  movement: Movement,
  side: 'LEFT' | 'RIGHT',
  readings: readonly ExampleReading[],
  facts: Partial<ExampleSeries> = {},
): MovementSeries {
  const words = [movement.name, side.toLowerCase(), movement.mode.toLowerCase()].join(', ');
  return exampleSeries(readings, {
    measure: range,
    movementName: movement.name,
    side,
    mode: movement.mode,
    label: words,
    detectable: { value: 10, kind: 'default of the product (goniometer, same rater)' },
    call: 'IMPROVING',
    sentence: 'Better: higher than at the start by more than measurement error.',
    norm:
      movement.reference === undefined
        ? null
        : { ...movement.reference, population: 'women of 20 to 44 years' },
    ...facts,
  });
}

const flexion: Movement = {
  name: 'Hip flexion',
  mode: 'PASSIVE',
  reference: { value: 134, low: 130, high: 138 },
};
const extension: Movement = {
  name: 'Hip extension',
  mode: 'PASSIVE',
  reference: { value: 18, low: 16, high: 20 },
};
const rotation: Movement = {
  name: 'Hip internal rotation',
  mode: 'ACTIVE',
  reference: { value: 45, low: 40, high: 50 },
};
const abduction: Movement = { name: 'Hip abduction', mode: 'ACTIVE' };

const both: MovementSeries[] = [
  sideOf(flexion, 'LEFT', weekly([82, 88, 96, 104, 112, 118])),
  sideOf(flexion, 'RIGHT', [...weekly([124]), ...weekly([128], 5)]),
  sideOf(extension, 'LEFT', weekly([0, 0, 5, 8, 8, 12])),
  sideOf(extension, 'RIGHT', [...weekly([16]), ...weekly([17], 5)]),
  sideOf(rotation, 'LEFT', weekly([22, 24, 30, 28, 33, 36])),
  sideOf(rotation, 'RIGHT', [...weekly([38]), ...weekly([36], 5)]),
  sideOf(abduction, 'LEFT', weekly([25, 30, 30, 35, 35, 40])),
];

/** Cases of the movement charts; the same data feed the picture of today and those over time. */
export const movementExamples: Readonly<Record<string, MovementOverTimeData>> = {
  'four movements, left against right': {
    series: both,
    sessions: weeklySessions(6),
    side: 'LEFT',
  },
  'both sides of equal weight': {
    series: [
      sideOf(flexion, 'LEFT', weekly([94, 98, 104, 110])),
      sideOf(flexion, 'RIGHT', weekly([90, 90, 95, 112])),
    ],
    sessions: weeklySessions(4),
    side: 'BOTH',
  },
  'a gap, and a change of rater': {
    series: [
      sideOf(flexion, 'RIGHT', [
        ...weekly([80, 84, 90]),
        ...weekly([86, 95], 10),
        { takenOn: '2026-03-30', value: 108, session: 13, broken: true },
        { takenOn: '2026-04-06', value: 110, session: 14 },
      ]),
    ],
    sessions: weeklySessions(14),
    side: 'RIGHT',
  },
  'not straight: below zero': {
    series: [
      sideOf({ name: 'Knee extension', mode: 'PASSIVE' }, 'LEFT', weekly([-18, -12, -9, -4])),
      sideOf({ name: 'Knee extension', mode: 'PASSIVE' }, 'RIGHT', weekly([0])),
    ],
    sessions: weeklySessions(4),
    side: 'LEFT',
  },
  'a pain-free range within the whole': {
    series: [
      sideOf(flexion, 'LEFT', weekly([82, 96, 118])),
      {
        ...sideOf(flexion, 'LEFT', weekly([60, 71, 90])),
        measure: { ...range, key: 'rom_painfree_deg', name: 'Pain-free range' },
        key: 'pain-free',
        label: 'Hip flexion, left, passive, pain-free range',
      },
      sideOf(flexion, 'RIGHT', weekly([124])),
    ],
    sessions: weeklySessions(3),
    side: 'LEFT',
  },
  'one point': {
    series: [sideOf(flexion, 'LEFT', weekly([94]))],
    sessions: weeklySessions(1),
    side: 'LEFT',
  },
  'unable because of pain': {
    series: [
      sideOf(flexion, 'LEFT', [
        { takenOn: '2026-01-05', value: null, absent: 'UNABLE_PAIN', session: 1 },
      ]),
    ],
    sessions: weeklySessions(1),
    side: 'LEFT',
  },
  empty: { series: [], sessions: [], side: 'NONE' },
};
