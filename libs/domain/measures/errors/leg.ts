import { motionError } from './motion-error';
import type { MotionError } from './motion-error';

/** Straight leg raise, one person measures. */
export const straightLegRaiseSame = motionError(
  'hip',
  'straight leg raise',
  'inclinometer',
  'SAME',
  'acute/subacute LBP n=65',
  '',
  '5.7',
  'deg',
  'MDC',
  'Ekedahl 2012',
);
/** Weight-bearing lunge with a tape, two persons measure. */
export const lungeDifferent = motionError(
  'ankle',
  'weight-bearing lunge',
  'tape',
  'DIFFERENT',
  '12 studies',
  '',
  '1.6',
  'cm',
  'MDC',
  'Powden 2015',
);
/** Weight-bearing lunge with a tape, one person measures. */
export const lungeSame = motionError(
  'ankle',
  'weight-bearing lunge',
  'tape',
  'SAME',
  '12 studies',
  '',
  '1.9',
  'cm',
  'MDC',
  'Powden 2015',
);
/** Any other angle: a working figure of this product without a published source. */
export const anyOther = motionError(
  'any other',
  'any',
  'universal goniometer',
  'SAME',
  'default',
  '',
  '10',
  'deg',
  'product default',
  'no source: widen to 15 for a different rater',
);

/** Published errors of measuring movement: hip and ankle, and every joint without a row of its own. */
export const legErrors: readonly MotionError[] = [
  straightLegRaiseSame,
  motionError(
    'ankle',
    'weight-bearing lunge',
    'inclinometer',
    'DIFFERENT',
    '12 studies',
    '',
    '4.6',
    'deg',
    'MDC',
    'Powden 2015',
  ),
  motionError(
    'ankle',
    'weight-bearing lunge',
    'inclinometer',
    'SAME',
    '12 studies',
    '',
    '4.7',
    'deg',
    'MDC',
    'Powden 2015',
  ),
  lungeDifferent,
  lungeSame,
  motionError(
    'ankle',
    'weight-bearing lunge affected side',
    'tape',
    'SAME',
    'ankle injury n=53',
    '',
    '1.0',
    'cm',
    'MDC',
    'Chisholm 2012',
  ),
  motionError(
    'ankle',
    'weight-bearing lunge side difference',
    'tape',
    'SAME',
    'ankle injury n=53',
    '',
    '1.5',
    'cm',
    'MDC',
    'Chisholm 2012',
  ),
  anyOther,
];
