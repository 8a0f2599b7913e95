import { withheldWithExcluded } from '../exclusions/withheld-with-excluded';
import type { Question } from '../question';
import type { StandingEpisode } from '../standing-of';
import type { Withheld } from '../../progress/withheld';
import { isWithheld } from '../../progress/withheld';
import type { AdjustedModel } from './adjusted-model';
import { adjustedModelOf, gainOf, termAlone } from './adjusted-model';
import type { ArmsRequest } from './arms-comparison';
import type { ArmsModel } from './arms-model';
import { armTermsOf, armsModelOf, armsOf } from './arms-model';
import { completionWeightsOf } from './completion-weights';
import type { SensitivityRow } from './verdict-of';

/** The same comparison reckoned in other ways, for each arm. */
export interface ArmsSensitivity {
  readonly weighted: AdjustedModel | Withheld;
  /** `null` where the excluded episodes were not given. */
  readonly withExcluded: ArmsModel | Withheld | null;
}

/** The other ways to reckon a comparison of arms. */
export function armsSensitivityOf(
  model: ArmsModel,
  standing: readonly StandingEpisode[],
  request: ArmsRequest,
): ArmsSensitivity {
  const { withExcluded } = request;
  return {
    weighted: weightedModelOf(model, request),
    withExcluded:
      withExcluded === undefined
        ? null
        : (withheldWithExcluded(standing, withExcluded) ??
          armsModelOf(armsOf(withExcluded, request), request)),
  };
}

function weightedModelOf(model: ArmsModel, request: ArmsRequest): AdjustedModel | Withheld {
  const exposures = armTermsOf(request, model.arms);
  const answer = completionWeightsOf(model.asked, exposures, request.weighFor);
  if (isWithheld(answer)) return answer;
  return adjustedModelOf({
    episodes: model.episodes,
    exposures,
    adjustment: model.adjustment,
    weightOf: ({ row }) => answer.weights.get(row),
  });
}

/** The rows of one arm. */
export function armRowsOf(
  { weighted, withExcluded }: ArmsSensitivity,
  { arm, model }: { readonly arm: string; readonly model: ArmsModel },
  { measure }: Question,
  confidence?: number,
): SensitivityRow[] {
  const rowOf = (
    kind: SensitivityRow['kind'],
    words: string,
    other: AdjustedModel | Withheld,
    term: number,
  ): SensitivityRow => ({
    kind,
    words,
    difference: isWithheld(other)
      ? other
      : gainOf(other, termAlone(other, term), measure, confidence),
    n: isWithheld(other) ? 0 : other.fit.n,
  });
  const rows = [
    rowOf(
      'COMPLETION_WEIGHTED',
      'weighted for who had a follow-up score',
      weighted,
      model.arms.indexOf(arm),
    ),
  ];
  if (withExcluded === null) return rows;
  const term = isWithheld(withExcluded) ? -1 : withExcluded.arms.indexOf(arm);
  const isIn = isWithheld(withExcluded) || term > 0;
  const other = isIn ? withExcluded : notCompared;
  return [...rows, rowOf('WITH_EXCLUDED', 'with the excluded episodes', other, term)];
}

const notCompared: Withheld = {
  withheld: 'NOT_COMPARED',
  why: 'With the excluded episodes this group may not be compared.',
};
