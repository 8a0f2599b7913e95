import type { Estimate } from '../estimate';
import { estimateWithLimits } from '../estimate';
import type { NoAnswer } from '../no-answer';
import { isNoAnswer } from '../no-answer';
import type { ErrorModel } from './covariance';
import { covarianceOf } from './covariance';
import type { LeastSquares } from './least-squares';

/**
 * The coefficients by the names of their terms, with errors by the model and limits from t with the
 * residual degrees of freedom. A reason where HC2 or HC3 has no answer.
 */
export function coefficientsOf(
  fit: LeastSquares,
  model: ErrorModel,
  confidence = 0.95,
): ReadonlyMap<string, Estimate> | NoAnswer<'HAT_VALUE_OF_ONE'> {
  const covariance = covarianceOf(fit, model);
  if (isNoAnswer(covariance)) return covariance;
  return new Map(
    fit.names.map((name, term) => {
      const standardError = Math.sqrt(covariance[term]?.[term] as number);
      const estimate = fit.coefficients[term] as number;
      return [name, estimateWithLimits(estimate, standardError, fit.residualDf, confidence)];
    }),
  );
}
