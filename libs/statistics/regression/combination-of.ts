import { dotProduct } from '../dot-product';
import type { Estimate } from '../estimate';
import { estimateWithLimits } from '../estimate';
import type { NoAnswer } from '../no-answer';
import { isNoAnswer } from '../no-answer';
import { sum } from '../sum';
import type { Covariance, ErrorModel } from './covariance';
import { covarianceOf } from './covariance';
import type { LeastSquares } from './least-squares';

/**
 * What a model expects at given values of its terms, with its error: at the means of all terms but
 * one this is an adjusted mean; at differences of values it is a contrast, as "per 10 more". The
 * values are in the order of the terms, the intercept's 1 included. A reason where HC2 or HC3 has no
 * answer; throws for a list of another length than the terms.
 */
export function combinationOf(
  fit: LeastSquares,
  values: readonly number[],
  model: ErrorModel,
  confidence = 0.95,
): Estimate | NoAnswer<'HAT_VALUE_OF_ONE'> {
  const covariance = covarianceOf(fit, model);
  if (isNoAnswer(covariance)) return covariance;
  return combinationWith(fit, covariance, values, confidence);
}

/**
 * The same from a covariance that is at hand, for many combinations of one model; limits by t with the
 * residual degrees of freedom, unless fewer are known.
 */
export function combinationWith(
  fit: LeastSquares,
  covariance: Covariance,
  values: readonly number[],
  confidence = 0.95,
  df = fit.residualDf,
): Estimate {
  if (values.length !== fit.names.length) throw new RangeError('One value is needed per term.');
  // Most combinations are of a few terms only.
  const own = values.flatMap((value, term) => (value === 0 ? [] : [term]));
  const variance = sum(own, (one) =>
    sum(
      own,
      (other) =>
        (values[one] as number) * (values[other] as number) * (covariance[one]?.[other] as number),
    ),
  );
  const estimate = dotProduct(fit.coefficients, values);
  return estimateWithLimits(estimate, Math.sqrt(Math.max(0, variance)), df, confidence);
}
