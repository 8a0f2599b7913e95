import { rangesAt } from './reference-range';
import type { ReferenceRange } from './reference-range';
import { troke, va } from './sources';

/** Reference ranges of motion: spine. */
export const spineRanges: readonly ReferenceRange[] = [
  ...rangesAt('cervical', [
    ['flexion', 18, null, 'ALL', 'ACTIVE', 'NORMAL_MAX', 45, null, null, 'MEMORY', va],
    ['extension', 18, null, 'ALL', 'ACTIVE', 'NORMAL_MAX', 45, null, null, 'MEMORY', va],
    ['lateral_flexion', 18, null, 'ALL', 'ACTIVE', 'NORMAL_MAX', 45, null, null, 'MEMORY', va],
    ['rotation', 18, null, 'ALL', 'ACTIVE', 'NORMAL_MAX', 80, null, null, 'MEMORY', va],
  ]),
  ...rangesAt('thoracolumbar', [
    ['flexion', 18, null, 'ALL', 'ACTIVE', 'NORMAL_MAX', 90, null, null, 'SEEN', va],
    ['extension', 18, null, 'ALL', 'ACTIVE', 'NORMAL_MAX', 30, null, null, 'SEEN', va],
    ['lateral_flexion', 18, null, 'ALL', 'ACTIVE', 'NORMAL_MAX', 30, null, null, 'SEEN', va],
    ['rotation', 18, null, 'ALL', 'ACTIVE', 'NORMAL_MAX', 30, null, null, 'SEEN', va],
  ]),
  ...rangesAt('lumbar', [
    ['flexion', 16, 20, 'ALL', 'ACTIVE', 'MEDIAN_YOUNG', 73, null, null, 'SEEN', troke],
    ['flexion', 85, 90, 'ALL', 'ACTIVE', 'MEDIAN_OLD', 40, null, null, 'SEEN', troke],
    ['extension', 16, 20, 'ALL', 'ACTIVE', 'MEDIAN_YOUNG', 29, null, null, 'SEEN', troke],
    ['extension', 85, 90, 'ALL', 'ACTIVE', 'MEDIAN_OLD', 6, null, null, 'SEEN', troke],
    ['lateral_flexion', 16, 20, 'ALL', 'ACTIVE', 'MEDIAN_YOUNG', 28, null, null, 'SEEN', troke],
    ['lateral_flexion', 85, 90, 'ALL', 'ACTIVE', 'MEDIAN_OLD', 14, null, null, 'SEEN', troke],
    ['rotation', 16, 20, 'ALL', 'ACTIVE', 'MEDIAN_YOUNG', 7, null, null, 'SEEN', troke],
    ['rotation', 85, 90, 'ALL', 'ACTIVE', 'MEDIAN_OLD', 7, null, null, 'SEEN', troke],
  ]),
];
