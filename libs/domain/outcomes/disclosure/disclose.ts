import type { Withheld } from '../../progress/withheld';
import type { CellMark } from './cell-mark-of';
import { cellMarkOf } from './cell-mark-of';
import type { Choices, Dimension } from './dimension';
import type { Snapshot } from './snapshot-of';
import { chosenIn, peopleIn, snapshotOf } from './snapshot-of';
import type { Sums } from './sums';
import { isUncovering, sumsOf, sumsWith } from './sums';

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
  readonly sums: readonly Sums[];
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
): Disclosure<Episode> {
  const snapshot = snapshotOf(episodes, dimensions);
  let disclosure: Disclosure<Episode> = { snapshot, sums: sumsOf(snapshot) };
  for (const choices of shown) disclosure = knowing(disclosure, chosenIn(snapshot, choices));
  return disclosure;
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
  const answers: Disclosed<Episode>['answer'][] = [];
  const trials: Trial[] = [];
  for (const [index, choices] of asked.entries()) {
    const places = chosenIn(snapshot, choices);
    const people = peopleIn(snapshot, places);
    const mark = cellMarkOf(people);
    if (mark === 'HIDDEN') answers[index] = smallGroup;
    else {
      const episodes = places.flatMap((place) => snapshot.episodes[place] ?? []);
      answers[index] = { people, mark, episodes };
      trials.push({ index, places });
    }
  }
  const after = admitting(disclosure, trials, (index) => (answers[index] = uncoveringGroup));
  return { disclosure: after, answers };
}

/** A group that is large enough, by the number of its filter. */
interface Trial {
  readonly index: number;
  readonly places: readonly number[];
}

/**
 * Admits groups in their order. What together uncovers nothing uncovers nothing one by one either, so
 * they are tried together, and only where that fails in halves.
 */
function admitting<Episode>(
  disclosure: Disclosure<Episode>,
  trials: readonly Trial[],
  refuse: (index: number) => void,
): Disclosure<Episode> {
  const after = trials.reduce((known, { places }) => knowing(known, places), disclosure);
  if (!uncovers(disclosure, after)) return after;
  if (trials.length === 1) {
    for (const { index } of trials) refuse(index);
    return disclosure;
  }
  const half = Math.ceil(trials.length / 2);
  const first = admitting(disclosure, trials.slice(0, half), refuse);
  return admitting(first, trials.slice(half), refuse);
}

/** Whether what is known afterwards tells about a small group; nothing before did. */
function uncovers<Episode>(before: Disclosure<Episode>, after: Disclosure<Episode>): boolean {
  return after.sums.some((sums, index) => sums !== before.sums[index] && isUncovering(sums));
}

function knowing<Episode>(
  disclosure: Disclosure<Episode>,
  places: readonly number[],
): Disclosure<Episode> {
  return { ...disclosure, sums: disclosure.sums.map((sums) => sumsWith(sums, places)) };
}

const smallGroup: Withheld<DisclosureReason> = {
  withheld: 'SMALL_GROUP',
  why: 'Not shown: fewer than 11 people, so that nobody can be recognised.',
};

const uncoveringGroup: Withheld<DisclosureReason> = {
  withheld: 'WOULD_UNCOVER_SMALL_GROUP',
  why: 'Not shown: together with what is shown already it would give away a group of fewer than 11 people.',
};
