import type { Problem } from '@unknot/domain/care/problem';
import { isUuid } from '@unknot/domain/care/uuid';

/** A place in an input, and the id that stands there. */
export type PlacedId = readonly [path: readonly string[], id: string];

/** A problem for each id that is none. */
export function idProblemsOf(ids: readonly PlacedId[]): Problem[] {
  const message = 'This id is no UUID in lower case.';
  return ids
    .filter(([, id]) => !isUuid(id))
    .map(([path]) => ({ path, code: 'ID_MALFORMED', message }));
}

/** The ids that a caller made of an episode that is to begin, and of its plan. */
export function episodeIdsIn({ id, plan }: EpisodeToBegin): PlacedId[] {
  const ofPlan: PlacedId[] = plan == null ? [] : [[['episode', 'plan', 'id'], plan.id]];
  return [[['episode', 'id'], id], ...ofPlan];
}

interface EpisodeToBegin {
  readonly id: string;
  readonly plan?: { readonly id: string } | null | undefined;
}

/** What is said where something else was stored under an id that a caller made. */
export const idUsed: Problem = {
  path: ['id'],
  code: 'ID_USED',
  message: 'Something else was recorded under one of these ids. Give the new one ids of its own.',
};
