import { mean } from '@unknot/statistics/mean';
import { combinationWith } from '@unknot/statistics/regression/combination-of';
import { compareText } from '../../progress/compare';
import { caveatsOf } from '../caveats';
import { completenessOf } from '../completeness/completeness-of';
import type { Question } from '../question';
import type { StandingEpisode } from '../standing-of';
import { isWithheld } from '../../progress/withheld';
import { gainOf, termAlone } from './adjusted-model';
import { armDescriptionOf } from './arm-description-of';
import type {
  AdjustedMean,
  ArmComparison,
  ArmOutcome,
  ArmsComparison,
  ArmsRequest,
} from './arms-comparison';
import type { Arms, ArmsModel } from './arms-model';
import { armNameOf, armReasonsOf, armsModelOf, armsOf } from './arms-model';
import type { ArmsSensitivity } from './arms-sensitivity';
import { armRowsOf, armsSensitivityOf } from './arms-sensitivity';
import { differenceSentence, modelCardOf } from './comparison-words';
import { peopleOf } from './group-gates';
import { neededAtImportant } from './needed-at-important';
import { scaleOf, verdictOf, withoutNoise } from './verdict-of';

/** What the comparison of one arm is made from. */
interface Asked {
  readonly arms: Arms;
  readonly model: ArmsModel;
  readonly sensitivity: ArmsSensitivity;
  readonly question: Question;
  readonly request: ArmsRequest;
}

/**
 * Compares arms by what their complete due episodes scored in the window, for people with alike start,
 * age and so on (domain model 5.1), each arm against the reference. An arm that the gates of 5.5 hold
 * back is not in the model either.
 */
export function armsComparisonOf(
  standing: Iterable<StandingEpisode>,
  question: Question,
  request: ArmsRequest,
): ArmsComparison {
  const all = [...standing];
  const arms = armsOf(all, request);
  const reasons = armReasonsOf(arms, request);
  const model = armsModelOf(arms, request);
  const asked = isWithheld(model)
    ? null
    : { arms, model, question, request, sensitivity: armsSensitivityOf(model, all, request) };
  const comparisonIn = (arm: string) => {
    if (arm === request.reference) return null;
    return (
      reasons.get(arm) ?? (isWithheld(model) || asked === null ? model : comparisonOf(asked, arm))
    );
  };
  const outcomes = [...arms].map(([arm, own]): ArmOutcome => ({
    arm,
    name: armNameOf(request, arm),
    description: armDescriptionOf(own, question.measure),
    adjustedAfter: asked === null ? null : adjustedMeanOf(asked.model, arm, request),
    comparison: comparisonIn(arm) as ArmOutcome['comparison'],
  }));
  return {
    reference: request.reference,
    arms: outcomes.sort((one, other) => compareText(one.name, other.name)),
    model: isWithheld(model)
      ? model
      : modelCardOf(model, peopleOf(model.episodes), 'the group', question),
  };
}

function adjustedMeanOf(
  model: ArmsModel,
  arm: string,
  { confidence }: ArmsRequest,
): AdjustedMean | null {
  const own = model.arms.indexOf(arm);
  if (own < 0) return null;
  const values = model.fit.design.map((column, term) => {
    if (term === 0 || term > model.exposures) return mean(column) ?? 0;
    return term === own ? 1 : 0;
  });
  const { fit, covariance, df } = model;
  const { estimate, low, high, standardError } = combinationWith(
    fit,
    covariance,
    values,
    confidence,
    df,
  );
  return { value: estimate, low, high, standardError };
}

function comparisonOf(
  { arms, model, sensitivity, question, request }: Asked,
  arm: string,
): ArmComparison {
  const term = model.arms.indexOf(arm);
  const { reference, confidence } = request;
  const scale = scaleOf(question.measure, model.episodes);
  const gain = gainOf(model, termAlone(model, term), question.measure, confidence);
  const difference = withoutNoise(gain, scale);
  const rows = armRowsOf(sensitivity, { arm, model }, question, confidence);
  const verdict = verdictOf(difference, rows, scale);
  const both = [reference, arm].flatMap((name) => arms.get(name) ?? []);
  const words = {
    subject: armNameOf(request, arm),
    reference: armNameOf(request, reference),
    difference,
    verdict,
    adjustedFor: model.adjustment.adjustedFor,
    confidence: confidence ?? 0.95,
  };
  const smaller = Math.min(
    ...[reference, arm].map(
      (name) => (arms.get(name) ?? []).filter(({ standing }) => standing === 'COMPLETE').length,
    ),
  );
  return {
    difference,
    verdict,
    sentence: differenceSentence(words, question),
    sensitivity: rows,
    needed: neededAtImportant(model, { term, typical: 1, smaller }, question.measure),
    caveats: caveatsOf(completenessOf(both), difference),
  };
}
