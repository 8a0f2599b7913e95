import { rangesAt } from './reference-range';
import type { ReferenceRange } from './reference-range';
import { soucie, va } from './sources';

/** Reference ranges of motion: knee. */
export const kneeRanges: readonly ReferenceRange[] = [
  ...rangesAt('knee', [
    ['flexion', 2, 8, 'FEMALE', 'PASSIVE', 'MEAN', 152.6, 151.2, 154, 'SEEN', soucie],
    ['flexion', 2, 8, 'MALE', 'PASSIVE', 'MEAN', 147.8, 146.6, 149, 'SEEN', soucie],
    ['flexion', 9, 19, 'FEMALE', 'PASSIVE', 'MEAN', 142.3, null, null, 'MEMORY', soucie],
    ['flexion', 9, 19, 'MALE', 'PASSIVE', 'MEAN', 142.2, null, null, 'MEMORY', soucie],
    ['flexion', 20, 44, 'FEMALE', 'PASSIVE', 'MEAN', 141.9, null, null, 'MEMORY', soucie],
    ['flexion', 20, 44, 'MALE', 'PASSIVE', 'MEAN', 137.7, null, null, 'MEMORY', soucie],
    ['flexion', 45, 69, 'FEMALE', 'PASSIVE', 'MEAN', 137.8, null, null, 'MEMORY', soucie],
    ['flexion', 45, 69, 'MALE', 'PASSIVE', 'MEAN', 132.9, null, null, 'MEMORY', soucie],
    ['hyperextension', 2, 8, 'FEMALE', 'PASSIVE', 'MEAN', 5.4, 3.9, 6.9, 'SEEN', soucie],
    ['hyperextension', 2, 8, 'MALE', 'PASSIVE', 'MEAN', 1.6, 0.9, 2.3, 'SEEN', soucie],
    ['hyperextension', 9, 19, 'FEMALE', 'PASSIVE', 'MEAN', 2.4, null, null, 'MEMORY', soucie],
    ['hyperextension', 9, 19, 'MALE', 'PASSIVE', 'MEAN', 1.8, null, null, 'MEMORY', soucie],
    ['hyperextension', 20, 44, 'FEMALE', 'PASSIVE', 'MEAN', 1.6, null, null, 'MEMORY', soucie],
    ['hyperextension', 20, 44, 'MALE', 'PASSIVE', 'MEAN', 1, null, null, 'MEMORY', soucie],
    ['hyperextension', 45, 69, 'FEMALE', 'PASSIVE', 'MEAN', 1.2, null, null, 'MEMORY', soucie],
    ['hyperextension', 45, 69, 'MALE', 'PASSIVE', 'MEAN', 0.5, null, null, 'MEMORY', soucie],
    ['flexion', 18, null, 'ALL', 'ACTIVE', 'NORMAL_MAX', 140, null, null, 'SEEN', va],
    ['extension', 18, null, 'ALL', 'ACTIVE', 'NORMAL_MAX', 0, null, null, 'SEEN', va],
  ]),
];
