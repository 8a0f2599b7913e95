import { rangesAt } from './reference-range';
import type { ReferenceRange } from './reference-range';
import { aaos, ama, booneAzen, soucie, va, walker } from './sources';

/** Reference ranges of motion: shoulder. */
export const shoulderRanges: readonly ReferenceRange[] = [
  ...rangesAt('shoulder', [
    ['flexion', 2, 8, 'FEMALE', 'PASSIVE', 'MEAN', 178.6, null, null, 'MEMORY', soucie],
    ['flexion', 2, 8, 'MALE', 'PASSIVE', 'MEAN', 177.8, null, null, 'MEMORY', soucie],
    ['flexion', 9, 19, 'FEMALE', 'PASSIVE', 'MEAN', 171.8, null, null, 'MEMORY', soucie],
    ['flexion', 9, 19, 'MALE', 'PASSIVE', 'MEAN', 170.9, null, null, 'MEMORY', soucie],
    ['flexion', 20, 44, 'FEMALE', 'PASSIVE', 'MEAN', 172, null, null, 'MEMORY', soucie],
    ['flexion', 20, 44, 'MALE', 'PASSIVE', 'MEAN', 168.8, null, null, 'MEMORY', soucie],
    ['flexion', 45, 69, 'FEMALE', 'PASSIVE', 'MEAN', 168.1, null, null, 'MEMORY', soucie],
    ['flexion', 45, 69, 'MALE', 'PASSIVE', 'MEAN', 164, null, null, 'MEMORY', soucie],
    ['flexion', 18, null, 'ALL', 'ACTIVE', 'NORMAL_MAX', 180, null, null, 'SEEN', va],
    ['abduction', 18, null, 'ALL', 'ACTIVE', 'NORMAL_MAX', 180, null, null, 'SEEN', va],
    ['external_rotation', 18, null, 'ALL', 'ACTIVE', 'NORMAL_MAX', 90, null, null, 'SEEN', va],
    ['internal_rotation', 18, null, 'ALL', 'ACTIVE', 'NORMAL_MAX', 90, null, null, 'SEEN', va],
    ['flexion', 1.5, 54, 'MALE', 'ACTIVE', 'MEAN', 167, null, null, 'SEEN', booneAzen],
    ['flexion', 65, 85, 'ALL', 'ACTIVE', 'MEAN', 165, null, null, 'SEEN', walker],
    ['flexion', 18, null, 'ALL', 'ACTIVE', 'NORMAL_MAX', 180, null, null, 'SEEN', aaos],
    ['flexion', 18, null, 'ALL', 'ACTIVE', 'NORMAL_MIN', 180, null, null, 'SEEN', ama],
    ['extension', 1.5, 54, 'MALE', 'ACTIVE', 'MEAN', 62, null, null, 'SEEN', booneAzen],
    ['extension', 65, 85, 'ALL', 'ACTIVE', 'MEAN', 44, null, null, 'SEEN', walker],
    ['extension', 18, null, 'ALL', 'ACTIVE', 'NORMAL_MAX', 60, null, null, 'SEEN', aaos],
    ['extension', 18, null, 'ALL', 'ACTIVE', 'NORMAL_MIN', 50, null, null, 'SEEN', ama],
    ['abduction', 1.5, 54, 'MALE', 'ACTIVE', 'MEAN', 184, null, null, 'SEEN', booneAzen],
    ['abduction', 65, 85, 'ALL', 'ACTIVE', 'MEAN', 165, null, null, 'SEEN', walker],
    ['abduction', 18, null, 'ALL', 'ACTIVE', 'NORMAL_MAX', 180, null, null, 'SEEN', aaos],
    ['abduction', 18, null, 'ALL', 'ACTIVE', 'NORMAL_MIN', 170, null, null, 'SEEN', ama],
    ['internal_rotation', 1.5, 54, 'MALE', 'ACTIVE', 'MEAN', 69, null, null, 'SEEN', booneAzen],
    ['internal_rotation', 65, 85, 'ALL', 'ACTIVE', 'MEAN', 62, null, null, 'SEEN', walker],
    ['internal_rotation', 18, null, 'ALL', 'ACTIVE', 'NORMAL_MAX', 70, null, null, 'SEEN', aaos],
    ['internal_rotation', 18, null, 'ALL', 'ACTIVE', 'NORMAL_MIN', 80, null, null, 'SEEN', ama],
    ['external_rotation', 1.5, 54, 'MALE', 'ACTIVE', 'MEAN', 104, null, null, 'SEEN', booneAzen],
    ['external_rotation', 65, 85, 'ALL', 'ACTIVE', 'MEAN', 81, null, null, 'SEEN', walker],
    ['external_rotation', 18, null, 'ALL', 'ACTIVE', 'NORMAL_MAX', 90, null, null, 'SEEN', aaos],
    ['external_rotation', 18, null, 'ALL', 'ACTIVE', 'NORMAL_MIN', 60, null, null, 'SEEN', ama],
  ]),
];
