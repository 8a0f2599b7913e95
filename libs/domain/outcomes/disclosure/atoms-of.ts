import { gates } from '../gates';

/** What sums are made over: episodes of clients, or clients themselves. */
export interface Summed {
  /** For each its client; it never falls. */
  readonly clientOf: Int32Array;
  /** For each what it weighs: all that one client has weighs 1 together. */
  readonly weights: Float64Array;
}

/**
 * What no figure can tell apart: the episodes, or clients, that lie in exactly the same groups are one
 * atom. Fifty thousand episodes in a table of 480 cells are 480 atoms.
 */
export interface Atoms {
  /** For each group its atoms. */
  readonly atomsIn: readonly Int32Array[];
  /** For each atom its clients where they are 1 to 10; `null` where they are more. */
  readonly fewOf: readonly (readonly number[] | null)[];
  /** For each atom the root of what it weighs, so that all that some people have is as long as the root of their number. */
  readonly scale: Float64Array;
}

/** The atoms of groups, each given by what lies in it. What lies in no group is an atom as well. */
export function atomsOf({ clientOf, weights }: Summed, groups: readonly Int32Array[]): Atoms {
  const { atomOf, count } = refined(clientOf.length, groups);
  const few: (number[] | null)[] = Array.from({ length: count }, () => []);
  const weight = new Float64Array(count);
  for (const [place, client] of clientOf.entries()) {
    const atom = atomOf[place] as number;
    (weight[atom] as number) += weights[place] as number;
    const clients = few[atom];
    if (clients === null || clients === undefined || clients.at(-1) === client) continue;
    if (clients.length + 1 < gates.fewestPeople) clients.push(client);
    else few[atom] = null;
  }
  return {
    atomsIn: groups.map((group) => atomsWithin(group, atomOf, count)),
    fewOf: few,
    scale: weight.map(Math.sqrt),
  };
}

/** Splits what there is by one group after the other. */
function refined(length: number, groups: readonly Int32Array[]) {
  const atomOf = new Int32Array(length);
  const inside = new Int32Array(length + 1);
  const splitTo = new Int32Array(length + 1);
  const sizes = [length];
  for (const group of groups) {
    const touched: number[] = [];
    for (const place of group) {
      const atom = atomOf[place] as number;
      if (inside[atom] === 0) touched.push(atom);
      (inside[atom] as number) += 1;
    }
    const before = sizes.length;
    for (const atom of touched) {
      const [count, size] = [inside[atom] as number, sizes[atom] as number];
      inside[atom] = 0;
      splitTo[atom] = count === size ? atom : sizes.length;
      if (count === size) continue;
      sizes[atom] = size - count;
      sizes.push(count);
    }
    if (sizes.length === before) continue;
    for (const place of group) atomOf[place] = splitTo[atomOf[place] as number] as number;
  }
  return { atomOf, count: sizes.length };
}

function atomsWithin(group: Int32Array, atomOf: Int32Array, count: number): Int32Array {
  const seen = new Uint8Array(count);
  const found: number[] = [];
  for (const place of group) {
    const atom = atomOf[place] as number;
    if (seen[atom] === 0) found.push(atom);
    seen[atom] = 1;
  }
  return Int32Array.from(found);
}
