import type { Checks } from '../checks';
import { linesOf, numberIn } from '../reference';
import { xmrAnswer } from '../xmr-answers';

/** The reaction times of one sleeper as a series. */
export const checks: Checks = {
  'xmr.sleepstudy308': () =>
    xmrAnswer(
      linesOf('classic-longitudinal/sleepstudy.csv')
        .filter(({ Subject }) => Subject === '308')
        .map((line) => numberIn(line, 'Reaction')),
    ),
};
