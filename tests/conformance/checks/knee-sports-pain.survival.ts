import type { Checks } from '../checks';
import { linesOf, numberIn } from '../reference';
import type { Followed } from '../survival-answers';
import { curveTables, logRankAnswer } from '../survival-answers';

const days = [3, 7, 10];

/** The first day with pain at least two grades lower than at the start. */
function people(): Followed[] {
  return linesOf('knee-sports-pain/knee.csv').map((line) => {
    const [start = NaN, ...later] = [1, 2, 3, 4].map((visit) => numberIn(line, `R${visit}`));
    const first = later.findIndex((grade = NaN) => grade <= start - 2);
    return {
      time: days[first] ?? 10,
      event: first >= 0,
      group: `treat=${line.Th === '2' ? 1 : 0}`,
    };
  });
}

/** Time to improvement at three visits, with heavy ties. */
export const checks: Checks = {
  timeToImprovement: () => ({
    km: curveTables(people(), 'LOG_LOG'),
    logrank: logRankAnswer(people()),
  }),
};
