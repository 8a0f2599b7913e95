import type { Snapshot } from './snapshot-of';
import type { Span } from './span';
import { openSpan, spanWith } from './span';
import { uncoversFew } from './uncovers-few';
import type { Units } from './units';
import { clientUnitsOf, episodeUnitsOf } from './units';

/** One kind of sum that figures are made of: over episodes, or over clients who are each counted once. */
export interface Sums {
  readonly units: Units;
  readonly span: Span;
}

/** The sums of a snapshot of which nothing is known: over episodes, and where it makes a difference over clients. */
export function sumsOf(snapshot: Snapshot<unknown>): readonly Sums[] {
  const overEpisodes = openSums(episodeUnitsOf(snapshot));
  if (snapshot.clients === snapshot.clientOf.length) return [overEpisodes];
  return [overEpisodes, openSums(clientUnitsOf(snapshot))];
}

function openSums(units: Units): Sums {
  return { units, span: openSpan(units.scale) };
}

/** The sums after those over a group are known, given by its places; the same ones where they were known before. */
export function sumsWith(sums: Sums, places: readonly number[]): Sums {
  const chosen = new Set(places.map((place) => sums.units.unitOf[place] as number));
  const span = spanWith(sums.span, [...chosen]);
  return span === sums.span ? sums : { ...sums, span };
}

/** Whether the sum over any 1 to 10 people can be worked out. */
export function isUncovering({ span, units }: Sums): boolean {
  return uncoversFew(span, units);
}
