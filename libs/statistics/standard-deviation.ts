import type { Accessor } from './numbers-of';
import { numbersOf } from './numbers-of';
import { variance } from './variance';

/** The standard deviation of a sample (n - 1), in the values' unit; `undefined` for fewer than two values. */
export function standardDeviation(values: Iterable<number | null | undefined>): number | undefined;
export function standardDeviation<T>(items: Iterable<T>, valueOf: Accessor<T>): number | undefined;
export function standardDeviation<T>(
  items: Iterable<T>,
  valueOf?: Accessor<T>,
): number | undefined {
  const spread = variance(numbersOf(items, valueOf));
  return spread === undefined ? undefined : Math.sqrt(spread);
}
