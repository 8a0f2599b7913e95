import { compareText } from '../../progress/compare';
import type { Choices, Dimension } from './dimension';

/** A dimension with the value of every episode as a number. */
export interface CodedDimension {
  readonly key: string;
  readonly values: ReadonlyMap<string, number>;
  readonly codes: Int32Array;
}

/** The episodes that all figures of one time are made from, those of one client beside each other. */
export interface Snapshot<Episode> {
  readonly episodes: readonly Episode[];
  /** For each episode the number of its client; it never falls. */
  readonly clientOf: Int32Array;
  readonly clients: number;
  readonly dimensions: readonly CodedDimension[];
}

/** Takes the snapshot; of the order of the episodes nothing depends but the order in answers. */
export function snapshotOf<Episode extends { readonly clientId: string }>(
  episodes: Iterable<Episode>,
  dimensions: readonly Dimension<Episode>[],
): Snapshot<Episode> {
  const ordered = [...episodes].sort((a, b) => compareText(a.clientId, b.clientId));
  const clientOf = new Int32Array(ordered.length);
  let client = -1;
  for (const [index, { clientId }] of ordered.entries()) {
    if (index === 0 || clientId !== ordered[index - 1]?.clientId) client += 1;
    clientOf[index] = client;
  }
  return {
    episodes: ordered,
    clientOf,
    clients: client + 1,
    dimensions: dimensions.map((dimension) => coded(ordered, dimension)),
  };
}

function coded<Episode>(
  episodes: readonly Episode[],
  { key, valueOf }: Dimension<Episode>,
): CodedDimension {
  const values = new Map<string, number>();
  const codes = Int32Array.from(episodes, (episode) => {
    const value = valueOf(episode);
    const code = values.get(value) ?? values.size;
    values.set(value, code);
    return code;
  });
  return { key, values, codes };
}

/** The places of the episodes that a filter chooses. Throws where it names a dimension that was not declared. */
export function chosenIn(
  { dimensions, episodes }: Snapshot<unknown>,
  choices: Choices,
): readonly number[] {
  const wanted = Object.entries(choices).map(([key, value]) => {
    const dimension = dimensions.find((each) => each.key === key);
    if (dimension === undefined) throw new RangeError(`"${key}" is no declared dimension.`);
    return { codes: dimension.codes, code: dimension.values.get(value) };
  });
  const chosen: number[] = [];
  for (let place = 0; place < episodes.length; place += 1) {
    if (wanted.every(({ codes, code }) => codes[place] === code)) chosen.push(place);
  }
  return chosen;
}

/** How many different clients some episodes belong to; the places must rise. */
export function peopleIn({ clientOf }: Snapshot<unknown>, places: readonly number[]): number {
  let people = 0;
  let last = -1;
  for (const place of places) {
    const client = clientOf[place] as number;
    if (client !== last) people += 1;
    last = client;
  }
  return people;
}
