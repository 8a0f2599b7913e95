import { countedReadingsOf } from '../counted-readings';
import type { JudgedReading } from '../counted-readings';
import { dayAfterStart, weeklyPain } from '../made-readings.example';
import type { AlertCourse, AlertFacts } from './alert-facts';

/** Average pain from readings of which the first is the start: SEM 1.02, important from 2 points. */
export function painCourse(
  readings: readonly JudgedReading[],
  more: Partial<AlertCourse> = {},
): AlertCourse {
  const counted = countedReadingsOf(readings);
  const [first] = counted;
  return {
    label: 'Pain',
    unit: 'of 10',
    measure: { min: 0, max: 10, direction: 'LOWER' },
    gate: { direction: 'LOWER', sem: 1.02, important: 2 },
    baseline: first === undefined ? null : { value: first.value, n: 1, late: false },
    readings: counted,
    ...more,
  };
}

/** An open episode with a session a week, each with its pain score, of which nothing is missing. */
export function weeklyEpisode(
  values: readonly (number | null)[],
  more: Partial<AlertFacts> = {},
): AlertFacts {
  return {
    episodeId: 'e',
    status: 'OPEN',
    today: dayAfterStart(7 * values.length),
    sessionDays: values.map((_, week) => dayAfterStart(7 * week)),
    course: painCourse(weeklyPain(...values)),
    path: null,
    goals: [],
    redFlags: [],
    reassessments: [],
    unansweredCheckIns: [],
    ...more,
  };
}
