import type { Choices } from '../disclosure/dimension';
import type { Places } from '../disclosure/snapshot-of';
import type { ExclusionReason } from '../exclusion';
import { exclusionReasons } from '../exclusion';
import { exclusionWords } from '../exclusions/exclusion-words';
import { leftOutOf } from '../exclusions/left-out-of';
import type { Untold } from './not-shown';
import type { AskedGroup, Told, Telling, ToldQuestion } from './told';
import { episodesAt, groupOf, standingIn, tellEach } from './told';

/** How many episodes were left out for one reason. */
export interface ToldLedgerLine {
  readonly reason: ExclusionReason;
  readonly name: string;
  readonly episodes: number | Untold;
}

/** What a practice left out of a question within a filter, and why, as far as that may be told. */
export interface ToldLedger {
  readonly total: number | Untold;
  /** Every reason there is, in the order of the list. */
  readonly lines: readonly ToldLedgerLine[];
}

/** The ledger of the episodes that would be counted if they were not excluded. */
export function toldLedgerOf(
  told: Told,
  asked: ToldQuestion,
  within: Choices = {},
): Telling<ToldLedger> {
  const group = groupOf(told, within);
  const excluded = standingIn(asked, group, 'EXCLUDED');
  const counted = new Set(
    leftOutOf(
      episodesAt(asked, excluded).map(({ episode }) => episode),
      asked.question,
    ),
  );
  const all = excluded.filter((place) => {
    const episode = asked.standing[place]?.episode;
    return episode !== undefined && counted.has(episode);
  });
  const sets: readonly (readonly [ExclusionReason | null, Places])[] = [
    [null, all],
    ...exclusionReasons.map((reason): [ExclusionReason, Places] => [
      reason,
      all.filter((place) => asked.standing[place]?.episode.exclusion?.reason === reason),
    ]),
  ];
  const groups = sets.map(([, places]): AskedGroup => ({ choices: within, places }));
  const found = tellEach(told, groups, ({ places }) => [places]);
  const countAt = (index: number) => found.answer[index] ?? sets[index]?.[1].length ?? 0;
  const answer: ToldLedger = {
    total: countAt(0),
    lines: exclusionReasons.map((reason, index) => ({
      reason,
      name: exclusionWords[reason],
      episodes: countAt(index + 1),
    })),
  };
  return { told: found.told, answer };
}
