import { betaQuantile } from '../beta-quantile';
import type { Count, Limits } from './count';
import { isCount } from './count';

/**
 * The exact limits of a share (Clopper and Pearson 1934), from beta quantiles: at least as sure as
 * they say, mostly surer and so wider than Wilson's. `undefined` without a group or for a confidence
 * that is not between 0 and 1.
 */
export function clopperPearsonInterval(count: Count, confidence = 0.95): Limits | undefined {
  if (!isCount(count) || !(confidence > 0 && confidence < 1)) return undefined;
  const { events, n } = count;
  const tail = (1 - confidence) / 2;
  return {
    low: betaQuantile(tail, events, n - events + 1) ?? 0,
    high: betaQuantile(1 - tail, events + 1, n - events) ?? 1,
  };
}
