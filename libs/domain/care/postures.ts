/** What can be noted of posture, in the product's own words; descriptive only, never an outcome. */
export const postures: readonly { readonly key: string; readonly name: string }[] = [
  { key: 'forward_head', name: 'Head forward of the shoulders' },
  { key: 'head_tilt', name: 'Head tilted to one side' },
  { key: 'shoulder_height', name: 'One shoulder higher' },
  { key: 'rounded_shoulders', name: 'Shoulders rounded forward' },
  { key: 'upper_back_curve', name: 'Upper back rounded' },
  { key: 'sideways_curve', name: 'Spine curved to one side' },
  { key: 'lumbar_curve', name: 'Low back hollow' },
  { key: 'pelvic_tilt', name: 'Pelvis tilted' },
  { key: 'pelvic_height', name: 'One side of the pelvis higher' },
  { key: 'knee_alignment', name: 'Knees turned in or out' },
  { key: 'foot_arch', name: 'Arch of the foot low or high' },
];

const byKey: ReadonlyMap<string, string> = new Map(postures.map(({ key, name }) => [key, name]));

/** A posture finding in words; `undefined` where there is none of that key. */
export function postureNameOf(key: string): string | undefined {
  return byKey.get(key);
}
