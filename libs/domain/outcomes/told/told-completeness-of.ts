import type { BaselineSummary, Completeness } from '../completeness/completeness-of';
import { completenessOf, completenessSentence } from '../completeness/completeness-of';
import type { Share } from '../share';
import { asShown } from './as-shown';
import type { Untold } from './not-shown';
import type { AskedGroup, GroupsAsked, Told, Telling, ToldGroups, ToldQuestion } from './told';
import { episodesAt, groupsOf, standingIn, tellEach, toldGroups } from './told';

/** How many of the due episodes of one group have a follow-up score, as far as that may be told. */
export interface ToldCompleteness {
  /** Told only where neither the complete nor the missing ones are 1 to 10 people, nor give such a group away. */
  readonly share: Share | Untold;
  /** `null` where the share is not told, or nothing is due. */
  readonly verdict: Completeness['verdict'];
  readonly baselineOfComplete: BaselineSummary | Untold;
  readonly baselineOfMissing: BaselineSummary | Untold;
  /** How many episodes have no part in it; those of clients who do not agree are in no figure at all. */
  readonly withoutBaseline: number | Untold;
  readonly notDue: number | Untold;
  readonly excluded: number | Untold;
  readonly sentence: string;
}

/** The completeness of all that a filter chooses, and of its groups. */
export function toldCompletenessOf(
  told: Told,
  asked: ToldQuestion,
  wanted: GroupsAsked = {},
): Telling<ToldGroups<ToldCompleteness>> {
  const groups = groupsOf(told, wanted);
  let after = told;
  const ask = (bundleOf: Parameters<typeof tellEach>[2]) => {
    const found = tellEach(after, groups, bundleOf);
    after = found.told;
    return found.answer;
  };
  const setOf = (group: AskedGroup, standing: Parameters<typeof standingIn>[2]) =>
    standingIn(asked, group, standing);
  const shares = ask((group) => [setOf(group, 'COMPLETE'), setOf(group, 'MISSING')]);
  // Where the missing ones are few, the others may still be told alone.
  const complete = ask((group) => [setOf(group, 'COMPLETE')]);
  const others = (['NO_BASELINE', 'NOT_DUE', 'EXCLUDED'] as const).map((standing) =>
    ask((group) => [setOf(group, standing)]),
  );
  const answer = toldGroups(groups, ({ places }, index): ToldCompleteness => {
    const figure = completenessOf(episodesAt(asked, places));
    const share = shares[index] ?? null;
    const [withoutBaseline, notDue, excluded] = others.map((each) => each[index] ?? null);
    return {
      share: share ?? figure.share,
      verdict: share === null ? figure.verdict : null,
      baselineOfComplete: complete[index] ?? asShown(figure.baselineOfComplete),
      baselineOfMissing: share ?? asShown(figure.baselineOfMissing),
      withoutBaseline: withoutBaseline ?? figure.withoutBaseline,
      notDue: notDue ?? figure.standings.NOT_DUE,
      excluded: excluded ?? figure.standings.EXCLUDED,
      sentence: share === null ? figure.sentence : completenessSentence(null),
    };
  });
  return { told: after, answer };
}
