import { dayText, shortDayText } from '@unknot/charts/day-axis';

const two = (part: number) => String(part).padStart(2, '0');

/** The calendar day of an instant where the person is, `2026-03-12`. */
export function localDay(instant: string | Date): string {
  const time = new Date(instant);
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
}

/** `14:05`, where the person is. */
export function clockText(instant: string): string {
  return new Date(instant).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
}

/** `12 March 2026, 14:05`, where the person is. */
export function timeText(instant: string): string {
  return `${dayText(localDay(instant))}, ${clockText(instant)}`;
}

/** `12 Mar 2026, 14:05`, where the person is. */
export function shortTimeText(instant: string): string {
  return `${shortDayText(localDay(instant))}, ${clockText(instant)}`;
}

/** `12 Mar 2026`, where the person is. */
export function shortDateText(instant: string): string {
  return shortDayText(localDay(instant));
}

/** The instant at which a calendar day begins where the person is; `later` counts days from it. */
export function startOfDay(day: string, later = 0): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + later).toISOString();
}

/** A time to wait as people say it: `42 seconds`, `5 minutes`. */
export function durationText(seconds: number): string {
  if (seconds <= 60) return `${seconds} ${seconds === 1 ? 'second' : 'seconds'}`;
  return `${Math.ceil(seconds / 60)} minutes`;
}
