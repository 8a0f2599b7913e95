import { dotProduct } from '../dot-product';
import type { NoAnswer } from '../no-answer';
import { isNoAnswer } from '../no-answer';
import type { Accessor } from '../numbers-of';
import { solveLower } from '../positive-definite';
import { orthogonalFactors } from '../regression/orthogonal-factors';
import type { Columns } from '../regression/columns';
import type { OrthogonalFactors } from '../regression/orthogonal-factors';
import type { Term } from '../regression/term';
import { groupedRows } from './grouped-rows';
import { peakOf, placesAbout } from './peak';
import { profileLikelihood, profileSlope } from './profile-likelihood';
import type { LikelihoodMethod, Profile } from './profile-likelihood';
import { withinAndBetween } from './within-and-between';
import type { WithinAndBetween } from './within-and-between';

/** A coefficient of all groups together. */
export interface FixedEffect {
  readonly estimate: number;
  readonly standardError: number;
}

/** How far one group lies from what the fixed effects expect of it. */
export interface GroupIntercept {
  readonly group: string;
  /** Best linear unbiased prediction. */
  readonly estimate: number;
  /** With the fixed effects taken as known, as lme4's conditional standard deviation. */
  readonly standardError: number;
}

/** A fitted random intercept model. */
export interface RandomIntercept {
  /** Complete rows. */
  readonly n: number;
  /** By the names of the terms. */
  readonly fixed: ReadonlyMap<string, FixedEffect>;
  /** Variance between groups; exactly 0 where the likelihood is highest there. */
  readonly betweenVariance: number;
  readonly withinVariance: number;
  /** Share of the variance that is between groups. */
  readonly intraclassCorrelation: number;
  /** As lme4 gives it: restricted or full, by the method. */
  readonly logLikelihood: number;
  /** In order of appearance. */
  readonly intercepts: readonly GroupIntercept[];
}

/** Why a random intercept model cannot be fitted; without repeats no group has a second row. */
export type NoRandomIntercept = NoAnswer<
  'TOO_FEW_ROWS' | 'TOO_FEW_GROUPS' | 'NO_REPEATS' | 'COLLINEAR_TERMS' | 'NOTHING_WITHIN_GROUPS'
>;

/**
 * A linear model with one random intercept per group (R lme4: y ~ x + (1 | group)), at the highest
 * likelihood over the ratio of the two variances. A row that lacks its group, response or a term is
 * left out. Answers a reason where there is nothing to tell the two variances apart by.
 */
export function randomIntercept<T>(
  items: Iterable<T>,
  groupOf: (item: T) => string | null | undefined,
  responseOf: Accessor<T>,
  terms: readonly Term<T>[],
  method: LikelihoodMethod = 'REML',
): RandomIntercept | NoRandomIntercept {
  const { groups, response, design } = groupedRows(items, groupOf, responseOf, terms);
  const n = response.length;
  const groupCount = new Set(groups).size;
  if (n <= terms.length || terms.length === 0) return { reason: 'TOO_FEW_ROWS' };
  if (groupCount < 2) return { reason: 'TOO_FEW_GROUPS' };
  if (groupCount === n) return { reason: 'NO_REPEATS' };
  const factors = orthogonalFactors(design);
  if (factors === undefined) return { reason: 'COLLINEAR_TERMS' };
  const { residuals, effects } = projection(response, factors.q);
  const data = withinAndBetween(groups, factors.q, residuals);
  const found = highest(data, method === 'REML' ? n - terms.length : n, method);
  if (isNoAnswer(found)) return found;
  const { ratio, best } = found;
  return {
    n,
    fixed: fixedEffectsOf(terms, factors, effects, best),
    betweenVariance: ratio * best.withinVariance,
    withinVariance: best.withinVariance,
    intraclassCorrelation: ratio / (1 + ratio),
    logLikelihood: best.logLikelihood + (method === 'REML' ? logOfDesign(factors) : 0),
    intercepts: data.groups.map((group, index) => {
      const damping = 1 + group.n * ratio;
      return {
        group: group.group,
        // Not minus zero.
        estimate: ratio === 0 ? 0 : (ratio * (best.left[index] as number)) / damping,
        standardError: Math.sqrt((ratio * best.withinVariance) / damping),
      };
    }),
  };
}

/** Coefficients of least squares in the basis and what they leave, taken out twice so that no digit is lost. */
function projection(response: Float64Array, q: Columns) {
  const residuals = Float64Array.from(response);
  const effects = q.map(() => 0);
  for (let pass = 0; pass < 2; pass += 1) {
    for (const [k, column] of q.entries()) {
      const share = dotProduct(residuals, column);
      (effects[k] as number) += share;
      for (let i = 0; i < column.length; i += 1) {
        (residuals[i] as number) -= share * (column[i] as number);
      }
    }
  }
  return { residuals, effects };
}

function highest(
  data: WithinAndBetween,
  degreesOfFreedom: number,
  method: LikelihoodMethod,
): { ratio: number; best: Profile } | NoRandomIntercept {
  const profileAt = (ratio: number) => profileLikelihood(data, degreesOfFreedom, method, ratio);
  const heightAt = (ratio: number) => profileAt(ratio)?.logLikelihood ?? -Infinity;
  const slopeAt = (ratio: number) => {
    const profile = profileAt(ratio);
    return profile === undefined ? NaN : profileSlope(data, profile, method, ratio);
  };
  const ratio = peakOf({ heightAt, slopeAt }, placesAbout(1));
  const best = ratio === undefined ? undefined : profileAt(ratio);
  if (ratio === undefined || best === undefined) return { reason: 'NOTHING_WITHIN_GROUPS' };
  return { ratio, best };
}

/** The coefficients and errors in the terms' own units, from those in the basis. */
function fixedEffectsOf(
  terms: readonly Term<never>[],
  { inverseOfR }: OrthogonalFactors,
  effects: readonly number[],
  best: Profile,
): ReadonlyMap<string, FixedEffect> {
  const inBasis = effects.map((effect, k) => effect + (best.shift[k] as number));
  return new Map(
    terms.map(({ name }, k) => {
      const row = inverseOfR[k] as readonly number[];
      const scaled = solveLower(best.factor, row);
      const standardError = Math.sqrt(dotProduct(scaled, scaled) * best.withinVariance);
      return [name, { estimate: dotProduct(row, inBasis), standardError }];
    }),
  );
}

/** What the units of the terms add to a restricted log-likelihood: less half the logarithm of |X'X|. */
function logOfDesign({ inverseOfR }: OrthogonalFactors): number {
  return inverseOfR.reduce((sum, row, k) => sum + Math.log(Math.abs(row[k] as number)), 0);
}
