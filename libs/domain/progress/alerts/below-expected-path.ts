import { figure, quantity } from '../figures';
import { gainOf } from '../gain';
import type { ExpectedPath } from '../expected-path/expected-path-of';
import type { PathPlace } from '../expected-path/standing-on-path-of';
import { standingOnPathOf } from '../expected-path/standing-on-path-of';
import { daysAfter } from '../../care/calendar-day';
import type { Withheld } from '../withheld';
import { isWithheld } from '../withheld';
import { scoresByDayOf } from '../windows/scores-by-day-of';
import type { Finding, NotJudgedReason } from './alert';
import type { AlertCourse, AlertFacts } from './alert-facts';

/**
 * Below the expected path: the last two measured days both lie outside the band that holds four of five people
 * like this, on the worse side. Not judged with fewer than three sessions, nor without a path.
 */
export function belowExpectedPathIn({
  course,
  path,
  sessionDays,
}: Pick<AlertFacts, 'course' | 'path' | 'sessionDays'>):
  Finding | Withheld<NotJudgedReason> | null {
  const [first] = sessionDays;
  if (course === null || first === undefined) {
    return { withheld: 'NOT_ENOUGH_DATA', why: 'Not enough data: nothing was measured.' };
  }
  if (path === null) return { withheld: 'NO_PATH', why: 'No path was asked for.' };
  if (isWithheld(path)) return { withheld: 'NO_PATH', why: path.why };
  const byDay = scoresByDayOf(course.readings, first, course.baseline);
  const standing = standingOnPathOf(
    path,
    { ...byDay, sessionCount: sessionDays.length },
    course.measure,
  );
  if (isWithheld(standing)) {
    const withheld = standing.withheld === 'BEYOND_PATH' ? 'NO_PATH' : 'NOT_ENOUGH_DATA';
    return { withheld, why: standing.why };
  }
  const [before, last] = standing.last;
  if (!standing.isBelow || before === undefined || last === undefined) return null;
  return findingOf(course, path, last, daysAfter(first, before.day));
}

function findingOf(
  { label, unit, measure }: AlertCourse,
  path: ExpectedPath,
  { value, week }: PathPlace,
  since: string,
): Finding {
  const { low, high } = week.most;
  const edge = measure.direction === 'LOWER' ? high : low;
  return {
    since,
    reason: `${label}: below the expected path on two measured days in a row, ${quantity(figure(value), unit)} in week ${week.week}, where four of five are expected between ${figure(low)} and ${figure(high)}. ${path.label}`,
    figures: [
      { key: 'TO', value, unit },
      { key: 'BAND_EDGE', value: edge, unit },
      { key: 'EPISODES', value: week.n, unit: '' },
    ],
    severity: -gainOf(value - edge, measure.direction) / Math.max(high - low, 1e-9),
  };
}
