import type { Snapshot } from './snapshot-of';
import type { Span } from './span';
import { openSpan, spanWith } from './span';
import { uncoversFew } from './uncovers-few';

/** One kind of sum that figures are made of: over episodes, or over clients who are each counted once. */
export interface Sums {
  /** For each episode the unit that is counted. */
  readonly unitOf: Int32Array;
  /** For each unit the number of its client. */
  readonly clientOf: Int32Array;
  readonly span: Span;
}

/** The sums of a snapshot of which nothing is known: over episodes, and where it makes a difference over clients. */
export function sumsOf({ clientOf, clients }: Snapshot<unknown>): readonly Sums[] {
  const places = wholeNumbers(clientOf.length);
  const overEpisodes = { unitOf: places, clientOf, span: openSpan(clientOf) };
  if (clients === clientOf.length) return [overEpisodes];
  const people = wholeNumbers(clients);
  return [overEpisodes, { unitOf: clientOf, clientOf: people, span: openSpan(people) }];
}

/** The sums after those over a group are known, given by its places; the same ones where they were known before. */
export function sumsWith(sums: Sums, places: readonly number[]): Sums {
  const units = new Set(places.map((place) => sums.unitOf[place] as number));
  const span = spanWith(sums.span, [...units]);
  return span === sums.span ? sums : { ...sums, span };
}

/** Whether the sum over any 1 to 10 people can be worked out. */
export function isUncovering({ span, clientOf }: Sums): boolean {
  return uncoversFew(span, clientOf);
}

function wholeNumbers(count: number): Int32Array {
  return Int32Array.from({ length: count }, (_, index) => index);
}
