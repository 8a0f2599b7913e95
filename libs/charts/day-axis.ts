import { dayNumberOf } from '@unknot/domain/care/calendar-day';

const msPerDay = 86_400_000;

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A mark on a time axis. */
export interface DayTick {
  /** Days since 1970-01-01. */
  readonly value: number;
  readonly label: string;
}

function partsOf(day: number) {
  const date = new Date(day * msPerDay);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth(), date: date.getUTCDate() };
}

/** `12 March 2026`. */
export function dayText(date: string): string {
  return `${dayOfYearText(date)} ${partsOf(dayNumberOf(date)).year}`;
}

/** `12 March`, where the year is plain from the context. */
export function dayOfYearText(date: string): string {
  const parts = partsOf(dayNumberOf(date));
  return `${parts.date} ${months[parts.month] ?? ''}`;
}

/** `12 Mar 2026`. */
export function shortDayText(date: string): string {
  const parts = partsOf(dayNumberOf(date));
  return `${parts.date} ${(months[parts.month] ?? '').slice(0, 3)} ${parts.year}`;
}

const steps: readonly { readonly unit: 'DAY' | 'MONTH'; readonly size: number }[] = [
  { unit: 'DAY', size: 1 },
  { unit: 'DAY', size: 2 },
  { unit: 'DAY', size: 7 },
  { unit: 'DAY', size: 14 },
  { unit: 'MONTH', size: 1 },
  // For six weeks on a small screen, in which there is only one first of a month.
  { unit: 'DAY', size: 28 },
  { unit: 'MONTH', size: 2 },
  { unit: 'MONTH', size: 3 },
  { unit: 'MONTH', size: 6 },
  { unit: 'MONTH', size: 12 },
  { unit: 'MONTH', size: 24 },
  { unit: 'MONTH', size: 60 },
];

function daysEvery(first: number, last: number, size: number): number[] {
  const days: number[] = [];
  // 1970-01-05 was a Monday: weeks begin on Mondays.
  for (let day = Math.ceil((first - 4) / size) * size + 4; day <= last; day += size) days.push(day);
  return days;
}

function monthsEvery(first: number, last: number, size: number): number[] {
  const { year, month } = partsOf(first);
  const days: number[] = [];
  for (let count = Math.floor((year * 12 + month) / size) * size; ; count += size) {
    const day = Date.UTC(Math.floor(count / 12), count % 12, 1) / msPerDay;
    if (day > last) return days;
    if (day >= first) days.push(day);
  }
}

/**
 * Marks between two days, at least two and at most `room` of them (three where there is little), at whole days, weeks or months.
 * The year is written on the first mark and where it changes.
 */
export function dayTicks(first: number, last: number, room: number): DayTick[] {
  const fitting = steps
    .map(({ unit, size }) => ({
      unit,
      days: (unit === 'DAY' ? daysEvery : monthsEvery)(first, last, size),
    }))
    .find(({ days }) => days.length >= 2 && days.length <= Math.max(3, room));
  // Where no step fits, the first and the last day do.
  const ends = [...new Set([Math.ceil(first), Math.floor(last)])];
  const { unit, days } = fitting ?? { unit: 'DAY', days: ends };
  let lastYear: number | undefined;
  return days.map((value) => {
    const { year, month, date } = partsOf(value);
    const name = (months[month] ?? '').slice(0, 3);
    const text = unit === 'DAY' ? `${date} ${name}` : name;
    const label = year === lastYear ? text : `${text} ${year}`;
    lastYear = year;
    return { value, label };
  });
}
