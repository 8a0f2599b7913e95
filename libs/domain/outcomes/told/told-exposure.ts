import { exposureOf } from '../comparison/exposure-of';
import type { Places } from '../disclosure/snapshot-of';
import { endsBeforeLandmark } from '../early-care';
import type { Share } from '../share';
import { shareOf } from '../share-of';
import type { StandingEpisode } from '../standing-of';
import type { Untold } from './not-shown';
import type { AskedGroup, Told, Telling, ToldQuestion } from './told';
import { episodesAt, standingIn, tell } from './told';

/** What may be told of who had which technique at first, in one group. */
export interface ToldExposure {
  readonly standing: readonly StandingEpisode[];
  /** Those of a model: with both scores, with minutes, and as far as the landmark. */
  readonly complete: Places;
  /** Why nothing is told; `null` where something is. */
  readonly untold: Untold | null;
  /** Of the episodes that lasted to the landmark. */
  readonly completeness: Share | Untold;
  readonly endedEarly: number | Untold;
  readonly withoutMinutes: number | Untold;
  /** For each technique why its users, or the others, may not be told; `null` where both may. */
  readonly users: ReadonlyMap<string, Untold | null>;
  /** The same for those of them without a follow-up score. */
  readonly missingUsers: ReadonlyMap<string, Untold | null>;
}

/** The sets of people that a comparison of techniques tells about. */
interface ExposedSets {
  readonly complete: Places;
  readonly missing: Places;
  readonly endedEarly: Places;
  readonly withoutMinutes: Places;
  readonly techniques: readonly string[];
  readonly usersOf: (technique: string, among: 'complete' | 'missing') => readonly [Places, Places];
}

/** Asks for each group whether its comparison of techniques may be told: the groups first, then their parts, then the techniques. */
export function toldExposuresOf(
  told: Told,
  asked: ToldQuestion,
  groups: readonly AskedGroup[],
): Telling<readonly ToldExposure[]> {
  const sets = groups.map((group) => exposedSetsOf(asked, group));
  const wholes = tell(
    told,
    sets.map(({ complete }) => [complete]),
  );
  const parts = tell(
    wholes.told,
    sets.flatMap(({ missing, endedEarly, withoutMinutes }) =>
      [missing, endedEarly, withoutMinutes].map((places) => [places]),
    ),
  );
  const pairs = (among: 'complete' | 'missing') =>
    sets.flatMap((each) => each.techniques.map((key) => each.usersOf(key, among)));
  const users = tell(parts.told, pairs('complete'));
  const missingUsers = tell(users.told, pairs('missing'));
  let from = 0;
  const answer = sets.map((each, index): ToldExposure => {
    const [missing, early, without] = parts.answer.slice(3 * index, 3 * index + 3);
    const ofPairs = (answers: readonly (Untold | null)[]) =>
      new Map(each.techniques.map((key, place) => [key, answers[from + place] ?? null]));
    const own = { users: ofPairs(users.answer), missingUsers: ofPairs(missingUsers.answer) };
    from += each.techniques.length;
    const due = each.complete.length + each.missing.length;
    return {
      ...own,
      complete: each.complete,
      standing: episodesAt(asked, (groups[index] as AskedGroup).places),
      untold: wholes.answer[index] ?? null,
      completeness: missing ?? shareOf(each.complete.length, due),
      endedEarly: early ?? each.endedEarly.length,
      withoutMinutes: without ?? each.withoutMinutes.length,
    };
  });
  return { told: missingUsers.told, answer };
}

function exposedSetsOf(asked: ToldQuestion, group: AskedGroup): ExposedSets {
  const due = standingIn(asked, group, 'COMPLETE', 'MISSING');
  const exposure = exposureOf(episodesAt(asked, due));
  // A row is the place among the due ones, all of which have a start.
  const exposed = (isComplete: boolean): ExposedRows => {
    const rows = exposure.episodes.flatMap((each) =>
      each.isComplete === isComplete ? [each.row] : [],
    );
    return { rows, places: Int32Array.from(rows, (row) => due[row] as number) };
  };
  const parts = { complete: exposed(true), missing: exposed(false) };
  const counted = new Set(exposure.episodes.map(({ row }) => row));
  const others = due.filter((_, row) => !counted.has(row));
  const isShort = (place: number) =>
    endsBeforeLandmark((asked.standing[place] as StandingEpisode).episode);
  return {
    complete: parts.complete.places,
    missing: parts.missing.places,
    endedEarly: others.filter(isShort),
    withoutMinutes: others.filter((place) => !isShort(place)),
    techniques: exposure.techniques,
    usersOf: (technique, among) => splitBy(exposure.shares.get(technique), parts[among]),
  };
}

/** Exposed episodes by their rows and by their places. */
interface ExposedRows {
  readonly rows: readonly number[];
  readonly places: Places;
}

/** Those who had a technique, and the others. */
function splitBy(
  column: Float64Array | undefined,
  { rows, places }: ExposedRows,
): readonly [Places, Places] {
  const [using, others]: [number[], number[]] = [[], []];
  for (const [index, row] of rows.entries()) {
    const had = (column?.[row] ?? 0) > 0;
    (had ? using : others).push(places[index] as number);
  }
  return [Int32Array.from(using), Int32Array.from(others)];
}
