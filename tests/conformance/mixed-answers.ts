import { isNoAnswer } from '@unknot/statistics/no-answer';
import type { Accessor } from '@unknot/statistics/numbers-of';
import type { LikelihoodMethod } from '@unknot/statistics/multilevel/profile-likelihood';
import { randomIntercept } from '@unknot/statistics/multilevel/random-intercept';
import { intercept } from '@unknot/statistics/regression/term';

/** A random intercept model: who belongs together, what is explained and by what. */
export interface RandomInterceptModel<T> {
  readonly groupOf: (item: T) => string | undefined;
  readonly outcomeOf: Accessor<T>;
  readonly predictors?: Readonly<Record<string, Accessor<T>>>;
  readonly method?: LikelihoodMethod;
}

/** A random intercept model with the names of lme4's answers. */
export function randomInterceptAnswer<T>(
  items: Iterable<T>,
  { groupOf, outcomeOf, predictors = {}, method }: RandomInterceptModel<T>,
) {
  const named = Object.entries(predictors).map(([name, valueOf]) => ({ name, valueOf }));
  const fit = randomIntercept(items, groupOf, outcomeOf, [intercept, ...named], method);
  if (isNoAnswer(fit)) return fit;
  const fixed = Array.from(fit.fixed, ([name, { estimate, standardError: se }]) => [
    name,
    { estimate, se, t: estimate / se },
  ]);
  const intercepts = fit.intercepts.map(({ group, estimate, standardError }) => [
    group,
    { blup: estimate, conditionalSd: standardError },
  ]);
  return {
    n: fit.n,
    groups: fit.intercepts.length,
    fixed: Object.fromEntries(fixed) as unknown,
    varianceBetween: fit.betweenVariance,
    varianceWithin: fit.withinVariance,
    icc: fit.intraclassCorrelation,
    criterion: -2 * fit.logLikelihood,
    logLik: fit.logLikelihood,
    randomIntercepts: Object.fromEntries(intercepts) as unknown,
  };
}
