import { normalQuantile } from '../normal-quantile';
import type { FunnelLimits } from './funnel-limits';

/**
 * Funnel limits of a proportion by Wilson's score formula at the target, as Public Health England
 * draws them: never outside 0 to 1, smooth in n, which need not be whole, and close to the exact ones
 * from about 100 people on. `undefined` unless n is above 0, the target within 0 to 1 and the
 * confidence between them.
 */
export function scoreFunnelLimits(
  target: number,
  n: number,
  confidence: number,
): FunnelLimits | undefined {
  const z = normalQuantile((1 + confidence) / 2);
  if (z === undefined || z < 0 || !(n > 0 && target >= 0 && target <= 1)) return undefined;
  const centre = target + z ** 2 / (2 * n);
  const reach = z * Math.sqrt((target * (1 - target)) / n + (z / (2 * n)) ** 2);
  const whole = 1 + z ** 2 / n;
  return { low: (centre - reach) / whole, high: (centre + reach) / whole };
}
