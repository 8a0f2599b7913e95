import type { Mapping, ReadingRule } from '../mapping';

function angle(column: string, movement: string, visit: 1 | 2): ReadingRule {
  return {
    column,
    measure: { is: 'rom_deg' },
    place: { is: { site: 'hip' } },
    side: { column: 'side', values: { left: 'LEFT', right: 'RIGHT' } },
    movement: { is: movement },
    mode: { is: 'ACTIVE' },
    unit: { is: 'deg' },
    context: { is: 'PRE_SESSION' },
    visit,
    dayOffset: visit === 1 ? 0 : 42,
    zeroMeans: 'VALUE',
  };
}

/** Hip flexion and rotation before and after daily stretching, one row for each hip. */
export const hipStretching: Mapping = {
  name: 'hip-stretching',
  title: 'Hip angles before and after stretching',
  description:
    'One row for each hip: person, side, grp (treat or control), fbef and faft (flexion in degrees), rbef and raft (rotation in degrees).',
  assumptions: [
    'The file does not say whether the client moved or was moved: active is assumed, so that flexion is shown against the reference of 125 °.',
    'The file does not say how long stretching lasted: the second visit is put 42 days after the first.',
    'Rotation is not split into internal and external: it is kept as rotation, for which there is no reference.',
    'No condition is in the file: stiffness of a joint is recorded.',
  ],
  shape: 'WIDE',
  headerLine: 1,
  delimiter: ',',
  decimal: '.',
  missing: ['', 'NA'],
  client: { columns: ['person'], reference: 'hips-{key}', name: 'Hip study, person {key}' },
  sex: { is: 'UNKNOWN' },
  dates: { kind: 'VISITS', anchorDate: '2024-01-08' },
  condition: { is: 'joint_stiff' },
  conditionSide: { is: 'BOTH' },
  arm: { column: 'grp', values: { treat: 'stretching', control: 'usual care' } },
  sessions: true,
  technique: {
    technique: { column: 'grp', values: { treat: 'stretching', control: null } },
    site: { is: 'hip' },
    side: { column: 'side', values: { left: 'LEFT', right: 'RIGHT' } },
    dayOffset: 0,
  },
  readings: [
    angle('fbef', 'flexion', 1),
    angle('faft', 'flexion', 2),
    angle('rbef', 'rotation', 1),
    angle('raft', 'rotation', 2),
  ],
  ownMeasures: [],
};
