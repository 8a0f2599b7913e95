import { isNoAnswer } from '@unknot/statistics/no-answer';
import type { Accessor } from '@unknot/statistics/numbers-of';
import { coefficientsOf } from '@unknot/statistics/regression/coefficients';
import type { LeastSquares } from '@unknot/statistics/regression/least-squares';
import { leastSquares } from '@unknot/statistics/regression/least-squares';
import type { Term } from '@unknot/statistics/regression/term';

/** The fit of a model that has one; throws where it has none. */
export function fitOf<T>(
  items: Iterable<T>,
  responseOf: Accessor<T>,
  terms: readonly Term<T>[],
): LeastSquares {
  const fit = leastSquares(items, responseOf, terms);
  if (isNoAnswer(fit)) throw new Error(`There is no fit: ${fit.reason}.`);
  return fit;
}

/** Coefficients with ordinary and with all four robust errors. */
export function regressionAnswer<T>(
  items: Iterable<T>,
  responseOf: Accessor<T>,
  terms: readonly Term<T>[],
) {
  const fit = fitOf(items, responseOf, terms);
  const models = ['EQUAL', 'HC0', 'HC1', 'HC2', 'HC3'] as const;
  const [ordinary, hc0, hc1, hc2, hc3] = models.map((model) => {
    const coefficients = coefficientsOf(fit, model);
    return isNoAnswer(coefficients) ? undefined : coefficients;
  });
  const coefficientAnswer = (name: string) => {
    const [plain, robust] = [ordinary?.get(name), hc3?.get(name)];
    return {
      estimate: plain?.estimate,
      se: plain?.standardError,
      t: plain?.t,
      p: plain?.p,
      ci95Lower: plain?.low,
      ci95Upper: plain?.high,
      seHC0: hc0?.get(name)?.standardError,
      seHC1: hc1?.get(name)?.standardError,
      seHC2: hc2?.get(name)?.standardError,
      seHC3: robust?.standardError,
      tHC3: robust?.t,
      pHC3: robust?.p,
      ci95LowerHC3: robust?.low,
      ci95UpperHC3: robust?.high,
    };
  };
  return {
    n: fit.n,
    residualDf: fit.residualDf,
    hatValueOfOne: hc3 === undefined,
    residualSd: fit.residualSd,
    rSquared: fit.rSquared,
    adjustedRSquared: fit.adjustedRSquared,
    coefficients: Object.fromEntries(fit.names.map((name) => [name, coefficientAnswer(name)])),
  };
}
