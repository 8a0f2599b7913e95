import type { AbsentReason, Context } from '@unknot/domain/care/reading';
import { dayNumberOf } from '@unknot/domain/care/calendar-day';
import { countText } from './number-text';
import type { ReadingColumns, SessionToDraw } from './series-to-draw';

/** Readings further apart than this many days are not joined by a line. */
export const longestJoinedGap = 42;

/** One reading that is drawn: it has a value and was not taken after a treatment. */
export interface DrawnReading {
  /** Calendar day, `YYYY-MM-DD`. */
  readonly takenOn: string;
  /** Days since 1970-01-01. */
  readonly day: number;
  readonly value: number;
  readonly context: Context;
  readonly sessionId: string | null;
  /** Why no line leads here from the reading before; `null` where one does, and for the first. */
  readonly apart: 'TIME' | 'RATER_OR_TOOL' | null;
}

/** When and where a reading was taken, in words. */
export const contextWords: Readonly<Record<Context, string>> = {
  PRE_SESSION: 'before the session',
  POST_SESSION: 'after the session, not counted',
  DIARY: 'diary',
  REMOTE: 'home check-in',
  INTAKE: 'intake',
  DISCHARGE: 'discharge',
};

/** Why there is no value, in words. */
export const absentWords: Readonly<Record<AbsentReason, string>> = {
  NOT_MEASURED: 'Not measured',
  UNABLE_PAIN: 'Unable because of pain',
  UNABLE_OTHER: 'Unable for another reason',
  DECLINED: 'Declined',
};

/** Whether a reading was taken away from the practice: it is drawn as a hollow mark. */
export function takenAtHome(context: Context): boolean {
  return context === 'DIARY' || context === 'REMOTE';
}

/** The readings that are drawn, oldest first. A break at one that is not drawn holds for the next that is. */
export function drawnReadings(readings: ReadingColumns): DrawnReading[] {
  const drawn: DrawnReading[] = [];
  let broken = false;
  readings.takenOn.forEach((takenOn, at) => {
    const value = readings.values[at] ?? null;
    const context = readings.contexts[at] ?? 'PRE_SESSION';
    if (context === 'POST_SESSION') return;
    broken ||= readings.breaks[at] === true;
    if (value === null) return;
    const before = drawn.at(-1);
    const day = dayNumberOf(takenOn);
    const late = before !== undefined && day - before.day > longestJoinedGap;
    const apart = before === undefined ? null : late ? 'TIME' : broken ? 'RATER_OR_TOOL' : null;
    drawn.push({ takenOn, day, value, context, sessionId: readings.sessionIds[at] ?? null, apart });
    broken = false;
  });
  return drawn;
}

/** What is in the table but not in the picture, in one line; `null` where all is drawn. */
export function undrawnText(readings: ReadingColumns): string | null {
  return undrawnOfAll([readings]);
}

/** The same for several series at once. */
export function undrawnOfAll(series: readonly ReadingColumns[]): string | null {
  const contexts = series.flatMap((readings) => readings.contexts);
  const values = series.flatMap((readings) => readings.values);
  const after = contexts.filter((context) => context === 'POST_SESSION').length;
  const absent = values.filter((value, at) => value === null && contexts[at] !== 'POST_SESSION');
  const parts = [
    ...(after > 0 ? [`${countText(after, 'reading')} taken after a session`] : []),
    ...(absent.length > 0 ? [`${countText(absent.length, 'reading')} without a value`] : []),
  ];
  return parts.length === 0 ? null : `Not drawn, but in the table: ${parts.join(', ')}.`;
}

/** Why lines are broken, in one line; `null` where none is. */
export function gapText(drawn: readonly DrawnReading[]): string | null {
  const late = drawn.some(({ apart }) => apart === 'TIME');
  const other = drawn.some(({ apart }) => apart === 'RATER_OR_TOOL');
  if (!late && !other) return null;
  const reasons = [
    ...(late ? [`more than ${longestJoinedGap} days lie between readings`] : []),
    ...(other ? ['another person or tool measured'] : []),
  ];
  return `The line breaks where ${reasons.join(' or ')}.`;
}

/** First and last day on the time axis: every session and reading with a little room; a week about a single day. */
export function daySpan(
  drawn: readonly DrawnReading[],
  sessions: readonly SessionToDraw[],
): { readonly first: number; readonly last: number } {
  const days = [
    ...drawn.map(({ day }) => day),
    ...sessions.map(({ heldOn }) => dayNumberOf(heldOn)),
  ];
  if (days.length === 0) return { first: 0, last: 7 };
  const first = days.reduce((a, b) => Math.min(a, b));
  const last = days.reduce((a, b) => Math.max(a, b));
  const room = Math.max(first === last ? 4 : 1, (last - first) * 0.02);
  return { first: first - room, last: last + room };
}
