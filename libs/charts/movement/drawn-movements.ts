import type { drawings } from './movement-drawings';

/** Which way a movement goes on the right side, 1 for counter-clockwise; the left side is the mirror image. */
export interface DrawnMovement {
  readonly drawing: keyof typeof drawings;
  readonly turn: 1 | -1;
}

type Row = readonly [drawing: keyof typeof drawings, ...rest: readonly string[]];

/** Movements by site and key, `+` where they go counter-clockwise on the right side, `-` clockwise. */
const rows: readonly Row[] = [
  ['neckSide', '-neck/flexion', '+neck/extension'],
  ['neckFront', '+neck/lateral_flexion'],
  ['neckAbove', '-neck/rotation'],
  ['trunkSide', '-thoracolumbar/flexion', '+thoracolumbar/extension'],
  ['trunkSide', '-lumbar/flexion', '+lumbar/extension'],
  ['trunkFront', '+thoracolumbar/lateral_flexion', '+lumbar/lateral_flexion'],
  ['trunkAbove', '-thoracolumbar/rotation', '-lumbar/rotation'],
  ['shoulderSide', '+shoulder/flexion', '-shoulder/extension'],
  ['shoulderFront', '-shoulder/abduction'],
  ['shoulderAbove', '-shoulder/external_rotation', '+shoulder/internal_rotation'],
  ['elbowSide', '+elbow/flexion', '-elbow/extension', '-elbow/hyperextension'],
  ['forearmFront', '+forearm/supination', '-forearm/pronation'],
  ['wristSide', '+wrist_hand/extension', '-wrist_hand/flexion'],
  ['wristAbove', '+wrist_hand/radial_deviation', '-wrist_hand/ulnar_deviation'],
  ['hipSide', '+hip/flexion', '-hip/extension', '-hip/hyperextension'],
  ['hipFront', '-hip/abduction', '+hip/adduction'],
  [
    'hipSeated',
    '+hip/external_rotation',
    '-hip/internal_rotation',
    '-hip/internal_rotation_seated',
  ],
  ['hipSupine', '+hip/external_rotation_supine', '-hip/internal_rotation_supine'],
  ['hipProne', '+hip/external_rotation_prone', '-hip/internal_rotation_prone'],
  ['kneeSide', '-knee/flexion', '+knee/extension', '+knee/hyperextension'],
  ['ankleSide', '+ankle/dorsiflexion', '-ankle/plantarflexion'],
  ['footFront', '+foot/inversion', '-foot/eversion'],
  ['toesSide', '+toes/extension', '-toes/flexion'],
];

/** How each movement of the catalogue is drawn, by its site and key joined by a slash. */
export const drawnMovements: ReadonlyMap<string, DrawnMovement> = new Map(
  rows.flatMap(([drawing, ...movements]) =>
    movements.map((signed) => [
      signed.slice(1),
      { drawing, turn: signed.startsWith('+') ? 1 : -1 } as const,
    ]),
  ),
);
