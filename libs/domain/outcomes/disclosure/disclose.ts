import type { Withheld } from '../../progress/withheld';
import type { CellMark } from './cell-mark-of';
import { cellMarkOf } from './cell-mark-of';
import type { Choices, Dimension } from './dimension';
import type { Snapshot } from './snapshot-of';
import type { Places } from './snapshot-of';
import { chosenIn, peopleIn, snapshotOf } from './snapshot-of';
import type { Counted, Effort, Sums } from './sums';
import { sumsOf, sumsWith } from './sums';
import { tellsFew } from './tells-few';

/**
 * What a practice has been told about one frozen snapshot of its episodes.
 *
 * Every figure about a group (a count, a mean, a share) tells the sum of something over it, so with
 * figures about several groups one can work out the same figure for every group whose indicator vector is
 * a linear combination of theirs. Before a group is shown it is added to that span on trial; where any
 * set of 1 to 10 people would then lie in it, whatever describes them, the group is withheld.
 *
 * A figure about some of a group (those with a follow-up score) is about a smaller group: make that a
 * dimension, and choose it. Not covered: what somebody knows from elsewhere, bounds (two withheld
 * groups that make up 20 people are 10 each), by how much two single people differ (two groups that share
 * all others tell it), what refusals hint at, and the difference between two snapshots. So take a new
 * snapshot seldom, and show the important tables first.
 */
export interface Disclosure<Episode> {
  readonly snapshot: Snapshot<Episode>;
  /** What is told of a group that is shown. */
  readonly counted: Counted;
  /** The groups that were shown, without those that others tell already. */
  readonly shown: readonly Places[];
}

/** Why a group is not shown. */
export type DisclosureReason = 'SMALL_GROUP' | 'WOULD_UNCOVER_SMALL_GROUP';

/** A group about which figures may be shown. */
export interface ShownGroup<Episode> {
  /** How many different people they are. */
  readonly people: number;
  readonly mark: Exclude<CellMark, 'HIDDEN'>;
  readonly episodes: readonly Episode[];
}

/** The answer to a filter, and what is known after it. */
export interface Disclosed<Episode> {
  readonly disclosure: Disclosure<Episode>;
  readonly answer: ShownGroup<Episode> | Withheld<DisclosureReason>;
}

/** The answers to several filters in their order, and what is known after them. */
export interface DisclosedGroups<Episode> {
  readonly disclosure: Disclosure<Episode>;
  readonly answers: readonly Disclosed<Episode>['answer'][];
}

/** Freezes the episodes and begins to answer about them; `shown` are the groups that were shown from them before. */
export function openDisclosure<Episode extends { readonly clientId: string }>(
  episodes: Iterable<Episode>,
  dimensions: readonly Dimension<Episode>[],
  shown: Iterable<Choices> = [],
  counted: Counted = 'EPISODES_AND_PEOPLE',
): Disclosure<Episode> {
  const snapshot = snapshotOf(episodes, dimensions);
  return { snapshot, counted, shown: Array.from(shown, (choices) => chosenIn(snapshot, choices)) };
}

/** The group that a filter chooses, if it may be shown; throws where a dimension was not declared. */
export function disclose<Episode>(
  disclosure: Disclosure<Episode>,
  choices: Choices,
): Disclosed<Episode> {
  const { disclosure: after, answers } = discloseAll(disclosure, [choices]);
  return { disclosure: after, answer: answers[0] ?? uncoveringGroup };
}

/** The groups that several filters choose, answered as if they were asked for one after the other. */
export function discloseAll<Episode>(
  disclosure: Disclosure<Episode>,
  asked: readonly Choices[],
): DisclosedGroups<Episode> {
  const { snapshot } = disclosure;
  const groups = asked.map((choices) => chosenIn(snapshot, choices));
  const found = discloseTogether(
    disclosure,
    groups.map((places) => [places]),
  );
  const answers = found.withheld.map((withheld, index) => {
    if (withheld !== null) return withheld;
    const places = groups[index] as Places;
    const people = peopleIn(snapshot, places);
    const mark = cellMarkOf(people);
    if (mark === 'HIDDEN') return smallGroup;
    return { people, mark, episodes: Array.from(places, (at) => snapshot.episodes[at] as Episode) };
  });
  return { disclosure: found.disclosure, answers };
}

