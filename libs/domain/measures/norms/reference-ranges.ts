import { ankleAndFootRanges } from './ankle-and-foot';
import { elbowAndForearmRanges } from './elbow-and-forearm';
import { hipRanges } from './hip';
import { kneeRanges } from './knee';
import type { ReferenceRange } from './reference-range';
import { shoulderRanges } from './shoulder';
import { spineRanges } from './spine';
import { wristRanges } from './wrist';

/** Every published reference range of motion, joint by joint. */
export const referenceRanges: readonly ReferenceRange[] = [
  ...spineRanges,
  ...shoulderRanges,
  ...elbowAndForearmRanges,
  ...wristRanges,
  ...hipRanges,
  ...kneeRanges,
  ...ankleAndFootRanges,
];
