import { clinicalChange } from '@unknot/statistics/reliability/clinical-change';
import { intraclassCorrelation } from '@unknot/statistics/reliability/intraclass-correlation';
import { mean } from '@unknot/statistics/mean';
import { minimalDetectableChange } from '@unknot/statistics/reliability/minimal-detectable-change';
import { reliableChangeIndex } from '@unknot/statistics/reliability/reliable-change-index';
import { standardDeviation } from '@unknot/statistics/standard-deviation';
import { standardErrorOfMeasurement } from '@unknot/statistics/reliability/standard-error-of-measurement';
import { twoWayAnova } from '@unknot/statistics/reliability/two-way-anova';
import type { Checks } from '../checks';
import type { Line } from '../reference';
import { linesOf, numberIn } from '../reference';
import { reliabilityAnswer } from '../reliability-answers';

const people = () => linesOf('vas-diary-recall/vas-diary.csv');
const weekOf = (line: Line, week: number) =>
  [1, 2, 3, 4, 5, 6, 7].map((day) => numberIn(line, `t${week}${day}`));
const daysIn = (week: readonly unknown[]) => week.filter((day) => day !== undefined).length;

/** Weekly means of those with four days or more in both weeks. */
function weeklyMeans() {
  return people().flatMap((line) => {
    const weeks = [weekOf(line, 0), weekOf(line, 1)];
    const [before = NaN, after = NaN] = weeks.map((week) => mean(week));
    return weeks.every((week) => daysIn(week) >= 4)
      ? [{ row: numberIn(line, 'row'), before, after }]
      : [];
  });
}

function reliableChange() {
  const means = weeklyMeans();
  const anova = twoWayAnova(people().map((line) => weekOf(line, 0)));
  const reliability = (anova && intraclassCorrelation(anova)?.agreementMean?.coefficient) ?? NaN;
  const sdBaseline = standardDeviation(means, ({ before }) => before) ?? NaN;
  const sem = standardErrorOfMeasurement(sdBaseline, reliability) ?? NaN;
  const changes = means.map(({ before, after }) =>
    clinicalChange(before, after, { standardErrorOfMeasurement: sem, higherIsBetter: false }),
  );
  const count = (what: string) => changes.filter((change) => change === what).length;
  return {
    sdBaseline,
    icc2_7: reliability,
    sem,
    sDiff: Math.SQRT2 * sem,
    threshold95: minimalDetectableChange(sem),
    rows: means.slice(0, 10).map(({ row, before, after }) => ({
      row,
      mean0: before,
      mean1: after,
      rci: reliableChangeIndex(before, after, sem),
    })),
    counts: { improved: count('IMPROVED'), unchanged: count('UNCHANGED'), worse: count('WORSE') },
  };
}

/** How much a weekly mean of pain strays, and who changed by more than that. */
export const checks: Checks = {
  reliability: () => reliabilityAnswer(people().map((line) => weekOf(line, 0))),
  reliableChange,
};
