import { compareText } from '../../progress/compare';
import type { Choices, Dimension } from './dimension';

/** A dimension with the value of every episode as a number. */
export interface CodedDimension {
  readonly key: string;
  readonly values: ReadonlyMap<string, number>;
  readonly codes: Int32Array;
  /** For each code the places of its episodes, rising. */
  readonly placesOf: readonly Int32Array[];
}

/** The episodes that all figures of one time are made from, those of one client beside each other. */
export interface Snapshot<Episode> {
  readonly episodes: readonly Episode[];
  /** For each episode the number of its client; it never falls. */
  readonly clientOf: Int32Array;
  readonly clients: number;
  readonly dimensions: readonly CodedDimension[];
}

/** Some episodes by their places in a snapshot, rising. */
export type Places = Int32Array;

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
  const places: number[][] = [];
  const codes = Int32Array.from(episodes, (episode, place) => {
    const value = valueOf(episode);
    const code = values.get(value) ?? values.size;
    if (code === values.size) {
      values.set(value, code);
      places.push([]);
    }
    places[code]?.push(place);
    return code;
  });
  return { key, values, codes, placesOf: places.map((own) => Int32Array.from(own)) };
}

/** The places of the episodes that a filter chooses. Throws where it names a dimension that was not declared. */
export function chosenIn({ dimensions, episodes }: Snapshot<unknown>, choices: Choices): Places {
  const wanted = Object.entries(choices).map(([key, value]) => {
    const dimension = dimensions.find((each) => each.key === key);
    if (dimension === undefined) throw new RangeError(`"${key}" is no declared dimension.`);
    const code = dimension.values.get(value) ?? -1;
    return { codes: dimension.codes, code, places: dimension.placesOf[code] ?? nowhere };
  });
  // The rarest value first: the others are looked at for its episodes only.
  const [rarest, ...others] = wanted.sort((a, b) => a.places.length - b.places.length);
  if (rarest === undefined) return Int32Array.from(episodes.keys());
  return others.reduce<Places>(
    (places, { codes, code }) => places.filter((place) => codes[place] === code),
    rarest.places,
  );
}

const nowhere = new Int32Array(0);

/** The numbers of the different clients that some episodes belong to, rising. */
export function clientsIn({ clientOf }: Snapshot<unknown>, places: Places): Int32Array {
  const clients = new Int32Array(places.length);
  let count = 0;
  for (const place of places) {
    const client = clientOf[place] as number;
    if (count === 0 || client !== clients[count - 1]) clients[count++] = client;
  }
  return clients.subarray(0, count);
}

/** How many different clients some episodes belong to. */
export function peopleIn(snapshot: Snapshot<unknown>, places: Places): number {
  return clientsIn(snapshot, places).length;
}
