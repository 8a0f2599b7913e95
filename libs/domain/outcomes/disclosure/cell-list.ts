/** Sets of units, one after the other: set `i` is `units` from `starts[i]` until before `starts[i + 1]`. */
export interface CellList {
  readonly units: Int32Array;
  readonly starts: Int32Array;
}

/** Gathers different sets of rising unit numbers. */
export interface CellGathering {
  readonly add: (set: readonly number[]) => void;
  readonly list: () => CellList;
}

/** Begins a gathering of sets of units below `length`; a set that is there already is left out. */
export function gatheringOf(length: number, noise: () => number): CellGathering {
  const word = () => Math.floor(noise() * 0x1_0000_0000) | 0;
  const [high, low] = [
    Int32Array.from({ length }, word),
    Int32Array.from({ length }, word),
  ] as const;
  const [sets, known] = [[] as (readonly number[])[], new Map<number, (readonly number[])[]>()];
  let size = 0;
  const add = (set: readonly number[]): void => {
    let [first, second] = [0, 0];
    for (const unit of set) {
      first ^= high[unit] as number;
      second ^= low[unit] as number;
    }
    const key = (first >>> 0) * 0x20_0000 + (second >>> 11);
    const alike = known.get(key);
    if (alike?.some((other) => isSame(other, set))) return;
    if (alike === undefined) known.set(key, [set]);
    else alike.push(set);
    sets.push(set);
    size += set.length;
  };
  return { add, list: () => listOf(sets, size) };
}

function listOf(sets: readonly (readonly number[])[], size: number): CellList {
  const [units, starts] = [new Int32Array(size), new Int32Array(sets.length + 1)];
  let end = 0;
  for (const [index, set] of sets.entries()) {
    units.set(set, end);
    end += set.length;
    starts[index + 1] = end;
  }
  return { units, starts };
}

function isSame(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((unit, index) => unit === other[index]);
}
