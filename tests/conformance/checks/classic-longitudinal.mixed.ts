import type { Checks } from '../checks';
import { randomInterceptAnswer } from '../mixed-answers';
import type { Line } from '../reference';
import { linesOf, numberIn } from '../reference';

function sleepers(method: 'REML' | 'ML') {
  return randomInterceptAnswer(linesOf('classic-longitudinal/sleepstudy.csv'), {
    groupOf: ({ Subject }) => Subject,
    outcomeOf: (line) => numberIn(line, 'Reaction'),
    predictors: { Days: (line) => numberIn(line, 'Days') },
    method,
  });
}

const age8 = (line: Line) => (numberIn(line, 'age') ?? NaN) - 8;
const female = ({ Sex }: Line) => (Sex === 'Female' ? 1 : 0);

/** Sleepers and growing jaws, one random intercept each. */
export const checks: Checks = {
  'sleepstudy.randomIntercept.REML': () => sleepers('REML'),
  'sleepstudy.randomIntercept.ML': () => sleepers('ML'),
  'orthodont.randomIntercept.REML': () =>
    randomInterceptAnswer(linesOf('classic-longitudinal/orthodont.csv'), {
      groupOf: ({ Subject }) => Subject,
      outcomeOf: (line) => numberIn(line, 'distance'),
      predictors: { age8, female, 'age8:female': (line) => age8(line) * female(line) },
    }),
};

/** Fits by iteration. */
export const iterative = Object.keys(checks);
