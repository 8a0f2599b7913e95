import { extremesOf } from '../extremes';
import { numbersOf } from '../numbers-of';
import { quantileOfSorted } from '../quantile';
import type { FunnelLimits } from './funnel-limits';

// Read once: it is called millions of times.
const { floor } = Math;

/** How limits are simulated. */
export interface SimulationOptions {
  /** The next number, at least 0 and below 1, of a stream that the caller has seeded. */
  readonly random: () => number;
  /** How many units are drawn; 20,000 place a limit of 99.8 % within about 2 % of its distance. */
  readonly runs?: number;
}

/** How the limits of one confidence are simulated. */
export interface SimulatedLimitsOptions extends SimulationOptions {
  readonly confidence: number;
}

/**
 * Funnel limits of a mean of `n` values that need not be normal: the quantiles of means of n values
 * drawn from all values with replacement. The limits of skewed values lie unevenly about their mean.
 * `undefined` for no values, unless n is a whole number above 0, or the confidence within 0 to 1.
 */
export function simulatedFunnelLimits(
  values: Iterable<number | null | undefined>,
  n: number,
  { confidence, ...options }: SimulatedLimitsOptions,
): FunnelLimits | undefined {
  return simulatedLimitsBySize(values, [n], [confidence], options).get(n)?.[0];
}

/**
 * The same for several numbers of values, each with the limits of every confidence in their order, from the
 * same draws: a unit of n is made of the first n of a larger one, which takes no longer than the
 * largest alone. A number for which there are no limits is not in the answer.
 */
export function simulatedLimitsBySize(
  values: Iterable<number | null | undefined>,
  sizes: Iterable<number>,
  confidences: readonly number[],
  { random, runs = 20_000 }: SimulationOptions,
): ReadonlyMap<number, readonly (FunnelLimits | undefined)[]> {
  const pool = Float64Array.from(numbersOf(values));
  const counts = [...new Set(sizes)].filter((n) => Number.isInteger(n) && n > 0);
  if (pool.length === 0 || counts.length === 0) return new Map();
  const means = new Map(counts.map((n) => [n, new Float64Array(runs)]));
  const largest = extremesOf(counts)?.highest ?? 0;
  const byCount = Array.from({ length: largest + 1 }, (_, n) => means.get(n));
  for (let run = 0; run < runs; run += 1) {
    let total = 0;
    for (let n = 1; n <= largest; n += 1) {
      total += pool[floor(random() * pool.length)] as number;
      const own = byCount[n];
      if (own !== undefined) own[run] = total / n;
    }
  }
  return new Map(Array.from(means, ([n, own]) => [n, limitsOf(own.sort(), confidences)]));
}

/** From means that are sorted. */
function limitsOf(means: Float64Array, confidences: readonly number[]) {
  return confidences.map((confidence): FunnelLimits | undefined => {
    const low = quantileOfSorted(means, (1 - confidence) / 2);
    const high = quantileOfSorted(means, (1 + confidence) / 2);
    return low === undefined || high === undefined ? undefined : { low, high };
  });
}
