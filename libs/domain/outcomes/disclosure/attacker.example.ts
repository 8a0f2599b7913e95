import type { Choices, Dimension } from './dimension';

/** An episode of a made practice. */
export interface MadeEpisode {
  readonly clientId: string;
  readonly values: readonly string[];
}

/** One condition of a cell: a value of the dimension with this number is taken, or left out. */
interface Condition {
  readonly dimension: number;
  readonly value: string;
  readonly isLeftOut: boolean;
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
    .filter(({ isIn }) => isCombination(rows, indicatorOf(isIn)))
    .map(({ words }) => words);
}

function smallCells(episodes: readonly MadeEpisode[], depth: number) {
  return conditionsUpTo(episodes, depth).flatMap((conditions) => {
    const isIn = ({ values }: MadeEpisode) =>
      conditions.every(
        ({ dimension, value, isLeftOut }) => (values[dimension] === value) !== isLeftOut,
      );
    const people = new Set(episodes.filter(isIn).map(({ clientId }) => clientId)).size;
    const words = conditions
      .map(({ dimension, value, isLeftOut }) => `d${dimension}${isLeftOut ? '≠' : '='}${value}`)
      .join(' ');
    return people >= 1 && people <= 10 ? [{ isIn, words }] : [];
  });
}

function conditionsUpTo(
  episodes: readonly MadeEpisode[],
  depth: number,
  from = 0,
): readonly (readonly Condition[])[] {
  const dimensions = episodes[0]?.values.length ?? 0;
  const found: (readonly Condition[])[] = [[]];
  for (let dimension = from; depth > 0 && dimension < dimensions; dimension += 1) {
    const values = [...new Set(episodes.map(({ values: own }) => own[dimension] ?? ''))];
    const rest = conditionsUpTo(episodes, depth - 1, dimension + 1);
    for (const value of values) {
      for (const isLeftOut of [false, true]) {
        found.push(...rest.map((more) => [{ dimension, value, isLeftOut }, ...more]));
      }
    }
  }
  return found;
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

function isCombination(rows: readonly Row[], vector: readonly bigint[]): boolean {
  const left = rows.reduce<readonly bigint[]>(without, vector);
  return left.every((entry) => entry === 0n);
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
