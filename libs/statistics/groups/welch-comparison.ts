import type { Estimate } from '../estimate';
import { estimateWithLimits } from '../estimate';
import { mean } from '../mean';
import type { Accessor } from '../numbers-of';
import { numbersOf } from '../numbers-of';
import { variance } from '../variance';

/** How far the means of two groups are apart: the estimate is one minus other. */
export interface WelchComparison extends Estimate {
  readonly mean: number;
  readonly otherMean: number;
  readonly df: number;
}

/**
 * Two means compared without the claim that the groups spread alike (Welch 1947), with limits from t
 * with Satterthwaite's degrees of freedom. `undefined` where a group has fewer than two values, and
 * where neither spreads at all.
 */
export function welchComparison<T>(
  one: Iterable<T>,
  other: Iterable<T>,
  valueOf: Accessor<T>,
  confidence = 0.95,
): WelchComparison | undefined {
  const [first, second] = [summaryOf(one, valueOf), summaryOf(other, valueOf)];
  if (first === undefined || second === undefined) return undefined;
  const squared = first.squaredError + second.squaredError;
  if (squared === 0) return undefined;
  const df =
    squared ** 2 /
    (first.squaredError ** 2 / (first.n - 1) + second.squaredError ** 2 / (second.n - 1));
  const difference = first.mean - second.mean;
  return {
    ...estimateWithLimits(difference, Math.sqrt(squared), df, confidence),
    mean: first.mean,
    otherMean: second.mean,
    df,
  };
}

function summaryOf<T>(items: Iterable<T>, valueOf: Accessor<T>) {
  const values = numbersOf(items, valueOf);
  const [centre, spread] = [mean(values), variance(values)];
  if (centre === undefined || spread === undefined) return undefined;
  return { n: values.length, mean: centre, squaredError: spread / values.length };
}
