import type { Caveat } from '../caveats';
import { caveatsOfResponders } from '../caveats';
import { completenessOf } from '../completeness/completeness-of';
import type { Places } from '../disclosure/snapshot-of';
import type { ResponderDefinition } from '../responders/responder-definition';
import { responderDefinitions } from '../responders/responder-definition';
import type { Bounds, Responders } from '../responders/responders-of';
import { respondersOf } from '../responders/responders-of';
import { resultOf } from '../responders/result-of';
import type { Share } from '../share';
import { completeOf } from '../standing-of';
import type { Untold } from './not-shown';
import type { AskedGroup, GroupsAsked, Told, Telling, ToldGroups, ToldQuestion } from './told';
import { episodesAt, groupsOf, standingIn, tellEach, toldGroups } from './told';

/** How many of one group had a result, by one definition, as far as that may be told. */
export interface ToldResponders {
  readonly key: string;
  readonly name: string;
  /** Told only where neither those who had it nor those who had not are 1 to 10 people, nor give such a group away. */
  readonly share: Share | Untold;
  /** Told only with the share, and where the missing ones may be told as well; `null` where there is nobody. */
  readonly bounds: Bounds | Untold | null;
  readonly notTold: number | Untold;
}

/** The results of one group with what has to be said of them. */
export interface ToldResponderGroup {
  readonly responders: readonly ToldResponders[];
  readonly caveats: readonly Caveat[];
}

/** What became of an episode, by one definition. */
type Became = 'MET' | 'NOT_MET' | 'OPEN' | 'NOT_TOLD' | 'OUT';

/** The responders among all that a filter chooses, and among its groups. */
export function toldRespondersOf(
  told: Told,
  asked: ToldQuestion,
  wanted: GroupsAsked = {},
  definitions: readonly ResponderDefinition[] = responderDefinitions,
): Telling<ToldGroups<ToldResponderGroup>> {
  const groups = groupsOf(told, wanted);
  let after = told;
  const ask = (bundleOf: Parameters<typeof tellEach>[2]) => {
    const found = tellEach(after, groups, bundleOf);
    after = found.told;
    return found.answer;
  };
  const due = ask((group) => [
    standingIn(asked, group, 'COMPLETE'),
    standingIn(asked, group, 'MISSING'),
  ]);
  const parts = definitions.map((definition) => {
    const became = becameIn(asked, definition);
    const setOf = ({ places }: AskedGroup, wantedOf: Became): Places =>
      places.filter((place) => became[place] === wantedOf);
    return {
      shares: ask((group) => [setOf(group, 'MET'), setOf(group, 'NOT_MET')]),
      open: ask((group) => [setOf(group, 'OPEN')]),
      notTold: ask((group) => [setOf(group, 'NOT_TOLD')]),
    };
  });
  const answer = toldGroups(groups, ({ places }, index): ToldResponderGroup => {
    const standing = episodesAt(asked, places);
    const { responders } = respondersOf(standing, asked.question.measure, definitions);
    return {
      responders: responders.map((figure, number): ToldResponders => {
        const { shares, open, notTold } = parts[number] as (typeof parts)[number];
        return toldOf(figure, {
          share: shares[index] ?? null,
          open: open[index] ?? null,
          notTold: notTold[index] ?? null,
        });
      }),
      caveats: caveatsOfResponders(due[index] == null ? completenessOf(standing).share : null),
    };
  });
  return { told: after, answer };
}

function toldOf(
  { key, name, share, bounds, notTold }: Responders,
  untold: Readonly<Record<'share' | 'open' | 'notTold', Untold | null>>,
): ToldResponders {
  return {
    key,
    name,
    share: untold.share ?? share,
    bounds: untold.share ?? untold.open ?? bounds,
    notTold: untold.notTold ?? notTold,
  };
}

/** For each place of the snapshot what became of its episode; the same as `respondersOf` counts. */
function becameIn(
  { standing, question: { measure } }: ToldQuestion,
  { isMet, appliesTo }: ResponderDefinition,
): readonly Became[] {
  return standing.map((each): Became => {
    if (each.standing === 'MISSING') {
      const { baseline } = each.episode;
      return baseline !== null && appliesTo(baseline.value, measure) ? 'OPEN' : 'NOT_TOLD';
    }
    const [complete] = completeOf([each]);
    if (complete === undefined) return 'OUT';
    const met = isMet(resultOf(complete, measure));
    if (met === null) return 'NOT_TOLD';
    return met ? 'MET' : 'NOT_MET';
  });
}
