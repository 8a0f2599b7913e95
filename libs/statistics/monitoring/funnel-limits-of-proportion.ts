import { binomialProbability } from '../binomial-probability';
import { binomialQuantile } from '../binomial-quantile';
import type { FunnelLimits } from './funnel-limits';

/**
 * Funnel limits of a proportion among `n` around `target`: exact binomial, interpolated between counts
 * so that they fall smoothly with n (Spiegelhalter 2005, appendix A.1.1): (r - a) / n with r the
 * smallest count of probability p or more, and a the share of its own probability that is too much.
 * `confidence` 0.95 warns, 0.998 signals. `undefined` unless n is a whole number above 0, the target
 * within 0 to 1 and the confidence between them.
 */
export function funnelLimitsOfProportion(
  target: number,
  n: number,
  confidence: number,
): FunnelLimits | undefined {
  if (!(Number.isInteger(n) && n > 0 && target >= 0 && target <= 1)) return undefined;
  if (target === 0 || target === 1) return { low: target, high: target };
  const [low, high] = [(1 - confidence) / 2, (1 + confidence) / 2].map((p) => {
    const count = binomialQuantile(p, n, target);
    if (count === undefined) return undefined;
    const reached = binomialProbability(count, n, target);
    const own = reached - binomialProbability(count - 1, n, target);
    return Math.min(1, Math.max(0, (count - (reached - p) / own) / n));
  });
  return low === undefined || high === undefined ? undefined : { low, high };
}
