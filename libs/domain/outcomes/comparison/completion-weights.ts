import { isNoAnswer } from '@unknot/statistics/no-answer';
import { quantile } from '@unknot/statistics/quantile';
import type {
  LogisticRegression,
  NoLogisticRegression,
} from '@unknot/statistics/regression/logistic-regression';
import { logisticRegression } from '@unknot/statistics/regression/logistic-regression';
import type { Term } from '@unknot/statistics/regression/term';
import { intercept } from '@unknot/statistics/regression/term';
import type { Withheld } from '../../progress/withheld';
import type { Covariate, CovariateKey, StartedEpisode } from './covariates';
import { covariateOf, filledEnough } from './covariates';

/** A due episode with what was done, complete or not. */
export interface DueEpisode extends StartedEpisode {
  readonly isComplete: boolean;
}

/** How much each complete episode counts so that those like the missing ones are not forgotten. */
export interface CompletionWeights {
  /** About 1 on average; by the row of the episode. */
  readonly weights: ReadonlyMap<number, number>;
  /** The smallest and the largest, after truncation. */
  readonly least: number;
  readonly most: number;
}

/** Why there are no weights. */
export type NoWeights = 'NOBODY_MISSING' | 'NO_WEIGHTS';

/** What completion is foretold from, besides the group (domain model 5.4). */
const foretold: readonly CovariateKey[] = ['BASELINE', 'AGE', 'SEX', 'REGION'];

/** Weights beyond these centiles are set to them: a few people must not speak for all who are missing. */
const centiles = [0.01, 0.99] as const;

/**
 * Stabilised weights: the share of the complete among the due, over the probability that an episode
 * like this one is complete, by logistic regression; truncated at the 1st and 99th centile (type 7). With
 * `weighFor` nothing else foretells it.
 */
export function completionWeightsOf<Episode extends DueEpisode>(
  due: readonly Episode[],
  groupTerms: readonly Term<Episode>[],
  weighFor: readonly CovariateKey[] = foretold,
): CompletionWeights | Withheld<NoWeights> {
  const complete = due.filter(({ isComplete }) => isComplete);
  if (complete.length === due.length) return nobodyMissing;
  const covariates = foretold
    .filter((key) => weighFor.includes(key))
    .map((key) => covariateOf(key, due))
    .filter(({ filled }) => filled >= filledEnough);
  let fit = fitOf(due, groupTerms, covariates);
  const others = covariates.filter(({ key, terms }) => key !== 'REGION' || terms.length === 0);
  if (isNoAnswer(fit) && fit.reason !== 'TOO_FEW_ROWS' && others.length < covariates.length) {
    // Where the groups tell the region, or nobody of one region is missing, it can say nothing more.
    fit = fitOf(due, groupTerms, others);
  }
  if (isNoAnswer(fit)) return noWeights;
  return truncated(complete, rawWeights(due, fit));
}

function fitOf<Episode extends DueEpisode>(
  due: readonly Episode[],
  groupTerms: readonly Term<Episode>[],
  covariates: readonly Covariate[],
): LogisticRegression | NoLogisticRegression {
  const terms: Term<Episode>[] = [
    intercept,
    ...groupTerms,
    ...covariates.flatMap((covariate) => covariate.terms),
  ];
  return logisticRegression(due, ({ isComplete }) => Number(isComplete), terms);
}

function rawWeights(due: readonly DueEpisode[], fit: LogisticRegression): number[] {
  const overall = fit.events / fit.n;
  return due.flatMap(({ isComplete }, row) =>
    isComplete ? [overall / (fit.probabilities[row] as number)] : [],
  );
}

function truncated(
  complete: readonly DueEpisode[],
  raw: readonly number[],
): CompletionWeights | Withheld<NoWeights> {
  const [least, most] = centiles.map((centile) => quantile(raw, centile));
  if (least === undefined || most === undefined) return noWeights;
  const weights = complete.map(({ row }, index): [number, number] => [
    row,
    Math.min(most, Math.max(least, raw[index] as number)),
  ]);
  return { weights: new Map(weights), least, most };
}

const nobodyMissing: Withheld<NoWeights> = {
  withheld: 'NOBODY_MISSING',
  why: 'Every due episode has its follow-up score, so there is nothing to weigh.',
};

const noWeights: Withheld<NoWeights> = {
  withheld: 'NO_WEIGHTS',
  why: 'Who is missing can be told without error for some people, so no weight can make up for them.',
};
