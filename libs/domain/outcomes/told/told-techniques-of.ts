import type {
  DroppedTechnique,
  TechniqueComparison,
  TechniqueOptions,
  TechniqueOutcome,
} from '../comparison/technique-comparison';
import { techniqueComparisonOf } from '../comparison/technique-comparison-of';
import type { Choices } from '../disclosure/dimension';
import type { Share } from '../share';
import { isWithheld } from '../../progress/withheld';
import type { Untold } from './not-shown';
import { notShown } from './not-shown';
import type { Told, Telling, ToldQuestion } from './told';
import { groupOf } from './told';
import { noCovariates, toldCovariatesOf, withRefused } from './told-covariates-of';
import type { ToldExposure } from './told-exposure';
import { toldExposuresOf } from './told-exposure';
import type { AsShown } from './as-shown';
import { asShown } from './as-shown';
import { caveatsWithoutCompleteness, reasonWithoutCompleteness } from './told-words';

/** All techniques of a group held against one, as far as that may be told. */
export interface ToldTechniques extends AsShown<
  Omit<TechniqueComparison, 'completeness' | 'leftOut' | 'dropped'>
> {
  readonly dropped: readonly ToldDropped[];
  readonly completeness: Share | Untold;
  readonly endedEarly: number | Untold;
  readonly withoutMinutes: number | Untold;
}

/** A technique that is no term of the model; why, as far as that may be told. */
export interface ToldDropped extends Omit<DroppedTechnique, 'reason'> {
  readonly reason: DroppedTechnique['reason'] | 'NOT_SHOWN';
}

/** How techniques are compared for owners. */
export type ToldTechniqueOptions = Omit<TechniqueOptions, 'withExcluded' | 'weighFor'>;

/** The comparison of techniques within a filter; a technique of which too few people may be told has no figure. */
export function toldTechniquesOf(
  told: Told,
  asked: ToldQuestion,
  reference: string,
  within: Choices = {},
  options: ToldTechniqueOptions = {},
): Telling<ToldTechniques | Untold> {
  const found = toldExposuresOf(told, asked, [groupOf(told, within)]);
  const [exposure] = found.answer as readonly [ToldExposure];
  if (exposure.untold !== null) return { told: found.told, answer: exposure.untold };
  const { completeness, endedEarly, withoutMinutes } = exposure;
  const adjusted = toldCovariatesOf(found.told, asked, [[exposure.complete]], options.adjustFor);
  const [covariates = noCovariates] = adjusted.answer;
  const { allowed } = covariates;
  const { leftOut, ...figure } = techniqueComparisonOf(
    exposure.standing,
    asked.question,
    reference,
    { ...options, adjustFor: allowed, weighFor: allowed },
  );
  void leftOut;
  const model = withRefused(figure.model, covariates);
  const comparison = {
    ...figure,
    techniques: figure.techniques.map((outcome) => outcomeTold(outcome, exposure)),
    model: isWithheld(completeness) ? reasonWithoutCompleteness(model) : model,
    dropped: figure.dropped.map((each) => droppedTold(each, exposure)),
  };
  const parts = { completeness, endedEarly, withoutMinutes };
  return { told: adjusted.told, answer: { ...asShown(comparison), ...parts } };
}

function droppedTold(dropped: DroppedTechnique, { users }: ToldExposure): ToldDropped {
  if ((users.get(dropped.technique) ?? null) === null) return dropped;
  return { ...dropped, reason: 'NOT_SHOWN', why: notShown.why };
}

function outcomeTold(outcome: TechniqueOutcome, exposure: ToldExposure): TechniqueOutcome {
  const { technique, name } = outcome;
  const untold = exposure.users.get(technique) ?? null;
  if (untold !== null) {
    const why = { withheld: 'SMALL_GROUP' as const, why: untold.why };
    return { technique, name, mark: 'HIDDEN', using: null, answer: why };
  }
  const { answer } = outcome;
  if (isWithheld(answer)) {
    const isTold = (exposure.missingUsers.get(technique) ?? null) === null;
    return isTold ? outcome : { ...outcome, answer: reasonWithoutCompleteness(answer) };
  }
  if (!isWithheld(exposure.completeness)) return outcome;
  return { ...outcome, answer: { ...answer, caveats: caveatsWithoutCompleteness(answer.caveats) } };
}
