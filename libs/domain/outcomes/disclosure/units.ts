import type { Snapshot } from './snapshot-of';

/**
 * What sums are made over. Clients whose episodes have the same values in every dimension are chosen by the
 * same filters, so no figure can tell them apart: they are one owner, and their alike episodes one
 * unit. Fifty thousand episodes are a few thousand units.
 */
export interface Units {
  /** For each episode its unit. */
  readonly unitOf: Int32Array;
  /** For each unit its owner. */
  readonly ownerOf: Int32Array;
  /** For each owner how many clients they are. */
  readonly peopleOf: Int32Array;
  /**
   * For each unit the root of what it weighs: all episodes of one client weigh 1 together, so that the
   * indicator of all that some people have is as long as the root of their number.
   */
  readonly scale: Float64Array;
}

/** Units of episodes, each of which is counted. */
export function episodeUnitsOf(snapshot: Snapshot<unknown>): Units {
  const kinds = kindsOf(snapshot);
  const { ownerOfClient, peopleOf } = ownersOf(snapshot, kinds);
  const numbers = new Map<string, number>();
  const ownerOf: number[] = [];
  const weights: number[] = [];
  const sizes = episodesOfClients(snapshot);
  const unitOf = snapshot.clientOf.map((client, place) => {
    const owner = ownerOfClient[client] as number;
    const key = `${owner}:${kinds[place] as number}`;
    const unit = numbers.get(key) ?? numbers.size;
    if (unit === numbers.size) {
      numbers.set(key, unit);
      ownerOf.push(owner);
      weights.push(0);
    }
    (weights[unit] as number) += 1 / (sizes[client] as number);
    return unit;
  });
  const scale = Float64Array.from(weights, Math.sqrt);
  return { unitOf, ownerOf: Int32Array.from(ownerOf), peopleOf, scale };
}

/** Units of clients, each of whom is counted once however many episodes they have. */
export function clientUnitsOf(snapshot: Snapshot<unknown>): Units {
  const { ownerOfClient, peopleOf } = ownersOf(snapshot, kindsOf(snapshot));
  return {
    unitOf: snapshot.clientOf.map((client) => ownerOfClient[client] as number),
    ownerOf: Int32Array.from(peopleOf, (_, owner) => owner),
    peopleOf,
    scale: Float64Array.from(peopleOf, Math.sqrt),
  };
}

/** For each episode the number of its combination of values. */
function kindsOf({ dimensions, episodes }: Snapshot<unknown>): Int32Array {
  let kinds = new Int32Array(episodes.length);
  for (const { codes } of dimensions) {
    const numbers = new Map<string, number>();
    kinds = kinds.map((kind, place) => numberOf(numbers, `${kind}:${codes[place] as number}`));
  }
  return kinds;
}

/** Clients with the same episodes are one owner. */
function ownersOf(
  { clientOf, clients }: Snapshot<unknown>,
  kinds: Int32Array,
): { readonly ownerOfClient: Int32Array; readonly peopleOf: Int32Array } {
  const own: number[][] = Array.from({ length: clients }, () => []);
  for (const [place, client] of clientOf.entries()) own[client]?.push(kinds[place] as number);
  const numbers = new Map<string, number>();
  const ownerOfClient = Int32Array.from(own, (some) =>
    numberOf(numbers, some.sort((a, b) => a - b).join()),
  );
  const peopleOf = new Int32Array(numbers.size);
  for (const owner of ownerOfClient) (peopleOf[owner] as number) += 1;
  return { ownerOfClient, peopleOf };
}

function episodesOfClients({ clientOf, clients }: Snapshot<unknown>): Int32Array {
  const sizes = new Int32Array(clients);
  for (const client of clientOf) (sizes[client] as number) += 1;
  return sizes;
}

function numberOf(numbers: Map<string, number>, key: string): number {
  const number = numbers.get(key) ?? numbers.size;
  numbers.set(key, number);
  return number;
}
