import type { Mapping, Place } from '../mapping';

const unwell = 'own_diary_unwell';
const eyes = 'own_diary_eyes';

/** Every spelling of a region in the diary, with the site of the body that it says. */
const places: Readonly<Record<string, Place>> = {
  'Acute Pain': { site: 'whole_body' },
  Elbow: { site: 'elbow', side: 'BOTH' },
  Eyes: { site: 'eye', side: 'BOTH', measure: eyes },
  'Eyes (or around them)': { site: 'eye', side: 'BOTH' },
  'Forearm close to elbow': { site: 'forearm', side: 'BOTH' },
  Forehead: { site: 'forehead' },
  'Forehead and Eyes': { site: 'head' },
  Gastrocnemius: { site: 'gastrocnemius', side: 'BOTH' },
  'Hands And Fingers': { site: 'wrist_hand', side: 'BOTH' },
  Headache: { site: 'head' },
  Hip: { site: 'hip', side: 'BOTH' },
  Knees: { site: 'knee', side: 'BOTH' },
  'Low back': { site: 'lumbar' },
  Neck: { site: 'neck' },
  Quadricepts: { site: 'thigh', side: 'BOTH' },
  Shoulder: { site: 'shoulder', side: 'BOTH' },
  'Shoulder Neck': { site: 'neck_shoulder', side: 'BOTH' },
  Sick: { site: 'whole_body', measure: unwell },
  'Sick/Tired': { site: 'whole_body', measure: unwell },
  'Thoracic region': { site: 'thoracic' },
  'Under the foot': { site: 'foot', side: 'BOTH' },
  abs: { site: 'abdomen' },
  'right big toe': { site: 'toes', side: 'RIGHT' },
};

/** One person's own diary by region of the body; empty parts of a date mean the line above. */
export const painDiary: Mapping = {
  name: 'pain-diary',
  title: 'Own pain diary by body region',
  description:
    'A note on line 1, then year, month, day, region, side, intensity. An empty year, month or day means the same as above. All rows are one person.',
  assumptions: [
    'The file is one person: the client is called after it.',
    'A region without a side means both sides where there are two.',
    "The intensity is the person's own scale with decimals, taken as 0 to 10; it is kept as a measure of this practice.",
    '"Eyes" and "Eyes (or around them)" stand beside each other on some days: they are two measures.',
    '"Sick" and "Sick/Tired" are kept as feeling unwell, not as pain.',
    'No condition is in the file: chronic pain is recorded.',
  ],
  shape: 'LONG',
  headerLine: 2,
  delimiter: ',',
  decimal: '.',
  missing: ['', 'NA'],
  client: { columns: [], reference: 'diary', name: 'Diary keeper' },
  sex: { is: 'UNKNOWN' },
  dates: { kind: 'PARTS', year: 'year', month: 'month', day: 'day', fillDown: true },
  condition: { is: 'chronic_pain' },
  conditionSide: { is: 'NONE' },
  arm: { is: null },
  sessions: false,
  readings: [
    {
      column: 'intensity',
      measure: { is: 'own_diary_intensity' },
      place: { column: 'region', values: places },
      side: {
        column: 'side',
        values: {
          'Right Only': 'RIGHT',
          'Left Only': 'LEFT',
          'Right Mostly': 'BOTH',
          'Left Mostly': 'BOTH',
        },
        widened: ['Right Mostly', 'Left Mostly'],
      },
      movement: { is: 'none' },
      mode: { is: 'NONE' },
      unit: { is: '{score}' },
      context: { is: 'DIARY' },
      visit: null,
      dayOffset: 0,
      zeroMeans: 'VALUE',
    },
  ],
  ownMeasures: [
    {
      key: 'own_diary_intensity',
      name: 'Pain intensity, own diary scale',
      min: 0,
      max: 10,
      step: 0.1,
      direction: 'LOWER',
      unit: '{score}',
    },
    {
      key: eyes,
      name: 'Pain in the eyes themselves, own diary scale',
      min: 0,
      max: 10,
      step: 0.1,
      direction: 'LOWER',
      unit: '{score}',
    },
    {
      key: unwell,
      name: 'Feeling sick or tired, own diary scale',
      min: 0,
      max: 10,
      step: 0.1,
      direction: 'LOWER',
      unit: '{score}',
    },
  ],
};
