import type { Checks } from '../checks';
import { randomInterceptAnswer } from '../mixed-answers';
import { linesOf, numberIn } from '../reference';

/** Two treatment periods of a person belong together; their variance is 0. */
export const checks: Checks = {
  'crossover.mixedModel': () =>
    randomInterceptAnswer(linesOf('amitriptyline-hivsn/xoverPP.csv'), {
      groupOf: ({ ID }) => ID,
      outcomeOf: (line) => (numberIn(line, 'Time1') ?? NaN) - (numberIn(line, 'Time3') ?? NaN),
      predictors: {
        treatA: ({ Treatment }) => (Treatment === 'A' ? 1 : 0),
        period2: ({ Period }) => (Period === '2' ? 1 : 0),
      },
    }),
};

/** Fits by iteration. */
export const iterative = Object.keys(checks);
