import { legErrors } from './leg';
import type { MotionError } from './motion-error';
import { neckAndBackErrors } from './neck-and-back';
import { shoulderErrors } from './shoulder';

/** What is published on the error of measuring movement: by joint, movement, tool, and whether the same person measured. */
export const motionErrors: readonly MotionError[] = [
  ...neckAndBackErrors,
  ...shoulderErrors,
  ...legErrors,
];
