import type { Choices, Dimension } from './dimension';

/** An episode of a made practice. */
export interface MadeEpisode {
  readonly clientId: string;
  readonly values: readonly string[];
}

/** One row of whole numbers; the pivot is the first that is not zero. */
interface Row {
  readonly pivot: number;
  readonly entries: readonly bigint[];
}

/** The dimensions of a made practice with so many. */
export function madeDimensions(count: number): readonly Dimension<MadeEpisode>[] {
  return Array.from({ length: count }, (_, index) => ({
    key: `d${index}`,
    name: `dimension ${index}`,
    valueOf: ({ values }) => values[index] ?? '',
  }));
}

/** Whether a filter chooses an episode; an own implementation, so that both can be wrong only separately. */
export function isChosen({ values }: MadeEpisode, choices: Choices): boolean {
  return Object.entries(choices).every(([key, value]) => values[Number(key.slice(1))] === value);
}

/**
 * Somebody who has seen figures about some groups and tries every cell of 1 to 10 people, by exact
 * arithmetic with whole numbers: written for tests, apart from what it attacks. `unitOf` says what is
 * counted: episodes by their number, or clients.
 */
export function uncoveredBy(
  episodes: readonly MadeEpisode[],
  shown: readonly Choices[],
  depth: number,
  unitOf: (episode: MadeEpisode, index: number) => string | number,
): readonly string[] {
  const units = [...new Set(episodes.map(unitOf))];
  const numbers = new Map(units.map((unit, index) => [unit, index]));
  const indicatorOf = (isIn: (episode: MadeEpisode) => boolean): bigint[] => {
    const vector = units.map(() => 0n);
    episodes.forEach((episode, index) => {
      if (isIn(episode)) vector[numbers.get(unitOf(episode, index)) ?? 0] = 1n;
    });
    return vector;
  };
  const rows = reducedRows(
    shown.map((choices) => indicatorOf((episode) => isChosen(episode, choices))),
  );
  return smallCells(episodes, depth)
    .filter((cell) =>
      isCombination(
        rows,
        indicatorOf((episode) => cell.has(episode)),
      ),
    )
    .map((cell) => [...cell].map(({ clientId, values }) => `${clientId} ${values}`).join(', '));
}

/** Different sets of episodes of 1 to 10 people, that any values of up to `depth` dimensions describe. */
function smallCells(
  episodes: readonly MadeEpisode[],
  depth: number,
): readonly ReadonlySet<MadeEpisode>[] {
  const found = new Map<string, ReadonlySet<MadeEpisode>>();
  const codes = Array.from({ length: episodes[0]?.values.length ?? 0 }, (_, dimension) => {
    const values = [...new Set(episodes.map(({ values: own }) => own[dimension]))];
    return {
      count: values.length,
      of: episodes.map((each) => values.indexOf(each.values[dimension])),
    };
  });
  const lookInto = (places: readonly number[], from: number, left: number): void => {
    const cell = new Set(places.flatMap((place) => episodes[place] ?? []));
    const people = new Set([...cell].map(({ clientId }) => clientId)).size;
    if (people >= 1 && people <= 10) found.set(places.join(), cell);
    for (const [dimension, { count, of }] of codes.entries()) {
      if (dimension < from || left === 0) continue;
      // Every choice of some of the values but none and all: one, all but one, any.
      for (let some = 1; some < 2 ** count - 1; some += 1) {
        const inside = places.filter((place) => ((some >> (of[place] ?? 0)) & 1) === 1);
        if (inside.length > 0) lookInto(inside, dimension + 1, left - 1);
      }
    }
  };
  lookInto([...episodes.keys()], 0, depth);
  return [...found.values()];
}

/** Gauss and Jordan without fractions: every pivot's column is zero in all other rows. */
function reducedRows(vectors: readonly bigint[][]): readonly Row[] {
  let rows: Row[] = [];
  for (const vector of vectors) {
    const entries = lowest(rows.reduce<readonly bigint[]>(without, vector));
    const pivot = entries.findIndex((entry) => entry !== 0n);
    if (pivot < 0) continue;
    const added = { pivot, entries };
    rows = [
      ...rows.map((row) => ({ pivot: row.pivot, entries: lowest(without(row.entries, added)) })),
      added,
    ];
  }
  return rows;
}

/** Whether the rows add up to a vector: each is taken as often as the vector has its pivot. */
function isCombination(rows: readonly Row[], vector: readonly bigint[]): boolean {
  const taken = rows.filter(({ pivot }) => vector[pivot] !== 0n);
  const whole = taken.reduce((product, { pivot, entries }) => product * (entries[pivot] ?? 1n), 1n);
  const weights = taken.map(
    ({ pivot, entries }) => ((vector[pivot] ?? 0n) * whole) / (entries[pivot] ?? 1n),
  );
  return vector.every((entry, index) => {
    const total = taken.reduce(
      (sum, { entries }, row) => sum + (weights[row] ?? 0n) * (entries[index] ?? 0n),
      0n,
    );
    return total === entry * whole;
  });
}

/** A multiple of a vector less a multiple of the row, so that the row's pivot becomes zero. */
function without(vector: readonly bigint[], { pivot, entries }: Row): readonly bigint[] {
  const [factor, own] = [vector[pivot] ?? 0n, entries[pivot] ?? 1n];
  if (factor === 0n) return vector;
  return vector.map((entry, index) => entry * own - factor * (entries[index] ?? 0n));
}

function lowest(vector: readonly bigint[]): readonly bigint[] {
  let divisor = 0n;
  for (const entry of vector) {
    if (entry !== 0n) divisor = divisorOf(divisor, entry < 0n ? -entry : entry);
    if (divisor === 1n) return vector;
  }
  return divisor === 0n ? vector : vector.map((entry) => entry / divisor);
}

function divisorOf(one: bigint, other: bigint): bigint {
  return other === 0n ? one : divisorOf(other, one % other);
}
