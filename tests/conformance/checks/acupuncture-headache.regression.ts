import { mean } from '@unknot/statistics/mean';
import { isNoAnswer } from '@unknot/statistics/no-answer';
import { combinationOf } from '@unknot/statistics/regression/combination-of';
import { indicatorTerms } from '@unknot/statistics/regression/indicator-terms';
import { interactionTerm } from '@unknot/statistics/regression/interaction-term';
import type { Term } from '@unknot/statistics/regression/term';
import { intercept } from '@unknot/statistics/regression/term';
import type { Checks } from '../checks';
import type { Line } from '../reference';
import { linesOf, numberIn } from '../reference';
import { fitOf, regressionAnswer } from '../regression-answers';

const everyone = () => linesOf('acupuncture-headache/acupuncture.csv');
const complete = () => everyone().filter((line) => numberIn(line, 'pk5') !== undefined);
const of = (name: string) => (line: Line) => numberIn(line, name);
const term = (name: string): Term<Line> => ({ name, valueOf: of(name) });

/** The variables by which the trial was balanced. */
const balanced = ['age', 'sex', 'migraine', 'chronicity'].map(term);

/** The practitioners of those who have a score; the first one is the reference. */
function practitionersOf(score: string): string[] {
  const scored = complete().filter((line) => numberIn(line, score) !== undefined);
  const names = [...new Set(scored.map(({ acupuncturist = '' }) => acupuncturist))];
  return names.sort((a, b) => Number(a) - Number(b));
}

function published(score: string, baseline: string) {
  const practitioners = practitionersOf(score);
  return regressionAnswer(complete(), of(score), [
    intercept,
    term('group'),
    term(baseline),
    ...balanced,
    ...indicatorTerms<Line>('factor(acupuncturist)', (line) => line.acupuncturist, practitioners),
  ]);
}

const baselineTerms = [intercept, term('group'), term('pk1')];

function adjustedMeans() {
  const fit = fitOf(complete(), of('pk5'), baselineTerms);
  const meanBaseline = mean(complete(), of('pk1')) ?? NaN;
  const [control, acupuncture] = [0, 1].map((group) => {
    const expected = combinationOf(fit, [1, group, meanBaseline], 'EQUAL');
    return isNoAnswer(expected)
      ? undefined
      : { mean: expected.estimate, se: expected.standardError };
  });
  return { meanBaseline, control, acupuncture };
}

function interaction() {
  const centre = mean(complete(), of('pk1')) ?? NaN;
  const centred = {
    name: 'pk1c',
    valueOf: (line: Line) => (numberIn(line, 'pk1') ?? NaN) - centre,
  };
  const group = term('group');
  const terms = [intercept, group, centred, interactionTerm(group, centred)];
  return regressionAnswer(complete(), of('pk5'), terms);
}

/** Everyone, with the last score or the first one in place of a missing one. */
function imputed(names: readonly string[]) {
  const scoreOf = (line: Line) =>
    names.map((name) => numberIn(line, name)).find((score) => score !== undefined);
  return regressionAnswer(everyone(), scoreOf, baselineTerms);
}

/** Comparisons of the arms, adjusted for the baseline. */
export const checks: Checks = {
  'ancova.baseline': () => regressionAnswer(complete(), of('pk5'), baselineTerms),
  'ancova.adjustedMeans': adjustedMeans,
  'ancova.interaction': interaction,
  'ancova.minimisation': () =>
    regressionAnswer(complete(), of('pk5'), [...baselineTerms, ...balanced]),
  'ancova.published': () => published('pk5', 'pk1'),
  'ancova.published3months': () => published('pk2', 'pk1'),
  'ancova.publishedDays': () => published('f5', 'f1'),
  'imputation.sensitivity': () => ({
    locf: imputed(['pk5', 'pk2', 'pk1']),
    bocf: imputed(['pk5', 'pk1']),
  }),
};