/** What is known after several bundles of groups were asked for, and why each is withheld; `null` where it is shown. */
export interface DisclosedTogether<Episode> {
  readonly disclosure: Disclosure<Episode>;
  readonly withheld: readonly (Withheld<DisclosureReason> | null)[];
}

/**
 * Shows bundles of groups, given by their places, in their order: all groups of a bundle or none. A figure
 * about some of a group is about a smaller group, so a share asks for both of its parts in one bundle.
 */
export function discloseTogether<Episode>(
  { snapshot, counted, shown }: Disclosure<Episode>,
  bundles: readonly (readonly Places[])[],
): DisclosedTogether<Episode> {
  const isSmall = (places: Places) => cellMarkOf(peopleIn(snapshot, places)) === 'HIDDEN';
  const withheld = bundles.map((bundle) => (bundle.some(isSmall) ? smallGroup : null));
  const groups = [...shown];
  const trials = bundles.flatMap((bundle, index): Trial[] => {
    if (withheld[index] !== null) return [];
    const from = groups.length;
    groups.push(...bundle);
    return [{ index, groups: bundle.map((_, place) => from + place) }];
  });
  const opened: Known = { sums: sumsOf(snapshot, groups, counted), groups: [] };
  const before = [...shown.keys()].reduce((known, group) => knowing(known, group), opened);
  const refuse = (index: number) => (withheld[index] = uncoveringGroup);
  const after = admitting(before, trials, { refuse, effort: { left: mostEffort } });
  return {
    disclosure: { snapshot, counted, shown: after.groups.map((group) => groups[group] as Places) },
    withheld,
  };
}

/** A bundle of groups that are all large enough, by its number and theirs. */
interface Trial {
  readonly index: number;
  readonly groups: readonly number[];
}

/** What can be worked out, and from which groups. */
interface Known {
  readonly sums: readonly Sums[];
  readonly groups: readonly number[];
}

/** How groups are tried. */
interface Trying {
  readonly refuse: (index: number) => void;
  readonly effort: Effort;
}

/**
 * What one question may cost, about a second; the rest of it is withheld unlooked at. Only tables of several thousand
 * cells of a few people each come near it.
 */
const mostEffort = 1e8;

/**
 * Admits bundles in their order. What together uncovers nothing uncovers nothing one by one either, so
 * they are tried together first, and one by one only where that fails.
 */
function admitting(known: Known, trials: readonly Trial[], { refuse, effort }: Trying): Known {
  const withTrial = (before: Known, { groups }: Trial) =>
    groups.reduce((sum, group) => knowing(sum, group, effort), before);
  const after = trials.reduce(withTrial, known);
  if (!uncovers(known, after, effort)) return after;
  return trials.reduce((before, trial) => {
    const next = effort.left < 0 ? null : withTrial(before, trial);
    if (next !== null && !uncovers(before, next, effort)) return next;
    refuse(trial.index);
    return before;
  }, known);
}

/** Whether what is known afterwards tells about a small group; nothing before did. */
function uncovers(before: Known, after: Known, effort: Effort): boolean {
  return after.sums.some((sums, index) => {
    const known = before.sums[index]?.fewRows.length ?? 0;
    return sums.fewRows.length > known && tellsFew(sums, known, effort);
  });
}

function knowing({ sums, groups }: Known, group: number, effort?: Effort): Known {
  const after = sums.map((each) => sumsWith(each, group, effort));
  const isNew = after.some((each, index) => each !== sums[index]);
  return isNew ? { sums: after, groups: [...groups, group] } : { sums, groups };
}

const smallGroup: Withheld<DisclosureReason> = {
  withheld: 'SMALL_GROUP',
  why: 'Not shown: fewer than 11 people, so that nobody can be recognised.',
};

const uncoveringGroup: Withheld<DisclosureReason> = {
  withheld: 'WOULD_UNCOVER_SMALL_GROUP',
  why: 'Not shown: together with what is shown already it would give away a group of fewer than 11 people.',
};
