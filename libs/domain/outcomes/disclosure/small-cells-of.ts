import { gates } from '../gates';
import type { CellGathering, CellList } from './cell-list';
import { gatheringOf } from './cell-list';
import type { Part } from './parts-of';
import { partsOf } from './parts-of';
import type { Snapshot } from './snapshot-of';

/** The most people that a group may have and still be withheld. */
const most = gates.fewestPeople - 1;

interface Search {
  readonly snapshot: Snapshot<unknown>;
  readonly found: CellGathering;
  /** For each dimension whether the group at hand has a choice of it. */
  readonly used: boolean[];
}

interface Group {
  readonly places: readonly number[];
  readonly people: number;
}

/**
 * Every group of 1 to 10 people that at most `depth` conditions describe, one for each dimension, each
 * "is this value" or "is not this value"; and every client alone. As sets of places of episodes.
 */
export function smallCellsOf(
  snapshot: Snapshot<unknown>,
  depth: number,
  noise: () => number,
): CellList {
  const places = snapshot.episodes.map((_, place) => place);
  const found = gatheringOf(places.length, noise);
  const search = { snapshot, found, used: snapshot.dimensions.map(() => false) };
  const everybody = { places, people: snapshot.clients };
  if (everybody.people > 0 && everybody.people <= most) found.add(places);
  for (const { places: own } of partsOf(places, snapshot.clientOf, snapshot.clientOf)) {
    found.add(own);
  }
  if (depth > 0) lookInside(search, everybody, 0, depth);
  return found.list();
}

/** Groups with one more value from the dimensions from `from` on, then those with values left out. */
function lookInside(search: Search, group: Group, from: number, left: number): void {
  const { used, found } = search;
  const splits = splitsOf(search, group, from, 0);
  for (let index = from; index < used.length; index += 1) {
    for (const part of splits[index] ?? []) {
      // The same group with fewer conditions leads everywhere that this one does.
      if (part.places.length === group.places.length) continue;
      if (part.people <= most) found.add(part.places);
      if (left === 1) continue;
      used[index] = true;
      lookInside(search, part, index + 1, left - 1);
      used[index] = false;
    }
  }
  lookAround(search, group, splits, 0, left);
}

/**
 * Groups that are left when up to `left` values are left out of a group. Where the group is large, the
 * values left out must hold nearly all of it, so the largest of them at least its equal share: only
 * such a one is worth beginning with.
 */
function lookAround(
  search: Search,
  group: Group,
  splits: readonly (readonly Part[])[],
  from: number,
  left: number,
): void {
  const { snapshot, used, found } = search;
  for (let index = from; index < used.length; index += 1) {
    const dimension = snapshot.dimensions[index];
    // To leave out one of two values is to choose the other.
    if (used[index] || dimension === undefined || dimension.values.size <= 2) continue;
    for (const part of splits[index] ?? []) {
      const people = group.people - part.peopleOnlyHere;
      const isSmall = people <= most;
      const isWorthwhile = left > 1 && part.people * left >= group.people - most;
      if (people === 0 || !(isSmall || isWorthwhile)) continue;
      const places = group.places.filter((place) => dimension.codes[place] !== part.code);
      if (isSmall) found.add(places);
      if (!isWorthwhile) continue;
      // In a small group every order leads to the same rest: one is enough.
      const next = group.people <= most ? index + 1 : 0;
      used[index] = true;
      const rest = { places, people };
      lookAround(search, rest, splitsOf(search, rest, used.length, next), next, left - 1);
      used[index] = false;
    }
  }
}

/** A group split by each dimension that may still be chosen (from `inside` on) or left out (from `around` on). */
function splitsOf(
  { snapshot, used }: Search,
  { places }: Group,
  inside: number,
  around: number,
): readonly (readonly Part[])[] {
  return snapshot.dimensions.map(({ codes, values }, index) => {
    const isNeeded = index >= inside || (index >= around && values.size > 2);
    return used[index] || !isNeeded ? [] : partsOf(places, codes, snapshot.clientOf);
  });
}
