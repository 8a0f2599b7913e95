/** An entry that is nearer to a whole number than this is one. */
const near = 1e-6;

/** After so many steps the search gives up. */
const mostSteps = 50_000;

/** What is known on the way through one component. */
interface Search {
  readonly rows: readonly Float64Array[];
  /** For each row the places that no later row touches. */
  readonly settledBy: readonly (readonly number[])[];
  readonly totals: Float64Array;
  readonly sought: SoughtSet;
  stepsLeft: number;
}

/** What a small set is. */
export interface SoughtSet {
  /** For each place the people it belongs to; `null` where they are too many for a small set. */
  readonly ownersOf: readonly (readonly number[] | null)[];
  /** The most people that a small set has. */
  readonly most: number;
}

/**
 * Whether some combination of independent vectors is the indicator of a set that 1 to `most` people have.
 * In reduced form an indicator takes each vector once or not at all, so
 * they are tried one after the other, and a way is left where a place is neither 0 nor 1 or where there are
 * too many owners. Where that takes more than 50,000 steps the answer is yes, to be on the safe side.
 */
export function holdsSmallSet(vectors: readonly Float64Array[], sought: SoughtSet): boolean {
  let stepsLeft = mostSteps;
  // A set within all is a set, or nothing, within each component.
  for (const rows of componentsOf(reduced(vectors))) {
    const totals = new Float64Array(sought.ownersOf.length);
    const search: Search = { rows, settledBy: settledBy(rows), totals, sought, stepsLeft };
    if (isFound(search, 0, [])) return true;
    stepsLeft = search.stepsLeft;
  }
  return false;
}

/** Whether from row `next` on there is a way to a small set, which has the owners so far. */
function isFound(search: Search, next: number, owners: readonly number[]): boolean {
  const row = search.rows[next];
  if (row === undefined) return owners.length > 0;
  search.stepsLeft -= 1;
  if (search.stepsLeft < 0) return true;
  for (const times of [0, 1]) {
    if (times === 1) add(search.totals, row, 1);
    const more = ownersWith(search, search.settledBy[next] ?? [], owners);
    const found = more !== null && isFound(search, next + 1, more);
    if (times === 1) add(search.totals, row, -1);
    if (found) return true;
  }
  return false;
}

/** The owners with those of newly settled places; `null` where they are too many, or a place is neither 0 nor 1. */
function ownersWith(
  { totals, sought: { ownersOf, most } }: Search,
  settled: readonly number[],
  owners: readonly number[],
): readonly number[] | null {
  const all = new Set(owners);
  for (const place of settled) {
    const total = totals[place] as number;
    if (Math.abs(total) < near) continue;
    if (Math.abs(total - 1) >= near) return null;
    const own = ownersOf[place] ?? null;
    if (own === null) return null;
    for (const owner of own) all.add(owner);
    if (all.size > most) return null;
  }
  return [...all];
}

function settledBy(rows: readonly Float64Array[]): readonly (readonly number[])[] {
  const places: number[][] = rows.map(() => []);
  for (let place = 0; place < (rows[0]?.length ?? 0); place += 1) {
    const last = rows.findLastIndex((row) => isThere(row[place]));
    places[last]?.push(place);
  }
  return places;
}

/** Rows that share a place, directly or through others, stay together. */
function componentsOf(rows: readonly Float64Array[]): readonly (readonly Float64Array[])[] {
  let components: { rows: Float64Array[]; places: Set<number> }[] = [];
  for (const row of rows) {
    const places = new Set<number>();
    for (const [place, entry] of row.entries()) if (isThere(entry)) places.add(place);
    const touched = components.filter((each) =>
      [...places].some((place) => each.places.has(place)),
    );
    const joined = {
      rows: [...touched.flatMap((each) => each.rows), row],
      places: new Set([...touched.flatMap((each) => [...each.places]), ...places]),
    };
    components = [...components.filter((each) => !touched.includes(each)), joined];
  }
  return components.map((each) => each.rows);
}

/** By Gauss and Jordan with the largest entry of each row as its pivot: 1 there, and 0 in all other rows. */
function reduced(vectors: readonly Float64Array[]): readonly Float64Array[] {
  const rows = vectors.map((vector) => Float64Array.from(vector));
  for (const [index, row] of rows.entries()) {
    const pivot = largestIn(row);
    const size = row[pivot] as number;
    for (let place = 0; place < row.length; place += 1) row[place] = (row[place] as number) / size;
    for (const [other, target] of rows.entries()) {
      if (other !== index && target[pivot] !== 0) add(target, row, -(target[pivot] as number));
    }
  }
  return rows;
}

/** Adds a row so many times, in place. */
function add(target: Float64Array, row: Float64Array, times: number): void {
  for (let place = 0; place < row.length; place += 1) {
    target[place] = (target[place] as number) + times * (row[place] as number);
  }
}

function isThere(entry: number | undefined): boolean {
  return entry !== undefined && Math.abs(entry) >= near;
}

function largestIn(row: Float64Array): number {
  let largest = 0;
  for (let place = 1; place < row.length; place += 1) {
    if (Math.abs(row[place] as number) > Math.abs(row[largest] as number)) largest = place;
  }
  return largest;
}
