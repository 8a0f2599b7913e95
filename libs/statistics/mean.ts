import type { Accessor } from './numbers-of';
import { numbersOf } from './numbers-of';
import { sum } from './sum';

/** The arithmetic mean; `undefined` for nothing. */
export function mean(values: Iterable<number | null | undefined>): number | undefined;
export function mean<T>(items: Iterable<T>, valueOf: Accessor<T>): number | undefined;
export function mean<T>(items: Iterable<T>, valueOf?: Accessor<T>): number | undefined {
  const values = numbersOf(items, valueOf);
  return values.length === 0 ? undefined : sum(values) / values.length;
}
