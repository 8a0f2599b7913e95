import { mean } from '@unknot/statistics/mean';
import { indicatorTerms } from '@unknot/statistics/regression/indicator-terms';
import { interactionTerm } from '@unknot/statistics/regression/interaction-term';
import { intercept } from '@unknot/statistics/regression/term';
import type { Checks } from '../checks';
import type { Line } from '../reference';
import { linesOf, numberIn } from '../reference';
import { regressionAnswer } from '../regression-answers';
import { shareAnswer, shareComparisonAnswer } from '../share-answers';
import { trendAnswer } from '../trend-answers';

const girls = () => linesOf('classic-longitudinal/anorexia.csv');
const of = (name: string) => (line: Line) => numberIn(line, name);
const treatments = indicatorTerms<Line>('Treat', (line) => line.Treat, ['Cont', 'CBT', 'FT']);

function interaction() {
  const centre = mean(girls(), of('Prewt')) ?? NaN;
  const before = { name: 'prec', valueOf: (line: Line) => (of('Prewt')(line) ?? NaN) - centre };
  const products = treatments.map((treatment) => interactionTerm(treatment, before));
  return regressionAnswer(girls(), of('Postwt'), [intercept, ...treatments, before, ...products]);
}

function perSubject(expected: Readonly<Record<string, unknown>>) {
  const nights = linesOf('classic-longitudinal/sleepstudy.csv');
  const answerOf = (subject: string) =>
    trendAnswer(
      nights
        .filter(({ Subject }) => Subject === subject)
        .map((line) => ({ x: numberIn(line, 'Days'), y: numberIn(line, 'Reaction') })),
    );
  return Object.fromEntries(Object.keys(expected).map((subject) => [subject, answerOf(subject)]));
}

/** Textbook sets. */
export const checks: Checks = {
  'anorexia.ancova': () =>
    regressionAnswer(girls(), of('Postwt'), [
      intercept,
      ...treatments,
      { name: 'Prewt', valueOf: of('Prewt') },
    ]),
  'anorexia.interaction': interaction,
  'sleepstudy.perSubject': perSubject,
  'wilson.edge': (expected) =>
    Object.values(expected as Readonly<Record<string, { events: number; n: number }>>).map(
      ({ events, n }) => shareAnswer({ events, n }),
    ),
  'newcombe.1998': () => shareComparisonAnswer({ events: 56, n: 70 }, { events: 48, n: 80 }),
};
