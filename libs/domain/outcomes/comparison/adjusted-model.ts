import type { NoAnswer } from '@unknot/statistics/no-answer';
import { isNoAnswer } from '@unknot/statistics/no-answer';
import { clusteredCovariance } from '@unknot/statistics/regression/clustered-covariance';
import { combinationWith } from '@unknot/statistics/regression/combination-of';
import type { Covariance } from '@unknot/statistics/regression/covariance';
import { covarianceOf } from '@unknot/statistics/regression/covariance';
import type { LeastSquares, NoLeastSquares } from '@unknot/statistics/regression/least-squares';
import { leastSquares } from '@unknot/statistics/regression/least-squares';
import type { Term } from '@unknot/statistics/regression/term';
import { intercept } from '@unknot/statistics/regression/term';
import { weightedLeastSquares } from '@unknot/statistics/regression/weighted-least-squares';
import type { Difference } from '../difference';
import { gates } from '../gates';
import type { OutcomeMeasure } from '../outcome-measure';
import { gainBetween } from '../outcome-measure';
import type { Withheld } from '../../progress/withheld';
import type { Adjustment } from './adjustment';
import { adjustmentWithout } from './adjustment';
import type { AskedEpisode } from './asked-of';

/**
 * The score in the window from what was done and from what people are made alike in. Errors hold where scores
 * spread unevenly (HC3) and, where a client has several episodes, where these are alike (CR3 by client).
 */
export interface AdjustedModel {
  readonly fit: LeastSquares;
  readonly covariance: Covariance;
  /** How many clients the episodes belong to where some have several; `null` where nobody has. */
  readonly clusters: number | null;
  /** Of the intervals. */
  readonly df: number;
  readonly adjustment: Adjustment;
  /** How many terms of what was done come right after the intercept. */
  readonly exposures: number;
}

/** Why no model can be fitted. */
export type ModelReason =
  'TOO_FEW_EPISODES' | 'TOO_FEW_PER_PARAMETER' | 'NOT_TOLD_APART' | 'ONE_EPISODE_DECIDES';

/** How a model is asked for. */
export interface ModelRequest<Episode extends AskedEpisode> {
  readonly episodes: readonly Episode[];
  readonly exposures: readonly Term<Episode>[];
  readonly adjustment: Adjustment;
  /** How much each episode counts; all alike where it is not said. */
  readonly weightOf?: (episode: Episode) => number | undefined;
}

/**
 * The linear model of domain model 5.1. A covariate that the exposures and the covariates before it
 * tell already is dropped and named.
 */
export function adjustedModelOf<Episode extends AskedEpisode>(
  request: ModelRequest<Episode>,
): AdjustedModel | Withheld<ModelReason> {
  let { adjustment } = request;
  let fit = fitWith(request, adjustment);
  if (isNoAnswer(fit) && fit.reason === 'COLLINEAR_TERMS') {
    adjustment = toldApart(request);
    fit = fitWith(request, adjustment);
  }
  if (isNoAnswer(fit)) return fit.reason === 'TOO_FEW_ROWS' ? tooFew : notToldApart;
  if (fit.n < gates.episodesPerParameter * fit.names.length) return tooManyParameters(fit);
  const errors = errorsOf(request, fit);
  if (isNoAnswer(errors)) return oneDecides;
  return { fit, ...errors, adjustment, exposures: request.exposures.length };
}

function errorsOf<Episode extends AskedEpisode>(
  { episodes, weightOf }: ModelRequest<Episode>,
  fit: LeastSquares,
): Pick<AdjustedModel, 'covariance' | 'clusters' | 'df'> | NoAnswer<'HAT_VALUE_OF_ONE'> {
  const numbers = new Map<string, number>();
  const isIn = (episode: Episode) => weightOf === undefined || (weightOf(episode) ?? 0) > 0;
  const clientOf = Int32Array.from(episodes.filter(isIn), ({ episode: { clientId } }) => {
    const number = numbers.get(clientId) ?? numbers.size;
    numbers.set(clientId, number);
    return number;
  });
  if (numbers.size === fit.n) {
    const covariance = covarianceOf(fit, 'HC3');
    return isNoAnswer(covariance) ? covariance : { covariance, clusters: null, df: fit.residualDf };
  }
  const found = clusteredCovariance(fit, clientOf);
  if (isNoAnswer(found)) return found;
  // So much is known of how clients differ, however often they came.
  const df = Math.max(1, Math.min(fit.residualDf, found.clusters - fit.names.length));
  return { ...found, df };
}

function fitWith<Episode extends AskedEpisode>(
  { episodes, exposures, weightOf }: ModelRequest<Episode>,
  { covariates }: Adjustment,
): LeastSquares | NoLeastSquares {
  const terms: Term<Episode>[] = [
    intercept,
    ...exposures,
    ...covariates.flatMap((covariate) => covariate.terms),
  ];
  const after = (episode: Episode) => episode.after;
  return weightOf === undefined
    ? leastSquares(episodes, after, terms)
    : weightedLeastSquares(episodes, after, weightOf, terms);
}

/** The covariates that can be told apart, taken up one after the other. */
function toldApart<Episode extends AskedEpisode>(request: ModelRequest<Episode>): Adjustment {
  let kept: Adjustment = request.adjustment;
  for (const { key } of request.adjustment.covariates) {
    const upTo = kept.covariates.findIndex((covariate) => covariate.key === key) + 1;
    const fit = fitWith(request, { ...kept, covariates: kept.covariates.slice(0, upTo) });
    if (isNoAnswer(fit) && fit.reason === 'COLLINEAR_TERMS') kept = adjustmentWithout(kept, key);
  }
  return kept;
}

/** A combination of the terms as a gain: the values are in the order of the terms. */
export function gainOf(
  { fit, covariance, df }: AdjustedModel,
  values: readonly number[],
  measure: Pick<OutcomeMeasure, 'direction'>,
  confidence?: number,
): Difference {
  const { estimate, low, high, standardError } = combinationWith(
    fit,
    covariance,
    values,
    confidence,
    df,
  );
  const ends = [low, high].map((after) => gainBetween(measure, 0, after));
  return {
    value: gainBetween(measure, 0, estimate),
    low: Math.min(...ends),
    high: Math.max(...ends),
    standardError,
  };
}

/** The combination of one term alone, `times` its unit. */
export function termAlone({ fit }: AdjustedModel, index: number, times = 1): number[] {
  return fit.names.map((_, term) => (term === index ? times : 0));
}

const tooFew: Withheld<ModelReason> = {
  withheld: 'TOO_FEW_EPISODES',
  why: 'There are fewer episodes with both scores than things to be told apart.',
};

const notToldApart: Withheld<ModelReason> = {
  withheld: 'NOT_TOLD_APART',
  why: 'The groups cannot be told apart from each other with these episodes.',
};

const oneDecides: Withheld<ModelReason> = {
  withheld: 'ONE_EPISODE_DECIDES',
  why: 'One person alone decides a part of the comparison, so its error cannot be seen.',
};

function tooManyParameters({ n, names }: LeastSquares): Withheld<ModelReason> {
  const needed = gates.episodesPerParameter * names.length;
  const have = n < gates.fewestPeople ? `fewer than ${gates.fewestPeople}` : String(n);
  return {
    withheld: 'TOO_FEW_PER_PARAMETER',
    why: `A comparison that makes people alike in so much needs ${needed} episodes with both scores; there are ${have}.`,
  };
}
