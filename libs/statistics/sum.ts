import type { Accessor } from './numbers-of';
import { numbersOf } from './numbers-of';

/** The sum; 0 for nothing. Rounding errors are carried along (Neumaier 1974), so that large and small values mix. */
export function sum(values: Iterable<number | null | undefined>): number;
export function sum<T>(items: Iterable<T>, valueOf: Accessor<T>): number;
export function sum<T>(items: Iterable<T>, valueOf?: Accessor<T>): number {
  let total = 0;
  let lost = 0;
  for (const value of numbersOf(items, valueOf)) {
    const next = total + value;
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  return total + lost;
}
