import { isUuid } from '@unknot/domain/care/uuid';
import { refused } from '../refused';

/** A place in the trail: an event, with all six places after the second. */
export interface TrailPlace {
  readonly at: string;
  readonly id: string;
}

/** Before the latest event that there can be. */
export const latestPlace: TrailPlace = {
  at: 'infinity',
  id: 'ffffffff-ffff-ffff-ffff-ffffffffffff',
};

const atShape = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/;

/** The place after an event, as text that callers keep as it is. */
export function trailCursorOf({ at, id }: TrailPlace): string {
  return Buffer.from(JSON.stringify([at, id])).toString('base64url');
}

/** The place that a cursor names, the latest for none; refuses what is no cursor of ours. */
export function trailPlaceOf(cursor: string | null | undefined): TrailPlace {
  if (cursor === null || cursor === undefined) return latestPlace;
  try {
    const [at, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown[];
    const known = typeof at === 'string' && atShape.test(at) && !Number.isNaN(Date.parse(at));
    if (known && typeof id === 'string' && isUuid(id)) return { at, id };
  } catch {
    // Falls through to the refusal.
  }
  throw refused('BAD_INPUT', 'This cursor is not one that was given out.');
}
