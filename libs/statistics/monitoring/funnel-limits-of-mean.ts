import { normalQuantile } from '../normal-quantile';
import type { FunnelLimits } from './funnel-limits';

/** What a mean is expected to vary by. */
export interface FunnelSpread {
  /** Variance of one value. */
  readonly variance: number;
  /** Variance between units that is nobody's fault, from `overDispersion`; 0 unless said. */
  readonly between?: number;
}

/**
 * Funnel limits of a mean of `n` values around `target`: target ± z * sqrt(variance / n + between)
 * (Spiegelhalter 2005). `undefined` unless n is above 0, the variances are not below 0 and the
 * confidence is between 0 and 1.
 */
export function funnelLimitsOfMean(
  target: number,
  n: number,
  { variance, between = 0 }: FunnelSpread,
  confidence: number,
): FunnelLimits | undefined {
  const z = normalQuantile((1 + confidence) / 2);
  if (z === undefined || !(n > 0 && variance >= 0 && between >= 0) || z < 0) return undefined;
  const reach = z * Math.sqrt(variance / n + between);
  return { low: target - reach, high: target + reach };
}
