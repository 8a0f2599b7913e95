import type { Checks } from '../checks';
import { linesOf, numberIn } from '../reference';
import type { Followed } from '../survival-answers';
import { curveTables, logRankAnswer, medians } from '../survival-answers';

function people(): Followed[] {
  return linesOf('classic-longitudinal/aml.csv').map((line) => ({
    time: numberIn(line, 'time'),
    event: line.status === '1',
    group: `x=${line.x}`,
  }));
}

/** Weeks until leukaemia came back. */
export const checks: Checks = {
  'aml.km': () => ({
    log: curveTables(people(), 'LOG'),
    logLog: curveTables(people(), 'LOG_LOG'),
    median: medians(people(), 'LOG'),
  }),
  'aml.logrank': () => logRankAnswer(people()),
};
