import { intercept } from '@unknot/statistics/regression/term';
import type { Checks } from '../checks';
import { mannWhitneyAnswer } from '../group-answers';
import type { Line } from '../reference';
import { linesOf, numberIn } from '../reference';
import { regressionAnswer } from '../regression-answers';
import { countOf, shareAnswer, shareComparisonAnswer } from '../share-answers';
import { trendAnswer } from '../trend-answers';

const patients = () => linesOf('knee-sports-pain/knee.csv');
const of = (name: string) => (line: Line) => numberIn(line, name);
const therapies = { placebo: '1', treatment: '2' } as const;
const on = (therapy: keyof typeof therapies) =>
  patients().filter(({ Th }) => Th === therapies[therapy]);

const gradesOn = (therapy: keyof typeof therapies) =>
  Object.fromEntries(
    [1, 2, 3, 4, 5].map((grade) => [
      `${grade}`,
      countOf(on(therapy), (line) => numberIn(line, 'R4') === grade).events,
    ]),
  );

function responders() {
  const isGood = (line: Line) => (numberIn(line, 'R4') ?? NaN) <= 2;
  const [treatment, placebo] = [countOf(on('treatment'), isGood), countOf(on('placebo'), isGood)];
  return {
    treatment: shareAnswer(treatment),
    placebo: shareAnswer(placebo),
    comparison: shareComparisonAnswer(treatment, placebo),
  };
}

function trendOf(patient: string) {
  const line = patients().find(({ N }) => N === patient) ?? {};
  const days = [0, 3, 7, 10];
  return trendAnswer(days.map((x, visit) => ({ x, y: numberIn(line, `R${visit + 1}`) })));
}

/** Pain grades of two therapies over ten days. */
export const checks: Checks = {
  table: () => ({ placebo: gradesOn('placebo'), treatment: gradesOn('treatment') }),
  mannWhitney: () => mannWhitneyAnswer(on('treatment').map(of('R4')), on('placebo').map(of('R4'))),
  responders,
  ancova: () =>
    regressionAnswer(patients(), of('R4'), [
      intercept,
      { name: 'treat', valueOf: (line) => (line.Th === '2' ? 1 : 0) },
      { name: 'R1', valueOf: of('R1') },
    ]),
  friedmanAndTrend: (expected) =>
    Object.fromEntries(Object.keys(expected).map((patient) => [patient, trendOf(patient)])),
};
