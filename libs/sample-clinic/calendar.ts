import { dayOfNumber } from '@unknot/domain/care/calendar-day';

const minutesOfDay = 24 * 60;

/** One moment at the practice: the calendar day there, and the instant everywhere. */
export interface Moment {
  /** Calendar day as days since 1970-01-01. */
  readonly day: number;
  /** The same day as `YYYY-MM-DD`. */
  readonly on: string;
  /** ISO 8601 instant in UTC. */
  readonly at: string;
  /** The instant in milliseconds since 1970-01-01T00:00Z. */
  readonly epoch: number;
}

// The same few years come again and again.
const texts = new Map<number, string>();

/** The calendar day `YYYY-MM-DD` of a count of days since 1970-01-01. */
export function dayText(day: number): string {
  const known = texts.get(day);
  if (known !== undefined) return known;
  const text = dayOfNumber(day);
  texts.set(day, text);
  return text;
}

/** Day of the week, 0 = Sunday. 1970-01-01 was a Thursday. */
export function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}

/**
 * Minutes by which clocks in Victoria are ahead of UTC at a local day and minute. The rule since 2008
 * (tz database, Rule AV): one hour is added from the first Sunday in October, 2:00 standard time, to
 * the first Sunday in April, 2:00 standard time. The hour that comes twice is taken as the earlier one.
 */
export function melbourneOffsetOf(day: number, minute: number): number {
  const date = new Date(day * minutesOfDay * 60_000);
  const month = date.getUTCMonth() + 1;
  if (month > 4 && month < 10) return 600;
  if (month !== 4 && month !== 10) return 660;
  const change = firstSundayFrom(day - date.getUTCDate() + 1);
  const [before, after] = month === 4 ? [660, 600] : [600, 660];
  if (day !== change) return day < change ? before : after;
  return minute < (month === 4 ? 180 : 120) ? before : after;
}

function firstSundayFrom(day: number): number {
  return day + ((7 - weekdayOf(day)) % 7);
}

/** The moment at a practice in Melbourne when its clocks show this minute of this day. */
export function momentOf(day: number, minute: number): Moment {
  const epoch = (day * minutesOfDay + minute - melbourneOffsetOf(day, minute)) * 60_000;
  return { day, on: dayText(day), at: new Date(epoch).toISOString(), epoch };
}
