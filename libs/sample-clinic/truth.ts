/**
 * The truth that the sample practice is made from, so that what is later concluded from its records can
 * be held against it. Every figure here is invented: it says nothing about real treatments or people.
 */

/** How a condition runs, in points of pain from 0 to 10. */
export interface ConditionTruth {
  /** Key of the condition in the catalogue. */
  readonly condition: string;
  /** How common it is in the practice, relative to the others. */
  readonly weight: number;
  /** Where it sits; a key of `regions`. */
  readonly region: string;
  /** Mean and deviation of pain on the first day. */
  readonly startMean: number;
  readonly startDeviation: number;
  /** Share of the first pain that goes by itself in the end. */
  readonly naturalShare: number;
  /** Weeks after which 63 % of the whole fall has come about. */
  readonly tauWeeks: number;
  /** Share of clients whose pain comes back after it had fallen, and of those who get worse. */
  readonly relapseShare: number;
  readonly worseShare: number;
  /** Mean share of normal movement that is missing on the affected side on the first day. */
  readonly motionLost: number;
}

const conditionColumns = [
  // condition, weight, region, start mean, deviation, natural share, tau, relapse, worse, motion lost
  ['neck_pain', 20, 'neck', 5.6, 1.5, 0.5, 3, 0.07, 0.05, 0.2],
  ['lbp', 24, 'lumbar', 5.9, 1.6, 0.52, 3.5, 0.1, 0.05, 0.25],
  ['sciatica', 4, 'lumbar', 6.4, 1.5, 0.42, 5, 0.08, 0.08, 0.3],
  ['tth', 10, 'head', 5.2, 1.4, 0.38, 4, 0.1, 0.04, 0.1],
  ['shoulder_pain', 14, 'shoulder', 5.8, 1.5, 0.45, 4, 0.05, 0.05, 0.3],
  ['frozen_shoulder', 4, 'shoulder', 6.5, 1.4, 0.32, 12, 0.02, 0.08, 0.45],
  ['lateral_elbow', 4, 'elbow', 5.3, 1.4, 0.45, 6, 0.06, 0.04, 0.12],
  ['hip_pain', 5, 'hip', 5.5, 1.5, 0.42, 4.5, 0.05, 0.05, 0.22],
  ['gluteal_tend', 3, 'hip', 5.7, 1.4, 0.4, 6, 0.05, 0.05, 0.15],
  ['knee_pain', 6, 'knee', 5.4, 1.5, 0.45, 4.5, 0.06, 0.05, 0.15],
  ['plantar', 4, 'foot', 6, 1.4, 0.4, 7, 0.05, 0.05, 0.2],
  ['ankle_sprain', 2, 'foot', 5.1, 1.6, 0.7, 2.5, 0.04, 0.02, 0.3],
] as const;

/** The conditions of the sample practice and their true courses. */
export const conditionTruths: readonly ConditionTruth[] = conditionColumns.map((row) => ({
  condition: row[0],
  weight: row[1],
  region: row[2],
  startMean: row[3],
  startDeviation: row[4],
  naturalShare: row[5],
  tauWeeks: row[6],
  relapseShare: row[7],
  worseShare: row[8],
  motionLost: row[9],
}));

/**
 * What each technique truly adds to the fall of pain in the end, in points, for a client whose whole
 * treatment time in the first three sessions went to it; shares of time add up. Most do nothing.
 */
export const techniqueEffects: Readonly<Record<string, number>> = {
  trigger_point_pressure: 0.8,
  dry_needling: 0,
  myofascial_release: 0,
  deep_tissue_massage: 0,
  muscle_energy: 0.4,
  joint_mobilisation: 0.5,
  cupping: 0,
  iastm: 0,
  stretching: 0,
  thermo: 0,
  exercise_strength: 1.6,
  exercise_motor_control: 0.8,
  education: 0.6,
};

/** One of a team of eight: what they add to the fall of pain in points, and how they work. */
export interface PractitionerTruth {
  /** True addition to the fall of pain in the end; most add nothing. */
  readonly effect: number;
  /** How many clients come to them, relative to the others. */
  readonly weight: number;
  /** Degrees by which they read a joint higher than it is. */
  readonly readsHigher: number;
  /** Share of their angles that they round to the nearest 5 degrees. */
  readonly roundsToFive: number;
  /** Techniques that they use, each as often as its weight. */
  readonly style: Readonly<Record<string, number>>;
}

const manual = { trigger_point_pressure: 3, myofascial_release: 3, deep_tissue_massage: 3 };
const active = { exercise_strength: 3, exercise_motor_control: 2, education: 1 };
const mixed = { joint_mobilisation: 2, muscle_energy: 2, stretching: 2, education: 1, thermo: 1 };
const tools = { dry_needling: 4, cupping: 3, iastm: 2 };

/** The team: each block of 300 clients has eight who work like these, in this order. */
export const practitionerTruths: readonly PractitionerTruth[] = [
  { effect: 0, weight: 14, readsHigher: 0, roundsToFive: 0.35, style: { ...manual, ...active } },
  { effect: 0.4, weight: 22, readsHigher: 1, roundsToFive: 0.25, style: { ...mixed, ...active } },
  { effect: 0, weight: 18, readsHigher: -2, roundsToFive: 0.5, style: { ...manual, ...tools } },
  { effect: 0, weight: 15, readsHigher: 3, roundsToFive: 0.8, style: { ...tools, ...mixed } },
  { effect: 0, weight: 12, readsHigher: 0, roundsToFive: 0.4, style: { ...manual, ...mixed } },
  { effect: -0.4, weight: 10, readsHigher: -1, roundsToFive: 0.6, style: { ...manual, ...tools } },
  { effect: 0, weight: 7, readsHigher: 2, roundsToFive: 0.3, style: { ...active, ...tools } },
  // Few come to the last one: 2 of 100.
  { effect: 0, weight: 2, readsHigher: 0, roundsToFive: 0.3, style: { ...mixed, ...manual } },
];

/** Degrees by which one person's angles with one tool spread round the true one, by site. */
const motionNoise: Readonly<Record<string, number>> = {
  neck: 3.5,
  thoracolumbar: 3,
  shoulder: 5,
  elbow: 3,
  wrist_hand: 4,
  hip: 4,
  knee: 4,
  ankle: 3,
};

/**
 * Standard errors of measurement: deviation of a reading round the true state. Pain is that of a
 * reading as it is stored, rounded to whole points. Angles are one person's with one tool.
 */
export const noise = {
  pain: 1.02,
  activities: 0.6,
  /** Degrees, by joint. */
  motion: motionNoise,
  /** Degrees by which an inclinometer reads higher than a goniometer. */
  inclinometerReadsHigher: 4,
} as const;

/** Deviation between clients of the fall of pain that nothing here explains, in points. */
export const fallDeviation = 1.3;

/** How much keener practitioners are to needle when pain is 6 or more: a reason why raw averages mislead. */
export const needlingWhenSevere = 2;

/** Shares of what is missing among the values that were due. */
export const missing = {
  /** Asked for and not measured. */
  notMeasured: 0.03,
  declined: 0.004,
  /** A movement that could not be measured when pain was 8 or more. */
  unableWhenSevere: 0.2,
} as const;

/** Chance of staying away after a visit: of anybody, and added for those who have gained nothing. */
export const dropOut = { ofAnybody: 0.012, addedForNoGain: 0.075 } as const;
