import type { Movement, Plane } from './movement';
import { siteOfJoint } from './joint-sites';

type Row = readonly [
  site: string,
  key: string,
  name: string,
  plane: Plane,
  sides: Movement['sides'],
  normalMaximum: number | null,
];

const rows: readonly Row[] = [
  ['neck', 'flexion', 'flexion', 'SAGITTAL', 'MIDLINE', 45],
  ['neck', 'extension', 'extension', 'SAGITTAL', 'MIDLINE', 45],
  ['neck', 'lateral_flexion', 'lateral flexion', 'FRONTAL', 'PAIR', 45],
  ['neck', 'rotation', 'rotation', 'TRANSVERSE', 'PAIR', 80],
  ['thoracolumbar', 'flexion', 'flexion', 'SAGITTAL', 'MIDLINE', 90],
  ['thoracolumbar', 'extension', 'extension', 'SAGITTAL', 'MIDLINE', 30],
  ['thoracolumbar', 'lateral_flexion', 'lateral flexion', 'FRONTAL', 'PAIR', 30],
  ['thoracolumbar', 'rotation', 'rotation', 'TRANSVERSE', 'PAIR', 30],
  ['lumbar', 'flexion', 'flexion', 'SAGITTAL', 'MIDLINE', 73],
  ['lumbar', 'extension', 'extension', 'SAGITTAL', 'MIDLINE', 29],
  ['lumbar', 'lateral_flexion', 'lateral flexion', 'FRONTAL', 'PAIR', 28],
  ['lumbar', 'rotation', 'rotation', 'TRANSVERSE', 'PAIR', 7],
  ['shoulder', 'flexion', 'flexion', 'SAGITTAL', 'PAIR', 180],
  ['shoulder', 'abduction', 'abduction', 'FRONTAL', 'PAIR', 184],
  ['shoulder', 'external_rotation', 'external rotation', 'TRANSVERSE', 'PAIR', 104],
  ['shoulder', 'internal_rotation', 'internal rotation', 'TRANSVERSE', 'PAIR', 90],
  ['shoulder', 'extension', 'extension', 'SAGITTAL', 'PAIR', 62],
  ['elbow', 'flexion', 'flexion', 'SAGITTAL', 'PAIR', 152.9],
  ['elbow', 'extension', 'extension', 'SAGITTAL', 'PAIR', null],
  ['elbow', 'hyperextension', 'hyperextension', 'SAGITTAL', 'PAIR', 6.8],
  ['forearm', 'pronation', 'pronation', 'TRANSVERSE', 'PAIR', 84.6],
  ['forearm', 'supination', 'supination', 'TRANSVERSE', 'PAIR', 93.7],
  ['wrist_hand', 'extension', 'extension', 'SAGITTAL', 'PAIR', 75],
  ['wrist_hand', 'flexion', 'flexion', 'SAGITTAL', 'PAIR', 80],
  ['wrist_hand', 'radial_deviation', 'radial deviation', 'FRONTAL', 'PAIR', 22],
  ['wrist_hand', 'ulnar_deviation', 'ulnar deviation', 'FRONTAL', 'PAIR', 45],
  ['hip', 'extension', 'extension', 'SAGITTAL', 'PAIR', 30],
  ['hip', 'flexion', 'flexion', 'SAGITTAL', 'PAIR', 140.8],
  ['hip', 'abduction', 'abduction', 'FRONTAL', 'PAIR', 45],
  ['hip', 'adduction', 'adduction', 'FRONTAL', 'PAIR', 25],
  ['hip', 'external_rotation', 'external rotation', 'TRANSVERSE', 'PAIR', 60],
  ['hip', 'internal_rotation', 'internal rotation', 'TRANSVERSE', 'PAIR', 40],
  [
    'hip',
    'external_rotation_supine',
    'external rotation (lying face up)',
    'TRANSVERSE',
    'PAIR',
    38.5,
  ],
  [
    'hip',
    'internal_rotation_supine',
    'internal rotation (lying face up)',
    'TRANSVERSE',
    'PAIR',
    29.6,
  ],
  [
    'hip',
    'external_rotation_prone',
    'external rotation (lying face down)',
    'TRANSVERSE',
    'PAIR',
    41.8,
  ],
  [
    'hip',
    'internal_rotation_prone',
    'internal rotation (lying face down)',
    'TRANSVERSE',
    'PAIR',
    35.2,
  ],
  ['hip', 'internal_rotation_seated', 'internal rotation (sitting)', 'TRANSVERSE', 'PAIR', 37.9],
  ['hip', 'hyperextension', 'hyperextension', 'SAGITTAL', 'PAIR', 15],
  ['knee', 'flexion', 'flexion', 'SAGITTAL', 'PAIR', 152.6],
  ['knee', 'hyperextension', 'hyperextension', 'SAGITTAL', 'PAIR', 5.4],
  ['knee', 'extension', 'extension', 'SAGITTAL', 'PAIR', 0],
  ['ankle', 'dorsiflexion', 'dorsiflexion', 'SAGITTAL', 'PAIR', 24.8],
  ['ankle', 'plantarflexion', 'plantar flexion', 'SAGITTAL', 'PAIR', 67.1],
  ['foot', 'inversion', 'inversion', 'FRONTAL', 'PAIR', 35],
  ['foot', 'eversion', 'eversion', 'FRONTAL', 'PAIR', 25],
  ['toes', 'flexion', 'flexion', 'SAGITTAL', 'PAIR', 30],
  ['toes', 'extension', 'extension', 'SAGITTAL', 'PAIR', 80],
];

/** Every movement of the catalogue, site by site. */
export const movements: readonly Movement[] = rows.map(
  ([site, key, name, plane, sides, normalMaximum]) => ({
    site,
    key,
    name,
    plane,
    sides,
    normalMaximum,
  }),
);

const byKey: ReadonlyMap<string, Movement> = new Map(
  movements.map((movement) => [`${movement.site}/${movement.key}`, movement]),
);

/** The movement of that key at a site or joint; `undefined` where there is none. */
export function movementOf(site: string, movement: string): Movement | undefined {
  return byKey.get(`${siteOfJoint(site)}/${movement}`);
}

/** A movement in words, lower case; an unknown key with its underscores as spaces, so that nothing is hidden. */
export function movementNameOf(site: string, movement: string): string {
  return movementOf(site, movement)?.name ?? movement.replaceAll('_', ' ');
}

/** In degrees: the highest reference value known for the movement; `undefined` where none is known. */
export function normalMaximumOf(site: string, movement: string): number | undefined {
  return movementOf(site, movement)?.normalMaximum ?? undefined;
}
