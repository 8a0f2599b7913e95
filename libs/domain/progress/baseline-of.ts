import { mean } from '@unknot/statistics/mean';
import { dayNumberOf } from '../care/calendar-day';
import { instantOf } from './instant-of';
import type { ValuedReading } from './counted-readings';
import type { EpisodeStart } from './episode-start';

/** For how many days before the start a score still says where the client stood at the start. */
export const baselineDays = 14;

/** The score that change is counted from. */
export interface SeriesBaseline {
  /** The mean of the baseline readings, in the measure's unit. */
  readonly value: number;
  readonly n: number;
  /** Whether it was taken after the first session had started. */
  readonly late: boolean;
}

/**
 * The baseline of one series from its counted readings, oldest first:
 * the mean of those in the 14 days before the start and up to it; else the first one after the start
 * and before the second session, flagged late; else `null`.
 * The start is the instant at which the first session started; without any session it is the end of
 * the day on which the episode was opened. Days are calendar days at the practice.
 */
export function baselineOf(
  readings: readonly ValuedReading[],
  start: EpisodeStart,
): SeriesBaseline | null {
  const startDay = dayNumberOf(start.firstSession?.heldOn ?? start.openedOn);
  const recentEnough = readings.filter(
    (reading) => dayNumberOf(reading.takenOn) >= startDay - baselineDays,
  );
  const early = recentEnough.filter((reading) => isBeforeTreatment(reading, start));
  const value = mean(early, (reading) => reading.value);
  if (value !== undefined) return { value, n: early.length, late: false };
  const late = recentEnough.find((reading) => isBeforeSecondSession(reading, start));
  return late ? { value: late.value, n: 1, late: true } : null;
}

/** Whether a reading was taken up to the start of the first session; without one, up to the day of opening. */
export function isBeforeTreatment(
  reading: Pick<ValuedReading, 'takenAt' | 'takenOn'>,
  start: EpisodeStart,
): boolean {
  if (!start.firstSession) return reading.takenOn <= start.openedOn;
  return instantOf(reading.takenAt) <= instantOf(start.firstSession.startedAt);
}

function isBeforeSecondSession(reading: ValuedReading, start: EpisodeStart): boolean {
  if (start.secondSessionAt === null) return true;
  return instantOf(reading.takenAt) < instantOf(start.secondSessionAt);
}
