import { normalProbability } from '../normal-probability';
import type { Accessor } from '../numbers-of';
import { numbersOf } from '../numbers-of';
import { ranks } from '../ranks';
import { sum } from '../sum';
import { tieSizes } from '../tie-sizes';

/** Whether one group tends to have larger values than another, whatever their shape. */
export interface MannWhitney {
  readonly n: number;
  readonly otherN: number;
  /** Pairs in which one is larger, ties counted half. */
  readonly u: number;
  /** The chance that a value of one is larger than a value of other, ties counted half. */
  readonly probabilityOfSuperiority: number;
  /** The same from -1 always smaller to 1 always larger (Cliff 1993). */
  readonly cliffsDelta: number;
  /** Two-sided, normal approximation with ties, moved by half a pair; `undefined` where all are equal. */
  readonly p: number | undefined;
  /** The same without the half pair. */
  readonly uncorrectedP: number | undefined;
}

/** The rank-sum test of Mann and Whitney (1947). `undefined` where a group is empty. */
export function mannWhitney<T>(
  one: Iterable<T>,
  other: Iterable<T>,
  valueOf: Accessor<T>,
): MannWhitney | undefined {
  const [first, second] = [numbersOf(one, valueOf), numbersOf(other, valueOf)];
  const [n, otherN] = [first.length, second.length];
  if (n === 0 || otherN === 0) return undefined;
  const all = [...first, ...second];
  const u = sum(ranks(all).slice(0, n)) - (n * (n + 1)) / 2;
  const pairs = n * otherN;
  const ties = sum(tieSizes(all), (size) => size ** 3 - size);
  const total = n + otherN;
  const variance = (pairs / 12) * (total + 1 - ties / (total * (total - 1)));
  const distance = Math.abs(u - pairs / 2);
  const pOf = (moved: number): number | undefined =>
    variance > 0 ? 2 * normalProbability(-Math.max(0, moved) / Math.sqrt(variance)) : undefined;
  return {
    n,
    otherN,
    u,
    probabilityOfSuperiority: u / pairs,
    cliffsDelta: (2 * u) / pairs - 1,
    p: pOf(distance - 0.5),
    uncorrectedP: pOf(distance),
  };
}
