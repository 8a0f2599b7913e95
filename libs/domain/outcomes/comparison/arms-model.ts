import { indicatorTerms } from '@unknot/statistics/regression/indicator-terms';
import type { Term } from '@unknot/statistics/regression/term';
import { compareText } from '../../progress/compare';
import type { StandingEpisode } from '../standing-of';
import type { Withheld } from '../../progress/withheld';
import { isWithheld } from '../../progress/withheld';
import type { AdjustedModel } from './adjusted-model';
import { adjustedModelOf } from './adjusted-model';
import { adjustmentOf } from './adjustment';
import type { ArmsReason, ArmsRequest } from './arms-comparison';
import type { AskedEpisode } from './asked-of';
import { askedOf } from './asked-of';
import { groupFactsOf, groupReasonOf } from './group-gates';

/** The episodes of each arm, by its key. */
export type Arms = ReadonlyMap<string, readonly StandingEpisode[]>;

/** A model of arms, and who is in it. */
export interface ArmsModel extends AdjustedModel {
  /** The due episodes, and those of them that are complete. */
  readonly asked: readonly AskedEpisode[];
  readonly episodes: readonly AskedEpisode[];
  /** The reference first, then the others as the terms stand. */
  readonly arms: readonly string[];
}

/** The episodes by their arm; those without one are in none. */
export function armsOf(
  standing: Iterable<StandingEpisode>,
  { armOf }: Pick<ArmsRequest, 'armOf'>,
): Arms {
  const arms = new Map<string, StandingEpisode[]>();
  for (const each of standing) {
    const arm = armOf(each.episode);
    if (arm === null) continue;
    const own = arms.get(arm);
    if (own === undefined) arms.set(arm, [each]);
    else own.push(each);
  }
  return arms;
}

/** An arm in words. */
export function armNameOf({ nameOf }: Pick<ArmsRequest, 'nameOf'>, arm: string): string {
  return nameOf?.(arm) ?? arm;
}

/** For each arm but the reference why it is held back; `null` where it may be compared. */
export function armReasonsOf(
  arms: Arms,
  request: ArmsRequest,
): ReadonlyMap<string, Withheld<ArmsReason> | null> {
  const reference = arms.get(request.reference);
  const facts = (arm: string) => groupFactsOf(armNameOf(request, arm), arms.get(arm) ?? []);
  const others = [...arms.keys()].filter((arm) => arm !== request.reference).sort(compareText);
  return new Map(
    others.map((arm) => [
      arm,
      reference === undefined ? noReference : groupReasonOf(facts(arm), facts(request.reference)),
    ]),
  );
}

/** The model of the arms that may be compared; where there are none, why the first is held back. */
export function armsModelOf(arms: Arms, request: ArmsRequest): ArmsModel | Withheld<ArmsReason> {
  if (!arms.has(request.reference)) return noReference;
  const reasons = armReasonsOf(arms, request);
  const compared = [...reasons].filter(([, reason]) => reason === null).map(([arm]) => arm);
  if (compared.length === 0) return [...reasons.values()][0] ?? oneArmOnly;
  const names = [request.reference, ...compared];
  const asked = askedOf(names.flatMap((arm) => arms.get(arm) ?? []));
  const episodes = asked.filter(({ isComplete }) => isComplete);
  const model = adjustedModelOf({
    episodes,
    exposures: armTermsOf(request, names),
    adjustment: adjustmentOf(episodes, request.adjustFor),
  });
  return isWithheld(model) ? model : { ...model, asked, episodes, arms: names };
}

/** A term for each arm but the first. */
export function armTermsOf(
  { armOf }: Pick<ArmsRequest, 'armOf'>,
  arms: readonly string[],
): Term<AskedEpisode>[] {
  return indicatorTerms('group ', ({ episode }: AskedEpisode) => armOf(episode), arms);
}

const noReference: Withheld<ArmsReason> = {
  withheld: 'NO_REFERENCE',
  why: 'No episode is in the group that the others should be held against.',
};

const oneArmOnly: Withheld<ArmsReason> = {
  withheld: 'ONE_ARM_ONLY',
  why: 'There is only one group, so there is nothing to hold it against.',
};
