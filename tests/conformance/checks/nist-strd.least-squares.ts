import { leastSquaresSlope } from '@unknot/statistics/least-squares-slope';
import type { Checks } from '../checks';
import { linesOf, numberIn } from '../reference';

/** The certified values of the National Institute of Standards and Technology. */
export const checks: Checks = {
  'nist.norris': () => {
    const line = leastSquaresSlope(
      linesOf('nist-strd/norris.csv'),
      (row) => numberIn(row, 'x'),
      (row) => numberIn(row, 'y'),
    );
    return { coefficients: [line?.intercept, line?.slope] };
  },
};
