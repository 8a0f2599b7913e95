import { logGamma } from '../log-gamma';
import { mean } from '../mean';
import type { Accessor } from '../numbers-of';
import { numbersOf } from '../numbers-of';
import { variance } from '../variance';

/** How far the means of two groups are apart in units of their spread, one minus other. */
export interface StandardisedDifference {
  readonly pooledStandardDeviation: number;
  readonly cohensD: number;
  /** Cohen's d without its bias in small groups, by Hedges' exact factor (1981). */
  readonly hedgesG: number;
  /** The same by the usual approximate factor, 1 - 3 / (4 df - 1). */
  readonly approximateHedgesG: number;
}

/**
 * Cohen's d with the pooled standard deviation, and Hedges' g. `undefined` where a group is empty,
 * where there are fewer than four values in all, and where nobody differs.
 */
export function standardisedDifference<T>(
  one: Iterable<T>,
  other: Iterable<T>,
  valueOf: Accessor<T>,
): StandardisedDifference | undefined {
  const [first, second] = [numbersOf(one, valueOf), numbersOf(other, valueOf)];
  const [centre, otherCentre] = [mean(first), mean(second)];
  const df = first.length + second.length - 2;
  if (centre === undefined || otherCentre === undefined || df < 2) return undefined;
  const squares = squaresOf(first) + squaresOf(second);
  if (squares === 0) return undefined;
  const pooledStandardDeviation = Math.sqrt(squares / df);
  const cohensD = (centre - otherCentre) / pooledStandardDeviation;
  const factor = Math.exp(logGamma(df / 2) - Math.log(df / 2) / 2 - logGamma((df - 1) / 2));
  return {
    pooledStandardDeviation,
    cohensD,
    hedgesG: factor * cohensD,
    approximateHedgesG: (1 - 3 / (4 * df - 1)) * cohensD,
  };
}

function squaresOf(values: readonly number[]): number {
  return (values.length - 1) * (variance(values) ?? 0);
}
