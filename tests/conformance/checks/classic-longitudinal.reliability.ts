import type { Checks } from '../checks';
import { linesOf, numberIn } from '../reference';
import { reliabilityAnswer } from '../reliability-answers';

/** Six subjects by four raters, the example of Shrout and Fleiss (1979). */
export const checks: Checks = {
  shroutFleiss: () =>
    reliabilityAnswer(
      linesOf('classic-longitudinal/shrout-fleiss-1979.csv').map((line) =>
        [1, 2, 3, 4].map((rater) => numberIn(line, `rater${rater}`)),
      ),
    ),
};
