import { tProbability } from './t-probability';
import { tReach } from './confidence-reach';

/** A number that was estimated, with its error. */
export interface Estimate {
  readonly estimate: number;
  readonly standardError: number;
  /** In standard errors from zero; `undefined` where the error is zero. */
  readonly t: number | undefined;
  /** Two-sided, from t; `undefined` where the error is zero. */
  readonly p: number | undefined;
  readonly low: number;
  readonly high: number;
}

/**
 * An estimate with limits from t with `df` degrees of freedom. Throws unless the degrees of freedom
 * are above 0 and the confidence is between 0 and 1.
 */
export function estimateWithLimits(
  estimate: number,
  standardError: number,
  df: number,
  confidence = 0.95,
): Estimate {
  const reach = tReach(confidence, df);
  if (reach === undefined) {
    throw new RangeError('Limits need degrees of freedom and a confidence between 0 and 1.');
  }
  const t = standardError === 0 ? undefined : estimate / standardError;
  return {
    estimate,
    standardError,
    t,
    p: t === undefined ? undefined : 2 * tProbability(-Math.abs(t), df),
    low: estimate - reach * standardError,
    high: estimate + reach * standardError,
  };
}
