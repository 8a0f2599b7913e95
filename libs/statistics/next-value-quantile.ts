import { numbersOf } from './numbers-of';
import { quantile } from './quantile';

/**
 * The limit below which one more value of the same kind is expected to lie with probability `p`: the
 * (n + 1)·p-th of the values in order, interpolated (type 6 of Hyndman and Fan, 1996; the correction for
 * finite samples of conformal prediction). Two such limits, at p and 1 - p, hold the next value with
 * probability 1 - 2p whatever the distribution. `undefined` where so few values do not reach so far.
 */
export function nextValueQuantile(
  values: Iterable<number | null | undefined>,
  p: number,
): number | undefined {
  const numbers = numbersOf(values);
  const n = numbers.length;
  const rank = (n + 1) * p;
  if (!(rank >= 1 - 1e-12 && rank <= n + 1e-12)) return undefined;
  if (n === 1) return numbers[0];
  return quantile(numbers, Math.min(1, Math.max(0, (rank - 1) / (n - 1))));
}
