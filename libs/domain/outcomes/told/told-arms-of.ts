import type { MeanOf } from '../comparison/arm-description-of';
import type {
  ArmComparison,
  ArmOutcome,
  ArmsComparison,
  ArmsRequest,
} from '../comparison/arms-comparison';
import { armsComparisonOf } from '../comparison/arms-comparison-of';
import { armReasonsOf, armsOf } from '../comparison/arms-model';
import type { CovariateKey } from '../comparison/covariates';
import type { Choices } from '../disclosure/dimension';
import type { OutcomeEpisode } from '../outcome-episode';
import type { Share } from '../share';
import type { StandingEpisode } from '../standing-of';
import type { Withheld } from '../../progress/withheld';
import { isWithheld } from '../../progress/withheld';
import type { Untold } from './not-shown';
import { notShown } from './not-shown';
import type { AskedGroup, Told, Telling, ToldQuestion } from './told';
import { episodesAt, groupsOf, standingIn, tell, tellEach } from './told';
import { noCovariates, toldCovariatesOf, withRefused } from './told-covariates-of';
import { caveatsWithoutCompleteness, reasonWithoutCompleteness } from './told-words';
import type { AsShown } from './as-shown';
import { asShown } from './as-shown';

/** Which groups are compared: `by` is the dimension whose values they are. */
export interface ArmsAsked {
  readonly by: string;
  readonly reference: string;
  readonly within?: Choices;
  readonly nameOf?: (arm: string) => string;
  readonly confidence?: number;
  readonly adjustFor?: readonly CovariateKey[];
}

/** Who the people of a group are, as far as that may be told. */
export interface ToldArmDescription {
  /** Complete episodes. */
  readonly n: number;
  readonly completeness: Share | Untold;
  readonly start: MeanOf;
  /** Not adjusted for anything. */
  readonly unadjustedGain: MeanOf;
}

/** One group: who is in it, and how it compares. */
export interface ToldArm extends Omit<AsShown<ArmOutcome>, 'description'> {
  readonly description: ToldArmDescription | Untold;
}

/** Groups, each held against one of them, as far as they may be told; those of which nothing may be are in no model. */
export interface ToldArms extends Omit<AsShown<ArmsComparison>, 'arms'> {
  readonly arms: readonly ToldArm[];
  readonly untold: readonly { readonly arm: string; readonly untold: Untold }[];
}

/** The comparison of the values of one dimension. */
export function toldArmsOf(
  told: Told,
  asked: ToldQuestion,
  { by, within, ...request }: ArmsAsked,
): Telling<ToldArms> {
  const [, ...all] = groupsOf(told, { ...(within && { within }), by: [by] });
  const groups = all
    .filter(({ places }) => places.length > 0)
    .sort((one, other) => other.places.length - one.places.length);
  const armIn = ({ choices }: AskedGroup) => choices[by] ?? '';
  const complete = tellEach(told, groups, (group) => [standingIn(asked, group, 'COMPLETE')]);
  const missing = tell(
    complete.told,
    groups.map((group) => [standingIn(asked, group, 'MISSING')]),
  );
  const shown = groups.filter((_, index) => complete.answer[index] === null);
  const hidden = new Map(
    groups.map((group, index) => [armIn(group), missing.answer[index] ?? null]),
  );
  const whole = comparisonIn(missing.told, asked, shown, { by, ...request });
  const { arms, model, reference } = whole.answer;
  const isReferenceHidden = (hidden.get(request.reference) ?? null) !== null;
  const answer: ToldArms = {
    ...asShown({ reference, model: isAnyHidden(hidden) ? plain(model) : model }),
    arms: arms.map((arm) => armTold(arm, hidden.get(arm.arm) ?? null, isReferenceHidden)),
    untold: groups.flatMap((group, index) => {
      const untold = complete.answer[index] ?? null;
      return untold === null ? [] : [{ arm: armIn(group), untold }];
    }),
  };
  return { told: whole.told, answer };
}

/** The comparison of the groups that may be told, adjusted for what may be. */
function comparisonIn(
  told: Told,
  asked: ToldQuestion,
  shown: readonly AskedGroup[],
  { by, ...request }: Omit<ArmsAsked, 'within'>,
): Telling<ArmsComparison> {
  const armIn = ({ choices }: AskedGroup) => choices[by] ?? '';
  const armOf = new Map<OutcomeEpisode, string>();
  const standing = shown.flatMap((group) => {
    const own = episodesAt(asked, group.places);
    for (const { episode } of own) armOf.set(episode, armIn(group));
    return own;
  });
  const ofArms = { ...request, armOf: (each: OutcomeEpisode) => armOf.get(each) ?? null };
  const compared = comparedIn(standing, ofArms);
  const cells = shown.filter((group) => compared.has(armIn(group)));
  const adjusted = toldCovariatesOf(
    told,
    asked,
    [cells.map((group) => standingIn(asked, group, 'COMPLETE'))],
    request.adjustFor,
  );
  const [covariates = noCovariates] = adjusted.answer;
  const { allowed } = covariates;
  const figure = armsComparisonOf(standing, asked.question, {
    ...ofArms,
    ...{ adjustFor: allowed, weighFor: allowed },
  });
  const model = withRefused(figure.model, covariates);
  return { told: adjusted.told, answer: { ...figure, model } };
}

/** The arms that are in the model: only of them is told how many there are of each level. */
function comparedIn(
  standing: readonly StandingEpisode[],
  request: ArmsRequest,
): ReadonlySet<string> {
  const reasons = armReasonsOf(armsOf(standing, request), request);
  const others = [...reasons].flatMap(([arm, reason]) => (reason === null ? [arm] : []));
  return new Set(others.length === 0 ? [] : [request.reference, ...others]);
}

const plain = (model: ArmsComparison['model']) => reasonWithoutCompleteness(model);

function isAnyHidden(hidden: ReadonlyMap<string, Untold | null>): boolean {
  return [...hidden.values()].some((untold) => untold !== null);
}

function armTold(outcome: ArmOutcome, untold: Untold | null, isReferenceHidden: boolean): ToldArm {
  const { description, comparison, ...own } = outcome;
  const isHidden = untold !== null || isReferenceHidden;
  const told = comparison !== null && isHidden ? comparisonTold(comparison) : comparison;
  return {
    ...asShown({ ...own, comparison: told }),
    description: isWithheld(description)
      ? notShown
      : {
          n: description.n,
          completeness: untold ?? description.completeness,
          start: asShown(description.start),
          unadjustedGain: asShown(description.unadjustedGain),
        },
  };
}

function comparisonTold<Reason extends string>(
  comparison: ArmComparison | Withheld<Reason>,
): ArmComparison | Withheld<Reason> {
  if (isWithheld<ArmComparison, Reason>(comparison)) return reasonWithoutCompleteness(comparison);
  return { ...comparison, caveats: caveatsWithoutCompleteness(comparison.caveats) };
}
