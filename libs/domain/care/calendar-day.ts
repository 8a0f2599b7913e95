const msPerDay = 86_400_000;

/** The first and the last year that a day which somebody writes may have. */
const yearsAllowed = { first: 1900, last: 2100 } as const;

/** The calendar day `YYYY-MM-DD`; `undefined` where there is no such day or the year is not believable. */
export function calendarDayOf(year: number, month: number, day: number): string | undefined {
  if (!Number.isInteger(year) || year < yearsAllowed.first || year > yearsAllowed.last) {
    return undefined;
  }
  if (!Number.isInteger(month) || month < 1 || month > 12) return undefined;
  if (!Number.isInteger(day) || day < 1 || day > lengthOf(year, month)) return undefined;
  return `${year}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`;
}

function lengthOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The same text where it is a calendar day `YYYY-MM-DD`, else `undefined`. */
export function calendarDayIn(text: string): string | undefined {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (found === null) return undefined;
  return calendarDayOf(Number(found[1]), Number(found[2]), Number(found[3]));
}

/**
 * Days from 1970-01-01 to a calendar day `YYYY-MM-DD`; negative before. Throws where the text is none;
 * days that a month lacks count on into the next one.
 */
export function dayNumberOf(day: string): number {
  const time = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(time)) throw new RangeError(`"${day}" is not a calendar day.`);
  return time / msPerDay;
}

/** The calendar day `YYYY-MM-DD` that many days after 1970-01-01; before, where `count` is negative. */
export function dayOfNumber(count: number): string {
  return new Date(count * msPerDay).toISOString().slice(0, 10);
}

/** The calendar day that many days later; earlier where `days` is negative. */
export function daysAfter(day: string, days: number): string {
  return days === 0 ? day : dayOfNumber(dayNumberOf(day) + days);
}

/** How many days `later` is after `earlier`; negative where it is before. */
export function daysFrom(earlier: string, later: string): number {
  return dayNumberOf(later) - dayNumberOf(earlier);
}
