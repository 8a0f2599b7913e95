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
  if (!(p >= 0 && p <= 1)) return undefined;
  const sorted = numbersOf(items, valueOf).sort((a, b) => a - b);
  const rank = (sorted.length - 1) * p;
  const below = sorted[Math.floor(rank)];
  const above = sorted[Math.ceil(rank)];
  if (below === undefined || above === undefined) return undefined;
  return below === above ? below : below + (rank - Math.floor(rank)) * (above - below);
}
