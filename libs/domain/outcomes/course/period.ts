import { dayNumberOf, dayOfNumber } from '../../care/calendar-day';

/** By which spans of the calendar a series runs. */
export type PeriodKind = 'MONTH' | 'WEEK';

/** The month `YYYY-MM`, or the Monday `YYYY-MM-DD` of the week, in which a calendar day lies. */
export function periodOf(kind: PeriodKind, day: string): string {
  if (kind === 'MONTH') return day.slice(0, 7);
  const number = dayNumberOf(day);
  // 1970-01-01 was a Thursday: three days after a Monday.
  return dayOfNumber(number - ((((number + 3) % 7) + 7) % 7));
}

/** All periods from the first to the last, those in which nothing began among them. */
export function periodsBetween(kind: PeriodKind, first: string, last: string): string[] {
  const periods: string[] = [];
  for (let period = first; period <= last; period = nextPeriod(kind, period)) periods.push(period);
  return periods;
}

function nextPeriod(kind: PeriodKind, period: string): string {
  if (kind === 'WEEK') return dayOfNumber(dayNumberOf(period) + 7);
  // Day 32 of a month lies in the next one.
  return dayOfNumber(dayNumberOf(`${period}-01`) + 31).slice(0, 7);
}
