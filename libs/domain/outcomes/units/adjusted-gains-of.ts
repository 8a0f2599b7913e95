import { mean } from '@unknot/statistics/mean';
import { isNoAnswer } from '@unknot/statistics/no-answer';
import type { LeastSquares, NoLeastSquares } from '@unknot/statistics/regression/least-squares';
import { leastSquares } from '@unknot/statistics/regression/least-squares';
import { intercept } from '@unknot/statistics/regression/term';
import { adjustmentOf } from '../comparison/adjustment';
import type { CovariateKey } from '../comparison/covariates';
import { gates } from '../gates';
import type { OutcomeEpisode } from '../outcome-episode';
import { gainBetween } from '../outcome-measure';
import type { OutcomeMeasure } from '../outcome-measure';
import type { CompleteEpisode } from '../standing-of';
import type { Withheld } from '../../progress/withheld';

/** An episode with its change, as it was and compared with what was expected. */
export interface AdjustedEpisode {
  readonly episode: OutcomeEpisode;
  /** From before to after, in the measure's unit; above 0 is better. */
  readonly gain: number;
  /** How much more was gained than was expected of somebody who started like this; above 0 is better. */
  readonly beyondExpected: number;
}

/** All complete episodes of a question with what was expected of them. */
export interface AdjustedGains {
  readonly meanGain: number;
  readonly episodes: readonly AdjustedEpisode[];
  /** What people are made alike in, in words and in order: `start`, `age`. */
  readonly adjustedFor: readonly string[];
}

/**
 * What people bring with them, the most telling first. Exercise at home is not among it: who prescribes it
 * decides on it. With few episodes the last ones go.
 */
export const broughtKeys: readonly CovariateKey[] = [
  'BASELINE',
  'REGION',
  'DURATION',
  'AGE',
  'SEX',
  'EARLIER_EPISODES',
];

/**
 * The gain beyond what a linear model expects from the score before and what else people bring with them
 * (domain model 5.1 and 5.3); it knows nothing of who treated, where, or with what. With `adjustFor` it uses
 * only those of them.
 */
export function adjustedGainsOf(
  complete: readonly CompleteEpisode[],
  measure: Pick<OutcomeMeasure, 'direction'>,
  adjustFor: readonly CovariateKey[] = broughtKeys,
): AdjustedGains | Withheld<'TOO_FEW_EPISODES'> {
  const gainOf = ({ before, after }: CompleteEpisode) => gainBetween(measure, before, after);
  const wanted = broughtKeys.filter((key) => adjustFor.includes(key));
  const found = expectationOf(complete, wanted);
  const meanGain = mean(complete, gainOf);
  if (found === undefined || meanGain === undefined) {
    return {
      withheld: 'TOO_FEW_EPISODES',
      why: 'There are too few episodes with both scores to say what to expect.',
    };
  }
  const episodes = complete.map((each, row): AdjustedEpisode => ({
    episode: each.episode,
    gain: gainOf(each),
    // From the expected score, at which nothing is left, to the one that came.
    beyondExpected: gainBetween(measure, 0, found.fit.residuals[row] as number),
  }));
  return { meanGain, episodes, adjustedFor: found.adjustedFor };
}

/** The model with as much as ten episodes for each parameter allow and the data tell apart. */
function expectationOf(complete: readonly CompleteEpisode[], brought: readonly CovariateKey[]) {
  for (let count = brought.length; count > 0; count -= 1) {
    const { covariates, adjustedFor } = adjustmentOf(complete, brought.slice(0, count));
    const terms = [intercept, ...covariates.flatMap((covariate) => covariate.terms)];
    const isLast = count === 1;
    if (!isLast && complete.length < gates.episodesPerParameter * terms.length) continue;
    const fit: LeastSquares | NoLeastSquares = leastSquares(complete, ({ after }) => after, terms);
    if (!isNoAnswer(fit)) return { fit, adjustedFor };
  }
  return undefined;
}
