import type { Region } from './region';

type Row = readonly [key: string, name: string, parent: string | null, pair?: 'PAIR'];

const rows: readonly Row[] = [
  ['whole_body', 'Whole body', null],
  ['widespread', 'Widespread', 'whole_body'],
  ['head', 'Head', 'whole_body'],
  ['forehead', 'Forehead', 'head'],
  ['eye', 'Eye and around it', 'head', 'PAIR'],
  ['jaw', 'Jaw', 'head', 'PAIR'],
  ['spine', 'Spine', 'whole_body'],
  ['neck', 'Neck', 'spine'],
  ['neck_shoulder', 'Neck and top of shoulder', 'neck', 'PAIR'],
  ['thoracolumbar', 'Back', 'spine'],
  ['thoracic', 'Mid-back', 'thoracolumbar'],
  ['lumbar', 'Low back', 'thoracolumbar'],
  ['pelvis', 'Pelvis', 'spine'],
  ['chest', 'Chest', 'whole_body'],
  ['abdomen', 'Abdomen', 'whole_body'],
  ['upper_limb', 'Upper limb', 'whole_body', 'PAIR'],
  ['shoulder', 'Shoulder', 'upper_limb', 'PAIR'],
  ['upper_arm', 'Upper arm', 'upper_limb', 'PAIR'],
  ['elbow', 'Elbow', 'upper_limb', 'PAIR'],
  ['forearm', 'Forearm', 'upper_limb', 'PAIR'],
  ['wrist_hand', 'Wrist and hand', 'upper_limb', 'PAIR'],
  ['lower_limb', 'Lower limb', 'whole_body', 'PAIR'],
  ['hip', 'Hip', 'lower_limb', 'PAIR'],
  ['thigh', 'Thigh', 'lower_limb', 'PAIR'],
  ['knee', 'Knee', 'lower_limb', 'PAIR'],
  ['lower_leg', 'Lower leg', 'lower_limb', 'PAIR'],
  ['ankle', 'Ankle', 'lower_limb', 'PAIR'],
  ['foot', 'Foot', 'lower_limb', 'PAIR'],
  ['toes', 'Toes', 'foot', 'PAIR'],
];

/** Every region of the body, from the head down; a parent stands before its parts. */
export const regions: readonly Region[] = rows.map(([key, name, parent, pair]) => ({
  key,
  name,
  parent,
  paired: pair === 'PAIR',
}));

const byKey: ReadonlyMap<string, Region> = new Map(regions.map((region) => [region.key, region]));

/** The region of that key; `undefined` where there is none. */
export function regionOf(key: string): Region | undefined {
  return byKey.get(key);
}

/** Whether `key` is the region `within` or a part of it. */
export function isWithin(key: string, within: string): boolean {
  if (key === within) return true;
  const parent = byKey.get(key)?.parent ?? null;
  return parent !== null && isWithin(parent, within);
}
