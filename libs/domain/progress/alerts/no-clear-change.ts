import { counted, difference, figure } from '../figures';
import { confidence, gainOf, reaches } from '../gain';
import type { Withheld } from '../withheld';
import type { Finding, NotJudgedReason } from './alert';
import type { AlertCourse, AlertFacts } from './alert-facts';
import type { AlertSettings } from './alert-settings';
import { measuredDaysOf, measuredSince } from './measured-days';

/**
 * No clear change: at least 4 sessions and 3 measured days, and no day since the start further from it than
 * measurement error, for better or worse. A client who started so well that no gain could ever be more than error
 * is not judged.
 */
export function noClearChangeIn(
  { course, sessionDays }: Pick<AlertFacts, 'course' | 'sessionDays'>,
  settings: AlertSettings,
): Finding | Withheld<NotJudgedReason> | null {
  const days = course === null ? [] : measuredDaysOf(course.readings);
  const sessions = sessionDays.length;
  if (
    course === null ||
    course.baseline === null ||
    days.length < settings.measurementsWithoutChange
  ) {
    return {
      withheld: 'NOT_ENOUGH_DATA',
      why: `Not enough data: ${counted(days.length, 'measured day')} of ${settings.measurementsWithoutChange}, with a score from the start.`,
    };
  }
  if (sessions < settings.sessionsWithoutChange) return null;
  const { sem } = course.gate;
  if (sem === null || sem === 0) {
    return { withheld: 'NO_ERROR_KNOWN', why: `${course.label}: no change can be judged.` };
  }
  const { value: start, n } = course.baseline;
  const error = confidence * sem * Math.sqrt(1 / n + 1);
  if (roomOf(course, start) < error) {
    return {
      withheld: 'NO_ROOM',
      why: `${course.label}: from a start of ${figure(start)} no gain can be more than the measurement error.`,
    };
  }
  const since = measuredSince(course, sessionDays[0]);
  if (since.length === 0) {
    return { withheld: 'NOT_ENOUGH_DATA', why: 'Not enough data: nothing was measured since.' };
  }
  if (since.some(({ value }) => reaches(Math.abs(value - start), error))) return null;
  return findingOf(course, sessions, since.length, error);
}

/** How far the start is from the best end of the scale; without limit where it has none. */
function roomOf({ measure }: AlertCourse, start: number): number {
  const best = measure.direction === 'LOWER' ? measure.min : measure.max;
  return best === null ? Infinity : gainOf(best - start, measure.direction);
}

function findingOf(
  { label, unit, readings, baseline }: AlertCourse,
  sessions: number,
  since: number,
  error: number,
): Finding {
  const latest = readings.at(-1);
  return {
    since: latest?.takenOn ?? '',
    reason: `${label}: no clear change after ${counted(sessions, 'session')}, ${figure(baseline?.value ?? 0)} → ${figure(latest?.value ?? 0)}; none of ${counted(since, 'measured day')} since the start differs from it by more than the measurement error (${difference(figure(error), unit)}).`,
    figures: [
      { key: 'FROM', value: baseline?.value ?? 0, unit },
      { key: 'TO', value: latest?.value ?? 0, unit },
      { key: 'ERROR', value: error, unit },
      { key: 'SESSIONS', value: sessions, unit: '' },
      { key: 'READINGS', value: readings.length, unit: '' },
    ],
    severity: sessions,
  };
}
