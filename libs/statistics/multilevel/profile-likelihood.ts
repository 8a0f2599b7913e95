import type { SquareMatrix } from '../positive-definite';
import { factorOf, logDeterminant, solveLower, solveUpper } from '../positive-definite';
import type { WithinAndBetween } from './within-and-between';

/** Maximum likelihood, or restricted to what the fixed effects leave. */
export type LikelihoodMethod = 'REML' | 'ML';

/** A random intercept model with everything at its best for one ratio of variances. */
export interface Profile {
  /** How far the fixed effects, in the basis, are from least squares. */
  readonly shift: readonly number[];
  /** Cholesky factor of the information about them, but for the variance within. */
  readonly factor: SquareMatrix;
  readonly withinVariance: number;
  /** Half of lme4's criterion, with its sign turned; without what the basis adds to it. */
  readonly logLikelihood: number;
  /** Sum of what is left in each group, in the order of the groups. */
  readonly left: readonly number[];
}

/**
 * The log-likelihood of a random intercept model as a function of one number, the variance between
 * over the variance within (Bates and others, J. Stat. Softw. 67(1), 2015, sections 3.4 and 3.5).
 * Written with sums within groups plus damped sums between, so that nothing cancels.
 * `undefined` where nothing is left to estimate.
 */
export function profileLikelihood(
  data: WithinAndBetween,
  degreesOfFreedom: number,
  method: LikelihoodMethod,
  ratio: number,
): Profile | undefined {
  const sums = dampedSums(data, ratio);
  const factor = factorOf(sums.columns);
  if (factor === undefined) return undefined;
  const half = solveLower(factor, sums.mixed);
  const squares = half.reduce((rest, value) => rest - value ** 2, sums.residual);
  if (!(squares > 0)) return undefined;
  const shift = solveUpper(factor, half);
  const left = data.groups.map((group) =>
    shift.reduce((rest, effect, k) => rest - effect * (group.columns[k] as number), group.residual),
  );
  const withinVariance = squares / degreesOfFreedom;
  const logs = data.groups.reduce((sum, { n }) => sum + Math.log1p(n * ratio), 0);
  const information = method === 'REML' ? logDeterminant(factor) : 0;
  const criterion =
    logs + information + degreesOfFreedom * (1 + Math.log(2 * Math.PI * withinVariance));
  return { shift, factor, withinVariance, logLikelihood: -criterion / 2, left };
}

/** How fast the log-likelihood rises with the ratio, for one profile. */
export function profileSlope(
  { groups }: WithinAndBetween,
  { factor, withinVariance, left }: Profile,
  method: LikelihoodMethod,
  ratio: number,
): number {
  const rise = groups.reduce((sum, group, index) => {
    const damping = 1 + group.n * ratio;
    const known = method === 'REML' ? squaredLength(solveLower(factor, group.columns)) : 0;
    const explained = (left[index] as number) ** 2 / withinVariance;
    return sum + (known + explained) / damping ** 2 - group.n / damping;
  }, 0);
  return rise / 2;
}

/** Products within groups, plus those of the groups' sums divided by n (1 + n ratio). */
function dampedSums(data: WithinAndBetween, ratio: number) {
  const columns = data.columns.map((row) => [...row]);
  const mixed = [...data.mixed];
  let residual = data.residual;
  for (const group of data.groups) {
    const weight = 1 / (group.n * (1 + group.n * ratio));
    residual += weight * group.residual ** 2;
    for (let j = 0; j < mixed.length; j += 1) {
      const weighted = weight * (group.columns[j] as number);
      const row = columns[j] as number[];
      (mixed[j] as number) += weighted * group.residual;
      // The factor reads only the lower triangle.
      for (let k = 0; k <= j; k += 1) {
        (row[k] as number) += weighted * (group.columns[k] as number);
      }
    }
  }
  return { columns, mixed, residual };
}

function squaredLength(values: readonly number[]): number {
  let total = 0;
  for (const value of values) total += value * value;
  return total;
}
