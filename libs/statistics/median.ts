import type { Accessor } from './numbers-of';
import { numbersOf } from './numbers-of';
import { quantile } from './quantile';

/** The value in the middle, or the mean of the two in the middle; `undefined` for nothing. */
export function median(values: Iterable<number | null | undefined>): number | undefined;
export function median<T>(items: Iterable<T>, valueOf: Accessor<T>): number | undefined;
export function median<T>(items: Iterable<T>, valueOf?: Accessor<T>): number | undefined {
  return quantile(numbersOf(items, valueOf), 0.5);
}
