import { intraclassCorrelation } from '@unknot/statistics/reliability/intraclass-correlation';
import { minimalDetectableChange } from '@unknot/statistics/reliability/minimal-detectable-change';
import { standardErrorOfMeasurement } from '@unknot/statistics/reliability/standard-error-of-measurement';
import { twoWayAnova } from '@unknot/statistics/reliability/two-way-anova';

type Row = readonly (number | undefined)[];

/** Analysis of variance, reliabilities and errors of a table of subjects by raters. */
export function reliabilityAnswer(rows: readonly Row[]) {
  const anova = twoWayAnova(rows);
  if (anova === undefined) return undefined;
  const icc = intraclassCorrelation(anova);
  const overallSd = Math.sqrt(anova.total);
  const semAgreement = Math.sqrt(anova.withinSubjects);
  const semConsistency = Math.sqrt(anova.residual);
  const semFromIcc2_1 =
    standardErrorOfMeasurement(overallSd, icc?.agreementSingle?.coefficient ?? NaN) ?? NaN;
  return {
    subjects: anova.subjects,
    raters: anova.raters,
    MSR: anova.betweenSubjects,
    MSC: anova.betweenRaters,
    MSE: anova.residual,
    MSW: anova.withinSubjects,
    icc1_1: icc?.oneWaySingle?.coefficient,
    icc2_1: icc?.agreementSingle?.coefficient,
    icc3_1: icc?.consistencySingle?.coefficient,
    icc1_k: icc?.oneWayMean?.coefficient,
    icc2_k: icc?.agreementMean?.coefficient,
    icc3_k: icc?.consistencyMean?.coefficient,
    semAgreement,
    semConsistency,
    mdc95Agreement: minimalDetectableChange(semAgreement),
    mdc95Consistency: minimalDetectableChange(semConsistency),
    overallSd,
    semFromIcc2_1,
    mdc95FromIcc2_1: minimalDetectableChange(semFromIcc2_1),
  };
}
