import { motionError } from './motion-error';
import type { MotionError } from './motion-error';

/** Neck, device on the head, the least certain movement. */
export const neckCrom = motionError(
  'cervical',
  'all planes',
  'CROM device',
  'SAME',
  'neck pain n=22',
  '2.5-4.1',
  '9.6 (flexion, largest)',
  'deg',
  'MDC95',
  'Fletcher & Bandy 2008 JOSPT 38:640',
);
/** Fingertip to floor, two persons measure. */
export const fingertipsDifferent = motionError(
  'trunk',
  'fingertip-to-floor',
  'tape',
  'DIFFERENT',
  'mixed n=98',
  '',
  '9.8',
  'cm',
  'SDC95',
  'Robinson 2014',
);
/** Fingertip to floor, one person measures. */
export const fingertipsSame = motionError(
  'trunk',
  'fingertip-to-floor',
  'tape',
  'SAME',
  'acute/subacute LBP n=65',
  '',
  '4.5',
  'cm',
  'MDC',
  'Ekedahl 2012',
);
/** Modified Schober, two persons measure. */
export const schoberDifferent = motionError(
  'lumbar',
  'modified Schober',
  'tape',
  'DIFFERENT',
  'mixed n=98',
  '',
  '1.8',
  'cm',
  'SDC95',
  'Robinson 2014',
);
/** Modified-modified Schober, one person or two. */
export const schoberTwiceModified = motionError(
  'lumbar',
  'modified-modified Schober',
  'tape',
  'BOTH',
  'LBP n=31',
  '',
  '1.0',
  'cm',
  'MMDC',
  'Tousignant 2005',
);

/** Published errors of measuring movement: neck and back. */
export const neckAndBackErrors: readonly MotionError[] = [
  neckCrom,
  motionError(
    'cervical',
    'all planes',
    'CROM device',
    'SAME',
    'no neck pain n=25',
    '2.3-4.0',
    '5.4 (left rotation, smallest)',
    'deg',
    'MDC95',
    'Fletcher & Bandy 2008',
  ),
  motionError(
    'cervical',
    'all planes',
    'CROM device',
    'SAME',
    'neck pain n=30, 1 week',
    '1.5-2.9',
    '3.5-6.8',
    'deg',
    'MDC',
    'Anwar 2022',
  ),
  fingertipsDifferent,
  fingertipsSame,
  schoberDifferent,
  schoberTwiceModified,
];
