import { mean } from '@unknot/statistics/mean';
import { gates } from '../gates';
import type { OutcomeMeasure } from '../outcome-measure';
import type { Withheld } from '../../progress/withheld';
import type { AdjustedModel } from './adjusted-model';
import type { AskedEpisode } from './asked-of';
import type { NeededEpisodes } from './needed-episodes';
import { neededEpisodesOf } from './needed-episodes';

/** Which term is asked about, and how much of it typical people had: 1 for an arm, 0.4 for a share. */
export interface AskedTerm {
  readonly term: number;
  readonly typical: number;
  /** Complete episodes of the smaller of the two groups. */
  readonly smaller: number;
}

/**
 * The episodes until a model would see the important difference between typical people with and
 * without what a term stands for. Taken from the important difference at the mean start.
 */
export function neededAtImportant(
  { fit, episodes }: AdjustedModel & { readonly episodes: readonly AskedEpisode[] },
  { term, typical, smaller }: AskedTerm,
  measure: Pick<OutcomeMeasure, 'importantOf'>,
): NeededEpisodes | Withheld<'NO_IMPORTANT_DIFFERENCE'> {
  const start = mean(episodes, ({ before }) => before);
  const important = start === undefined ? null : measure.importantOf(start);
  if (important === null) return noImportantDifference;
  const variance = fit.inverseCrossProducts[term]?.[term] as number;
  return neededEpisodesOf({
    difference: important,
    residualSd: fit.residualSd,
    information: 1 / (fit.n * variance * typical ** 2),
    parameters: fit.names.length,
    have: fit.n,
    fewest: Math.max(
      gates.episodesPerParameter * fit.names.length,
      Math.ceil((gates.completePerArm * fit.n) / smaller),
    ),
  });
}

const noImportantDifference: Withheld<'NO_IMPORTANT_DIFFERENCE'> = {
  withheld: 'NO_IMPORTANT_DIFFERENCE',
  why: 'No important difference is known for this measure, so it cannot be said how many episodes are needed to see it.',
};
