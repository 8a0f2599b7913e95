import type { Accessor } from './numbers-of';
import { numbersOf } from './numbers-of';

/**
 * The value below which the share `p` of the values lies, interpolated as R does by default
 * (type 7 of Hyndman and Fan, 1996). `undefined` for nothing, or for a `p` outside 0 to 1.
 */
export function quantile(
  values: Iterable<number | null | undefined>,
  p: number,
): number | undefined;
export function quantile<T>(
  items: Iterable<T>,
  p: number,
  valueOf: Accessor<T>,
): number | undefined;
export function quantile<T>(
  items: Iterable<T>,
  p: number,
  valueOf?: Accessor<T>,
): number | undefined {
  return quantileOfSorted(
    numbersOf(items, valueOf).sort((a, b) => a - b),
    p,
  );
}

/** The same of numbers that are sorted already, from the smallest on, and hold no other. */
export function quantileOfSorted(sorted: ArrayLike<number>, p: number): number | undefined {
  if (!(p >= 0 && p <= 1)) return undefined;
  const rank = (sorted.length - 1) * p;
  const below = sorted[Math.floor(rank)];
  const above = sorted[Math.ceil(rank)];
  if (below === undefined || above === undefined) return undefined;
  return below === above ? below : below + (rank - Math.floor(rank)) * (above - below);
}
