import type { Checks } from '../checks';
import { randomInterceptAnswer } from '../mixed-answers';
import { linesOf, numberIn } from '../reference';

function hips(before: string, after: string) {
  return randomInterceptAnswer(linesOf('hip-stretching-rom/hips.csv'), {
    groupOf: ({ person }) => person,
    outcomeOf: (line) => numberIn(line, after),
    predictors: {
      treat: ({ grp }) => (grp === 'treat' ? 1 : 0),
      [before]: (line) => numberIn(line, before),
    },
  });
}

/** Two hips of a person belong together. */
export const checks: Checks = {
  'flexion.mixedModel': () => hips('fbef', 'faft'),
  'rotation.mixedModel': () => hips('rbef', 'raft'),
};

/** Fits by iteration. */
export const iterative = Object.keys(checks);
