import { mean } from './mean';
import type { Accessor } from './numbers-of';
import { numbersOf } from './numbers-of';
import { sum } from './sum';

/**
 * The variance of a sample, with n - 1 below the line; `undefined` for fewer than two values.
 * Two passes with the correction of Chan, Golub and LeVeque (1983).
 */
export function variance(values: Iterable<number | null | undefined>): number | undefined;
export function variance<T>(items: Iterable<T>, valueOf: Accessor<T>): number | undefined;
export function variance<T>(items: Iterable<T>, valueOf?: Accessor<T>): number | undefined {
  const values = numbersOf(items, valueOf);
  const centre = mean(values);
  if (centre === undefined || values.length < 2) return undefined;
  const drift = sum(values, (value) => value - centre);
  const squares = sum(values, (value) => (value - centre) ** 2);
  return Math.max(0, squares - drift ** 2 / values.length) / (values.length - 1);
}
