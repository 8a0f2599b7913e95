import { calendarDayIn } from '@unknot/domain/care/calendar-day';
import { isUuid } from '@unknot/domain/care/uuid';
import { alertRules, type AlertRule } from '@unknot/domain/progress/alerts/alert';
import { refused } from '../access/refused';
import type { AfterRow, AlertRow } from './attention.reader';

/** The place after a row of the list, as text that callers keep as it is. */
export function rowCursorOf({ rule, severity, since, episode }: AlertRow): string {
  return Buffer.from(JSON.stringify([rule, severity, since, episode.id])).toString('base64url');
}

/** The place that a cursor names; refuses what is no cursor of ours. */
export function rowPlaceOf(cursor: string | null | undefined): AfterRow | undefined {
  if (cursor === null || cursor === undefined) return undefined;
  const found = read(cursor);
  if (found === undefined) throw refused('BAD_INPUT', 'This cursor is not one that was given out.');
  return found;
}

function read(cursor: string): AfterRow | undefined {
  try {
    const text = Buffer.from(cursor, 'base64url').toString('utf8');
    const [rule, severity, since, episodeId] = JSON.parse(text) as unknown[];
    if (!alertRules.includes(rule as AlertRule) || typeof severity !== 'number') return undefined;
    if (typeof since !== 'string' || calendarDayIn(since) === undefined) return undefined;
    if (typeof episodeId !== 'string' || !isUuid(episodeId)) return undefined;
    return { rule: rule as AlertRule, severity, since, episodeId };
  } catch {
    return undefined;
  }
}
