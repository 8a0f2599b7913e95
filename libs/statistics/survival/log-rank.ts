import { chiSquareProbability } from '../chi-square-probability';
import type { Accessor } from '../numbers-of';
import type { SquareMatrix } from '../positive-definite';
import { factorOf, solveLower } from '../positive-definite';

/** What one group had and would have had. */
export interface LogRankGroup {
  readonly group: string;
  readonly n: number;
  /** Events in the group. */
  readonly observed: number;
  /** Events the group would have if all groups had them at the same rate. */
  readonly expected: number;
}

/** Whether groups have an event at the same rate. */
export interface LogRank {
  /** In the order in which they first appear. */
  readonly groups: readonly LogRankGroup[];
  /** Variances and covariances of observed - expected, in the order of the groups. */
  readonly covariance: SquareMatrix;
  readonly chiSquare: number;
  readonly degreesOfFreedom: number;
  /** How often chance alone would set the groups apart as far as this. */
  readonly p: number;
}

interface Followed {
  readonly time: number;
  readonly event: boolean;
  readonly index: number;
}

/**
 * The log-rank test of Mantel (1966), for any number of groups, with the hypergeometric variance
 * for ties. An item without a time, or with one below zero, is skipped. `undefined` for one group,
 * and where the groups never share a time at which an event could tell them apart.
 */
export function logRank<T>(
  items: Iterable<T>,
  timeOf: Accessor<T>,
  hasEvent: (item: T) => boolean,
  groupOf: (item: T) => string,
): LogRank | undefined {
  const names = new Map<string, number>();
  const followed: Followed[] = [];
  for (const item of items) {
    const time = timeOf(item);
    if (typeof time !== 'number' || !Number.isFinite(time) || time < 0) continue;
    const name = groupOf(item);
    const index = names.get(name) ?? names.size;
    names.set(name, index);
    followed.push({ time, event: hasEvent(item), index });
  }
  const { n, observed, expected, covariance } = tally(followed, names.size);
  const answer = chiSquareOf(
    observed.map((count, index) => count - (expected[index] as number)),
    covariance,
  );
  if (answer === undefined) return undefined;
  const groups = Array.from(names, ([group, index]) => ({
    group,
    n: n[index] as number,
    observed: observed[index] as number,
    expected: expected[index] as number,
  }));
  return { groups, covariance, ...answer };
}

/** From the last time to the first, so that those at risk are added as they are met. */
function tally(followed: readonly Followed[], size: number) {
  const byTime = [...followed].sort((a, b) => b.time - a.time);
  const zeros = (): number[] => new Array<number>(size).fill(0);
  const [atRisk, observed, expected] = [zeros(), zeros(), zeros()];
  const covariance = zeros().map(zeros);
  for (let next = 0; next < byTime.length;) {
    const time = byTime[next]?.time;
    let events = 0;
    for (; byTime[next]?.time === time && next < byTime.length; next += 1) {
      const { index, event } = byTime[next] as Followed;
      (atRisk[index] as number) += 1;
      if (event) (observed[index] as number) += 1;
      if (event) events += 1;
    }
    if (events > 0) addMoment(events, next, { atRisk, expected, covariance });
  }
  return { n: atRisk, observed, expected, covariance };
}

interface Tally {
  readonly atRisk: readonly number[];
  readonly expected: number[];
  readonly covariance: number[][];
}

function addMoment(events: number, all: number, { atRisk, expected, covariance }: Tally): void {
  const spread = all > 1 ? (events * (all - events)) / (all - 1) : 0;
  for (const [i, mine] of atRisk.entries()) {
    const share = mine / all;
    (expected[i] as number) += events * share;
    for (const [j, others] of atRisk.entries()) {
      const same = i === j ? share : 0;
      ((covariance[i] as number[])[j] as number) += spread * (same - (share * others) / all);
    }
  }
}

/** One group is left out: the differences add up to nothing. A group that never was at risk tells nothing. */
function chiSquareOf(differences: readonly number[], covariance: SquareMatrix) {
  const telling = differences.map((_, index) => index).filter((i) => (covariance[i]?.[i] ?? 0) > 0);
  const kept = telling.slice(1);
  if (kept.length === 0) return undefined;
  const factor = factorOf(kept.map((i) => kept.map((j) => covariance[i]?.[j] as number)));
  if (factor === undefined) return undefined;
  const scaled = solveLower(
    factor,
    kept.map((i) => differences[i] as number),
  );
  const chiSquare = scaled.reduce((sum, value) => sum + value ** 2, 0);
  const degreesOfFreedom = kept.length;
  return {
    chiSquare,
    degreesOfFreedom,
    p: chiSquareProbability(chiSquare, degreesOfFreedom, 'UPPER'),
  };
}
