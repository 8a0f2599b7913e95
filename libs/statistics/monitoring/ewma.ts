import type { Accessor } from '../numbers-of';
import { numbersOf } from '../numbers-of';

/**
 * The exponentially weighted moving average after each value, in order: it starts at the first, and
 * takes the share `weight` of each next one (Roberts 1959). Missing values are skipped. Throws unless
 * 0 < weight <= 1.
 */
export function ewma(values: Iterable<number | null | undefined>, weight: number): number[];
export function ewma<T>(items: Iterable<T>, weight: number, valueOf: Accessor<T>): number[];
export function ewma<T>(items: Iterable<T>, weight: number, valueOf?: Accessor<T>): number[] {
  if (!(weight > 0 && weight <= 1)) throw new RangeError('A weight is above 0 and at most 1.');
  let average: number | undefined;
  return numbersOf(items, valueOf).map((value) => {
    average = average === undefined ? value : weight * value + (1 - weight) * average;
    return average;
  });
}
