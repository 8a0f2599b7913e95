import { normalQuantile } from './normal-quantile';
import { tQuantile } from './t-quantile';

/** How many standard errors two-sided normal limits reach; `undefined` unless 0 < confidence < 1. */
export function normalReach(confidence: number): number | undefined {
  return confidence > 0 ? normalQuantile(1 - (1 - confidence) / 2) : undefined;
}

/** The last answer: whole tables of limits ask for the same one again and again. */
let last = { confidence: Number.NaN, df: Number.NaN, reach: undefined as number | undefined };

/**
 * How many standard errors two-sided limits from t reach; `undefined` unless 0 < confidence < 1 and
 * the degrees of freedom are above 0.
 */
export function tReach(confidence: number, df: number): number | undefined {
  if (confidence !== last.confidence || df !== last.df) {
    const reach = confidence > 0 ? tQuantile(1 - (1 - confidence) / 2, df) : undefined;
    last = { confidence, df, reach };
  }
  return last.reach;
}
