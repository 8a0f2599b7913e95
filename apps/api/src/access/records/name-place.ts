import { isUuid } from '@unknot/domain/care/uuid';
import { refused } from '../refused';

/** A place in a list by name. */
export interface NamePlace {
  readonly name: string;
  readonly id: string;
}

/** The place after a record, as text that callers keep as it is. */
export function nameCursorOf({ name, id }: NamePlace): string {
  return Buffer.from(JSON.stringify([name, id])).toString('base64url');
}

/** The place that a cursor names, `null` for none; refuses what is no cursor of ours. */
export function namePlaceOf(cursor: string | null | undefined): NamePlace | null {
  if (cursor === null || cursor === undefined) return null;
  try {
    const [name, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown[];
    if (typeof name === 'string' && typeof id === 'string' && isUuid(id)) return { name, id };
  } catch {
    // Falls through to the refusal.
  }
  throw refused('BAD_INPUT', 'This cursor is not one that was given out.');
}
