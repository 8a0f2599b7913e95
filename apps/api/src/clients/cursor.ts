import { isUuid } from '@unknot/domain/care/uuid';
import { refused } from '../access/refused';
import type { After } from './clients.reader';

/** The place after a client, as text that callers keep as it is. */
export function cursorOf({ name, id }: After): string {
  return Buffer.from(JSON.stringify([name, id])).toString('base64url');
}

/** The place that a cursor names; refuses what is no cursor of ours. */
export function placeOf(cursor: string | null | undefined): After | undefined {
  if (cursor === null || cursor === undefined) return undefined;
  try {
    const [name, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown[];
    if (typeof name === 'string' && typeof id === 'string' && isUuid(id)) return { name, id };
  } catch {
    // Falls through to the refusal.
  }
  throw refused('BAD_INPUT', 'This cursor is not one that was given out.');
}
