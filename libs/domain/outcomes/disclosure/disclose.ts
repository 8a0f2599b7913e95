import type { Withheld } from '../withheld';
import type { CellList } from './cell-list';
import type { CellMark } from './cell-mark-of';
import { cellMarkOf } from './cell-mark-of';
import type { Choices, Dimension } from './dimension';
import { noiseOf } from './noise-of';
import { smallCellsOf } from './small-cells-of';
import type { Snapshot } from './snapshot-of';
import { chosenIn, peopleIn, snapshotOf } from './snapshot-of';
import type { Span } from './span';
import { isKnown, openSpan, spanWith } from './span';

/** One kind of sum that figures are made of: over episodes, or over clients who are each counted once. */
interface Sums {
  /** For each episode the unit that is counted. */
  readonly unitOf: Int32Array;
  /** The groups that must not be worked out, as units. */
  readonly small: CellList;
  readonly span: Span;
}

/**
 * What a practice has been told about one frozen snapshot of its episodes, and what must stay unsaid.
 *
 * Every figure about a group (a count, a mean, a share) tells the sum of something over it, so with
 * figures about several groups one can work out the same figure for every group whose indicator
 * vector is a linear combination of theirs. Before a group is shown it is added to that span on trial;
 * where a group of 1 to 10 people would then lie in it, the group is withheld. Protected are all groups
 * that at most `depth` conditions describe ("is", or "is not", a value of one dimension each), and every
 * client alone whatever describes them. Filters may have at most `depth` choices.
 *
 * A figure about some of a group (those with a follow-up score) is about a smaller group: make that a
 * dimension, and choose it. Not covered: what somebody knows from elsewhere, bounds (two withheld
 * groups that make up 20 people are 10 each), what the order of refusals hints at, and the difference
 * between two snapshots. So take a new snapshot seldom, and show the important tables first.
 */
export interface Disclosure<Episode> {
  readonly snapshot: Snapshot<Episode>;
  readonly depth: number;
  readonly sums: readonly Sums[];
}

/** How a disclosure begins. */
export interface DisclosureOptions {
  /** The most choices that a filter may have; 3 where it is not said. */
  readonly depth?: number;
  /** The groups that were shown from this snapshot before. */
  readonly shown?: Iterable<Choices>;
}

/** Why a group is not shown. */
export type DisclosureReason = 'SMALL_GROUP' | 'WOULD_UNCOVER_SMALL_GROUP' | 'TOO_MANY_CHOICES';

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

/** Freezes the episodes and begins to answer about them; the seed decides nothing but the random probes. */
export function openDisclosure<Episode extends { readonly clientId: string }>(
  episodes: Iterable<Episode>,
  dimensions: readonly Dimension<Episode>[],
  seed: number,
  { depth = 3, shown = [] }: DisclosureOptions = {},
): Disclosure<Episode> {
  const snapshot = snapshotOf(episodes, dimensions);
  const noise = noiseOf(seed);
  const small = smallCellsOf(snapshot, depth, noise);
  const count = snapshot.episodes.length;
  const sums: Sums[] = [
    {
      unitOf: Int32Array.from({ length: count }, (_, place) => place),
      small,
      span: openSpan(count, noise),
    },
  ];
  // Where everybody has one episode, sums over clients are sums over episodes.
  if (snapshot.clients < count) {
    const unitOf = snapshot.clientOf;
    sums.push({ unitOf, small: asUnits(small, unitOf), span: openSpan(snapshot.clients, noise) });
  }
  let disclosure: Disclosure<Episode> = { snapshot, depth, sums };
  for (const choices of shown) disclosure = knowing(disclosure, chosenIn(snapshot, choices));
  return disclosure;
}

/** The group that a filter chooses, if it may be shown; throws where a dimension was not declared. */
export function disclose<Episode>(
  disclosure: Disclosure<Episode>,
  choices: Choices,
): Disclosed<Episode> {
  const { snapshot, depth } = disclosure;
  const count = Object.keys(choices).length;
  if (count > depth) return { disclosure, answer: tooMany(count, depth) };
  const places = chosenIn(snapshot, choices);
  const people = peopleIn(snapshot, places);
  const mark = cellMarkOf(people);
  if (mark === 'HIDDEN') return { disclosure, answer: smallGroup };
  const after = knowing(disclosure, places);
  const isUncovering = after.sums.some(
    (sums, index) => sums !== disclosure.sums[index] && uncovers(sums),
  );
  if (isUncovering) return { disclosure, answer: uncoveringGroup };
  const episodes = places.flatMap((place) => snapshot.episodes[place] ?? []);
  return { disclosure: after, answer: { people, mark, episodes } };
}

/** Whether the sum over any small group can be worked out. */
function uncovers({ small: { units, starts }, span }: Sums): boolean {
  for (let cell = 0; cell + 1 < starts.length; cell += 1) {
    if (isKnown(span, units, starts[cell] as number, starts[cell + 1] as number)) return true;
  }
  return false;
}

function knowing<Episode>(
  disclosure: Disclosure<Episode>,
  places: readonly number[],
): Disclosure<Episode> {
  const sums = disclosure.sums.map((each) => {
    const span = spanWith(each.span, [
      ...new Set(places.map((place) => each.unitOf[place] as number)),
    ]);
    return span === each.span ? each : { ...each, span };
  });
  return { ...disclosure, sums };
}

/** The same sets, counted in other units, each unit of a set once. */
function asUnits({ units, starts }: CellList, unitOf: Int32Array): CellList {
  const [counted, ends] = [new Int32Array(units.length), new Int32Array(starts.length)];
  let end = 0;
  for (let cell = 0; cell + 1 < starts.length; cell += 1) {
    let last = -1;
    for (let at = starts[cell] as number; at < (starts[cell + 1] as number); at += 1) {
      const unit = unitOf[units[at] as number] as number;
      if (unit !== last) counted[end++] = unit;
      last = unit;
    }
    ends[cell + 1] = end;
  }
  return { units: counted.slice(0, end), starts: ends };
}

const smallGroup: Withheld<DisclosureReason> = {
  withheld: 'SMALL_GROUP',
  why: 'Not shown: fewer than 11 people, so that nobody can be recognised.',
};

const uncoveringGroup: Withheld<DisclosureReason> = {
  withheld: 'WOULD_UNCOVER_SMALL_GROUP',
  why: 'Not shown: together with what is shown already it would give away a group of fewer than 11 people.',
};

function tooMany(count: number, depth: number): Withheld<DisclosureReason> {
  return {
    withheld: 'TOO_MANY_CHOICES',
    why: `Not shown: ${count} choices at once would describe single people; ${depth} are possible.`,
  };
}
