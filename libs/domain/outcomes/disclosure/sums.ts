import type { Atoms, Summed } from './atoms-of';
import { atomsOf } from './atoms-of';
import type { Places, Snapshot } from './snapshot-of';
import { clientsIn } from './snapshot-of';

/** A combination of groups that has 1 at its pivot and 0 at the pivot of every row before it. */
export interface Row {
  readonly pivot: number;
  readonly atoms: Int32Array;
  readonly values: Float64Array;
}

/** How much may still be looked for; counted in multiplications. */
export interface Effort {
  left: number;
}

/**
 * What can be worked out from one kind of sum over groups, by elimination. A row with an atom of 11 people
 * or more has its pivot there; no combination with it can be about few people, for nothing else
 * balances that atom. So sets of 1 to 10 people can be told by the other rows only.
 */
export interface Sums {
  readonly atoms: Atoms;
  readonly rows: readonly Row[];
  /** Those of the rows that lie on atoms of 1 to 10 people each. */
  readonly fewRows: readonly Row[];
}

/** What is left of an entry is nothing below this; groups have 1 at each of their atoms. */
const nothing = 1e-9;

/**
 * What figures about a group are made of: sums over its episodes; and, where it is told how many different
 * people they are, over clients who are each counted once.
 */
export type Counted = 'EPISODES' | 'EPISODES_AND_PEOPLE';

/** The sums, of which nothing is known yet, over groups to come. */
export function sumsOf(
  snapshot: Snapshot<unknown>,
  groups: readonly Places[],
  counted: Counted,
): readonly Sums[] {
  const { clientOf, clients } = snapshot;
  const overEpisodes = openSums(atomsOf({ clientOf, weights: weightsIn(snapshot) }, groups));
  if (counted === 'EPISODES' || clients === clientOf.length) return [overEpisodes];
  const each: Summed = {
    clientOf: Int32Array.from({ length: clients }, (_, client) => client),
    weights: new Float64Array(clients).fill(1),
  };
  const ofClients = groups.map((places) => clientsIn(snapshot, places));
  return [overEpisodes, openSums(atomsOf(each, ofClients))];
}

function openSums(atoms: Atoms): Sums {
  return { atoms, rows: [], fewRows: [] };
}

function weightsIn({ clientOf, clients }: Snapshot<unknown>): Float64Array {
  const sizes = new Int32Array(clients);
  for (const client of clientOf) (sizes[client] as number) += 1;
  return Float64Array.from(clientOf, (client) => 1 / (sizes[client] as number));
}

/** The sums after those over a group, by its number, are known; the same ones where they were known before. */
export function sumsWith(sums: Sums, group: number, effort?: Effort): Sums {
  const { atoms, rows, fewRows } = sums;
  const left = new Float64Array(atoms.scale.length);
  for (const atom of atoms.atomsIn[group] ?? []) left[atom] = 1;
  let work = left.length + rows.length;
  for (const row of rows) work += takeAway(left, row);
  if (effort !== undefined) effort.left -= work;
  const row = rowOf(left, atoms);
  if (row === null) return sums;
  const isFew = atoms.fewOf[row.pivot] !== null;
  return { atoms, rows: [...rows, row], fewRows: isFew ? [...fewRows, row] : fewRows };
}

/** Takes so much of a row away that nothing is left at its pivot; says how many multiplications that took. */
function takeAway(left: Float64Array, { pivot, atoms, values }: Row): number {
  const times = left[pivot] as number;
  if (times === 0) return 0;
  for (let index = 0; index < atoms.length; index += 1) {
    const atom = atoms[index] as number;
    const entry = (left[atom] as number) - times * (values[index] as number);
    left[atom] = Math.abs(entry) < nothing ? 0 : entry;
  }
  left[pivot] = 0;
  return atoms.length;
}

/** What is left as a row, with the largest entry at an atom of many people as its pivot; `null` for nothing. */
function rowOf(left: Float64Array, { fewOf }: Atoms): Row | null {
  const atoms: number[] = [];
  let [pivot, isMany] = [-1, false];
  for (let atom = 0; atom < left.length; atom += 1) {
    const size = Math.abs(left[atom] as number);
    if (size === 0) continue;
    atoms.push(atom);
    const many = fewOf[atom] === null;
    const isLarger = pivot < 0 || size > Math.abs(left[pivot] as number);
    if (many === isMany ? isLarger : many) [pivot, isMany] = [atom, many];
  }
  if (pivot < 0) return null;
  const size = left[pivot] as number;
  const values = Float64Array.from(atoms, (atom) => (left[atom] as number) / size);
  return { pivot, atoms: Int32Array.from(atoms), values };
}
