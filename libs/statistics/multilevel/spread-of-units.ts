import { sum } from '../sum';
import type { UnitEstimate } from './unit-estimates';

/** Units seen with a given between-unit variance: w = 1 / (variance + between), weighted mean m. */
export interface SpreadOfUnits {
  /** Sum of w. */
  readonly weight: number;
  /** Sum of w (estimate - m)². */
  readonly squares: number;
  /** Sum of w² (estimate - m)²: how fast `squares` falls as the between-unit variance grows. */
  readonly fall: number;
  /** Sum of w less sum of w² / sum of w. */
  readonly spareWeight: number;
  /** Restricted log-likelihood, but for a constant. */
  readonly logLikelihood: number;
}

/** The sums from which every estimator of the between-unit variance is made. */
export function spreadOfUnits(
  units: readonly UnitEstimate<unknown>[],
  between: number,
): SpreadOfUnits {
  const weightOf = ({ variance }: UnitEstimate<unknown>): number => 1 / (variance + between);
  const weight = sum(units, weightOf);
  const mean = sum(units, (unit) => weightOf(unit) * unit.estimate) / weight;
  const squares = sum(units, (unit) => weightOf(unit) * (unit.estimate - mean) ** 2);
  const logWeights = sum(units, (unit) => Math.log(weightOf(unit)));
  return {
    weight,
    squares,
    fall: sum(units, (unit) => (weightOf(unit) * (unit.estimate - mean)) ** 2),
    spareWeight: weight - sum(units, (unit) => weightOf(unit) ** 2) / weight,
    logLikelihood: (logWeights - Math.log(weight) - squares) / 2,
  };
}
