import { normalProbability } from '../normal-probability';
import type { Accessor } from '../numbers-of';
import { numbersOf } from '../numbers-of';
import { ranks } from '../ranks';
import { sum } from '../sum';
import { tieSizes } from '../tie-sizes';

/** Whether differences tend to one side of zero. */
export interface SignedRank {
  readonly n: number;
  /** Differences that are not zero: only they say to which side. */
  readonly nonZero: number;
  /** The sum of the ranks of the positive differences, ranked by size. */
  readonly v: number;
  /** Two-sided, normal approximation with ties, moved by half a rank; `undefined` where all are zero. */
  readonly p: number | undefined;
  /** The same without the half rank. */
  readonly uncorrectedP: number | undefined;
}

/**
 * The signed-rank test of Wilcoxon (1945); differences of zero are left out, as in R. `undefined`
 * for no differences.
 */
export function signedRank<T>(
  items: Iterable<T>,
  differenceOf: Accessor<T>,
): SignedRank | undefined {
  const all = numbersOf(items, differenceOf);
  if (all.length === 0) return undefined;
  const differences = all.filter((difference) => difference !== 0);
  const sizes = differences.map((difference) => Math.abs(difference));
  const order = ranks(sizes);
  const v = sum(order.filter((_, index) => (differences[index] as number) > 0));
  const m = differences.length;
  const ties = sum(tieSizes(sizes), (size) => size ** 3 - size);
  const variance = (m * (m + 1) * (2 * m + 1)) / 24 - ties / 48;
  const distance = Math.abs(v - (m * (m + 1)) / 4);
  const pOf = (moved: number): number | undefined =>
    variance > 0 ? 2 * normalProbability(-Math.max(0, moved) / Math.sqrt(variance)) : undefined;
  return { n: all.length, nonZero: m, v, p: pOf(distance - 0.5), uncorrectedP: pOf(distance) };
}
