import { isNoAnswer } from '@unknot/statistics/no-answer';
import { coefficientsOf } from '@unknot/statistics/regression/coefficients';
import { polynomialTerms } from '@unknot/statistics/regression/polynomial-terms';
import type { Term } from '@unknot/statistics/regression/term';
import { intercept } from '@unknot/statistics/regression/term';
import type { Checks } from '../checks';
import type { Line } from '../reference';
import { linesOf, numberIn } from '../reference';
import { fitOf } from '../regression-answers';

const column = (name: string) => (line: Line) => numberIn(line, name);

/** What is certified of a fit; it explains `y` by the terms. */
function certified(name: string, terms: readonly Term<Line>[]) {
  const fit = fitOf(linesOf(`nist-strd/${name}.csv`), column('y'), terms);
  const coefficients = coefficientsOf(fit, 'EQUAL');
  const estimates = isNoAnswer(coefficients) ? [] : [...coefficients.values()];
  return {
    coefficients: fit.coefficients,
    standardErrors: estimates.map(({ standardError }) => standardError),
    residualStandardDeviation: fit.residualSd,
    rSquared: fit.rSquared,
    residualDf: fit.residualDf,
    n: fit.n,
    residualSumOfSquares: fit.residualSd ** 2 * fit.residualDf,
    fStatistic: fit.fTest?.f,
  };
}

const polynomial = (name: string, degree: number) => () =>
  certified(name, [intercept, ...polynomialTerms('x', column('x'), degree)]);

const throughZero = (name: string) => () => certified(name, [{ name: 'x', valueOf: column('x') }]);

/** The certified values of the National Institute of Standards and Technology. */
export const checks: Checks = {
  'nist.norris': polynomial('norris', 1),
  'nist.pontius': polynomial('pontius', 2),
  'nist.noint1': throughZero('noint1'),
  'nist.noint2': throughZero('noint2'),
  'nist.longley': () => {
    const names = ['x1', 'x2', 'x3', 'x4', 'x5', 'x6'];
    const terms = names.map((name) => ({ name, valueOf: column(name) }));
    return certified('longley', [intercept, ...terms]);
  },
  'nist.wampler1': polynomial('wampler1', 5),
  'nist.wampler2': polynomial('wampler2', 5),
  'nist.wampler3': polynomial('wampler3', 5),
  'nist.wampler4': polynomial('wampler4', 5),
  'nist.wampler5': polynomial('wampler5', 5),
};

/** Pontius' smallest coefficient is 3e-15; where nothing is left, as in Wampler 1, a ratio says nothing. */
export const strict = [
  'nist.norris',
  'nist.pontius',
  'nist.noint1',
  'nist.noint2',
  'nist.longley',
  'nist.wampler3',
  'nist.wampler4',
  'nist.wampler5',
];
