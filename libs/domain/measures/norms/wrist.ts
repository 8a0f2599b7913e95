import { rangesAt } from './reference-range';
import type { ReferenceRange } from './reference-range';
import { aaos, ama, booneAzen, va, walker } from './sources';

/** Reference ranges of motion: wrist. */
export const wristRanges: readonly ReferenceRange[] = [
  ...rangesAt('wrist', [
    ['extension', 18, null, 'ALL', 'ACTIVE', 'NORMAL_MAX', 70, null, null, 'SEEN', va],
    ['flexion', 18, null, 'ALL', 'ACTIVE', 'NORMAL_MAX', 80, null, null, 'SEEN', va],
    ['radial_deviation', 18, null, 'ALL', 'ACTIVE', 'NORMAL_MAX', 20, null, null, 'SEEN', va],
    ['ulnar_deviation', 18, null, 'ALL', 'ACTIVE', 'NORMAL_MAX', 45, null, null, 'SEEN', va],
    ['flexion', 1.5, 54, 'MALE', 'ACTIVE', 'MEAN', 76, null, null, 'SEEN', booneAzen],
    ['flexion', 65, 85, 'ALL', 'ACTIVE', 'MEAN', 64, null, null, 'SEEN', walker],
    ['flexion', 18, null, 'ALL', 'ACTIVE', 'NORMAL_MAX', 80, null, null, 'SEEN', aaos],
    ['flexion', 18, null, 'ALL', 'ACTIVE', 'NORMAL_MIN', 60, null, null, 'SEEN', ama],
    ['extension', 1.5, 54, 'MALE', 'ACTIVE', 'MEAN', 75, null, null, 'SEEN', booneAzen],
    ['extension', 65, 85, 'ALL', 'ACTIVE', 'MEAN', 63, null, null, 'SEEN', walker],
    ['extension', 18, null, 'ALL', 'ACTIVE', 'NORMAL_MAX', 70, null, null, 'SEEN', aaos],
    ['extension', 18, null, 'ALL', 'ACTIVE', 'NORMAL_MIN', 60, null, null, 'SEEN', ama],
    ['radial_deviation', 1.5, 54, 'MALE', 'ACTIVE', 'MEAN', 22, null, null, 'SEEN', booneAzen],
    ['radial_deviation', 65, 85, 'ALL', 'ACTIVE', 'MEAN', 19, null, null, 'SEEN', walker],
    ['radial_deviation', 18, null, 'ALL', 'ACTIVE', 'NORMAL_MAX', 20, null, null, 'SEEN', aaos],
    ['radial_deviation', 18, null, 'ALL', 'ACTIVE', 'NORMAL_MIN', 20, null, null, 'SEEN', ama],
    ['ulnar_deviation', 1.5, 54, 'MALE', 'ACTIVE', 'MEAN', 36, null, null, 'SEEN', booneAzen],
    ['ulnar_deviation', 65, 85, 'ALL', 'ACTIVE', 'MEAN', 26, null, null, 'SEEN', walker],
    ['ulnar_deviation', 18, null, 'ALL', 'ACTIVE', 'NORMAL_MAX', 30, null, null, 'SEEN', aaos],
    ['ulnar_deviation', 18, null, 'ALL', 'ACTIVE', 'NORMAL_MIN', 30, null, null, 'SEEN', ama],
  ]),
];
