import { rangesAt } from './reference-range';
import type { ReferenceRange } from './reference-range';
import { merck, soucie, va } from './sources';

/** Reference ranges of motion: ankle and foot. */
export const ankleAndFootRanges: readonly ReferenceRange[] = [
  ...rangesAt('ankle', [
    ['dorsiflexion', 2, 8, 'FEMALE', 'PASSIVE', 'MEAN', 24.8, 22.5, 27.1, 'SEEN', soucie],
    ['dorsiflexion', 2, 8, 'MALE', 'PASSIVE', 'MEAN', 22.8, null, null, 'SEEN', soucie],
    ['dorsiflexion', 9, 19, 'FEMALE', 'PASSIVE', 'MEAN', 17.3, null, null, 'MEMORY', soucie],
    ['dorsiflexion', 9, 19, 'MALE', 'PASSIVE', 'MEAN', 16.3, null, null, 'MEMORY', soucie],
    ['dorsiflexion', 20, 44, 'FEMALE', 'PASSIVE', 'MEAN', 13.8, null, null, 'MEMORY', soucie],
    ['dorsiflexion', 20, 44, 'MALE', 'PASSIVE', 'MEAN', 12.7, null, null, 'MEMORY', soucie],
    ['dorsiflexion', 45, 69, 'FEMALE', 'PASSIVE', 'MEAN', 11.6, null, null, 'MEMORY', soucie],
    ['dorsiflexion', 45, 69, 'MALE', 'PASSIVE', 'MEAN', 11.9, null, null, 'MEMORY', soucie],
    ['plantarflexion', 2, 8, 'FEMALE', 'PASSIVE', 'MEAN', 67.1, null, null, 'MEMORY', soucie],
    ['plantarflexion', 2, 8, 'MALE', 'PASSIVE', 'MEAN', 55.8, null, null, 'MEMORY', soucie],
    ['plantarflexion', 9, 19, 'FEMALE', 'PASSIVE', 'MEAN', 57.3, null, null, 'MEMORY', soucie],
    ['plantarflexion', 9, 19, 'MALE', 'PASSIVE', 'MEAN', 52.8, null, null, 'MEMORY', soucie],
    ['plantarflexion', 20, 44, 'FEMALE', 'PASSIVE', 'MEAN', 62.1, null, null, 'MEMORY', soucie],
    ['plantarflexion', 20, 44, 'MALE', 'PASSIVE', 'MEAN', 54.6, null, null, 'MEMORY', soucie],
    ['plantarflexion', 45, 69, 'FEMALE', 'PASSIVE', 'MEAN', 56.5, null, null, 'MEMORY', soucie],
    ['plantarflexion', 45, 69, 'MALE', 'PASSIVE', 'MEAN', 49.4, null, null, 'MEMORY', soucie],
    ['dorsiflexion', 18, null, 'ALL', 'ACTIVE', 'NORMAL_MAX', 20, null, null, 'SEEN', va],
    ['plantarflexion', 18, null, 'ALL', 'ACTIVE', 'NORMAL_MAX', 45, null, null, 'SEEN', va],
  ]),
  ...rangesAt('foot', [
    ['inversion', 18, null, 'ALL', 'ACTIVE', 'NORMAL_MAX', 35, null, null, 'SEEN', merck],
    ['eversion', 18, null, 'ALL', 'ACTIVE', 'NORMAL_MAX', 25, null, null, 'SEEN', merck],
  ]),
  ...rangesAt('mtp', [
    ['flexion', 18, null, 'ALL', 'ACTIVE', 'NORMAL_MAX', 30, null, null, 'SEEN', merck],
    ['extension', 18, null, 'ALL', 'ACTIVE', 'NORMAL_MAX', 80, null, null, 'SEEN', merck],
  ]),
];
