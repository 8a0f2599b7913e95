import { fProbability } from '../f-probability';
import { mean } from '../mean';
import { sum } from '../sum';

/** How much of the spread lies between groups. */
export interface OneWayAnova {
  readonly n: number;
  readonly betweenMeanSquare: number;
  /** The pooled variance within groups. */
  readonly withinMeanSquare: number;
  readonly df1: number;
  readonly df2: number;
  /** `undefined` where nobody differs within a group. */
  readonly f: number | undefined;
  readonly p: number | undefined;
}

/**
 * One-way analysis of variance of groups of values; empty groups are left out. `undefined` for fewer
 * than two groups, or where no group has two values.
 */
export function oneWayAnova(groups: Iterable<readonly number[]>): OneWayAnova | undefined {
  const filled = [...groups].filter((group) => group.length > 0);
  const all = filled.flat();
  const [df1, df2] = [filled.length - 1, all.length - filled.length];
  if (df1 < 1 || df2 < 1) return undefined;
  const grand = mean(all) ?? 0;
  const between = sum(filled, (group) => group.length * ((mean(group) ?? 0) - grand) ** 2);
  const within = sum(filled, (group) => {
    const centre = mean(group) ?? 0;
    return sum(group, (value) => (value - centre) ** 2);
  });
  const f = within === 0 ? undefined : between / df1 / (within / df2);
  return {
    n: all.length,
    betweenMeanSquare: between / df1,
    withinMeanSquare: within / df2,
    df1,
    df2,
    f,
    p: f === undefined ? undefined : fProbability(f, df1, df2, 'UPPER'),
  };
}
