import type {
  TechniqueComparison,
  TechniqueOptions,
  TechniqueOutcome,
} from '../comparison/technique-comparison';
import { techniqueComparisonOf } from '../comparison/technique-comparison-of';
import type { Choices } from '../disclosure/dimension';
import type { Share } from '../share';
import { isWithheld } from '../../progress/withheld';
import type { Told, Telling, ToldQuestion, Untold } from './told';
import { groupOf } from './told';
import type { ToldExposure } from './told-exposure';
import { toldExposuresOf } from './told-exposure';
import type { WithoutPeople } from './without-people';
import { withoutPeople } from './without-people';
import { caveatsWithoutCompleteness, reasonWithoutCompleteness } from './told-words';

/** All techniques of a group held against one, as far as that may be told. */
export interface ToldTechniques extends WithoutPeople<
  Omit<TechniqueComparison, 'completeness' | 'leftOut'>
> {
  readonly completeness: Share | Untold;
  readonly endedEarly: number | Untold;
  readonly withoutMinutes: number | Untold;
}

/** How techniques are compared for owners. */
export type ToldTechniqueOptions = Omit<TechniqueOptions, 'withExcluded'>;

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
  const { leftOut, ...figure } = techniqueComparisonOf(
    exposure.standing,
    asked.question,
    reference,
    options,
  );
  void leftOut;
  const comparison = {
    ...figure,
    techniques: figure.techniques.map((outcome) => outcomeTold(outcome, exposure)),
    model: isWithheld(completeness) ? reasonWithoutCompleteness(figure.model) : figure.model,
  };
  const parts = { completeness, endedEarly, withoutMinutes };
  return { told: found.told, answer: { ...withoutPeople(comparison), ...parts } };
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
