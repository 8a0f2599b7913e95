import type { Context } from '../care/reading';
import type { JudgedReading } from './counted-readings';
import type { EpisodeStart } from './episode-start';
import type { TrendFacts } from './trend-call';
import { dayNumberOf } from '../care/calendar-day';

/** The calendar day that many days after 2 March 2026. */
export function dayAfterStart(days: number): string {
  return new Date(Date.UTC(2026, 2, 2 + days)).toISOString().slice(0, 10);
}

/** A reading of average pain at nine o'clock, that many days after the first session. */
export function painReading(
  days: number,
  value: number | null,
  more: Partial<JudgedReading> = {},
): JudgedReading {
  return {
    id: `00000000-0000-7000-8000-${String(100_000 + days).padStart(12, '0')}`,
    measure: 'nprs_avg',
    site: 'lumbar',
    movement: 'none',
    side: 'NONE',
    mode: 'NONE',
    sessionId: null,
    context: 'PRE_SESSION' satisfies Context,
    value,
    absent: value === null ? 'NOT_MEASURED' : null,
    practitionerId: null,
    tool: '',
    takenOn: dayAfterStart(days),
    takenAt: `${dayAfterStart(days)}T09:00:00Z`,
    ...more,
  };
}

/** Hip flexion on the left, passive, by one person with one tool. */
export function hipReading(
  days: number,
  value: number | null,
  more: Partial<JudgedReading> = {},
): JudgedReading {
  return painReading(days, value, {
    id: `00000000-0000-7000-8000-${String(200_000 + days).padStart(12, '0')}`,
    measure: 'rom_deg',
    site: 'hip',
    movement: 'flexion',
    side: 'LEFT',
    mode: 'PASSIVE',
    practitionerId: 'p1',
    tool: 'goniometer',
    ...more,
  });
}

/** Weekly average pain, the first on the day of the first session. */
export function weeklyPain(...values: readonly (number | null)[]): JudgedReading[] {
  return values.map((value, week) => painReading(7 * week, value));
}

/** Sessions weekly at nine o'clock from 2 March 2026, opened on that day. */
export const weeklySessions: EpisodeStart = {
  openedOn: dayAfterStart(0),
  firstSession: { heldOn: dayAfterStart(0), startedAt: `${dayAfterStart(0)}T09:00:00Z` },
  secondSessionAt: `${dayAfterStart(7)}T09:00:00Z`,
};

/** Facts of weekly readings of which the first is the baseline. */
export function weeklyFacts(...values: readonly number[]): TrendFacts {
  const first = dayNumberOf(dayAfterStart(0));
  return {
    n: values.length,
    baseline: values[0] ?? null,
    baselineN: Math.min(1, values.length),
    firstOn: values.length === 0 ? null : dayAfterStart(0),
    latestOn: values.length === 0 ? null : dayAfterStart(7 * (values.length - 1)),
    recentValues: values.slice(-8),
    recentDays: values.map((_, week) => first + 7 * week).slice(-8),
  };
}
