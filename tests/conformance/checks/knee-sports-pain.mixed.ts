import type { Checks } from '../checks';
import { randomInterceptAnswer } from '../mixed-answers';
import { linesOf, numberIn } from '../reference';

/** Pain grades at four visits. */
function grades() {
  return linesOf('knee-sports-pain/knee.csv').flatMap((line) =>
    [0, 3, 7, 10].map((day, visit) => ({
      person: line.N,
      pain: numberIn(line, `R${visit + 1}`),
      day,
      treat: line.Th === '2' ? 1 : 0,
    })),
  );
}

/** Grades fall with the days, more in the treated. */
export const checks: Checks = {
  mixedModel: () =>
    randomInterceptAnswer(grades(), {
      groupOf: ({ person }) => person,
      outcomeOf: ({ pain }) => pain,
      predictors: {
        day: ({ day }) => day,
        treat: ({ treat }) => treat,
        'day:treat': ({ day, treat }) => day * treat,
      },
    }),
};

/** Fits by iteration. */
export const iterative = Object.keys(checks);
