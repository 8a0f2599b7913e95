import type {
  ExpectedPath as Answer,
  PathStanding,
  PathWithheld,
} from '@unknot/contract/schema.generated';
import type { MainCourse } from '@unknot/domain/progress/alerts/main-course-of';
import type { ExpectedPath } from '@unknot/domain/progress/expected-path/expected-path-of';
import { pathSentenceOf } from '@unknot/domain/progress/expected-path/path-sentence';
import {
  standingOnPathOf,
  type StandingOnPath,
} from '@unknot/domain/progress/expected-path/standing-on-path-of';
import type { ShownMeasure } from '@unknot/domain/progress/series-progress';
import { scoresByDayOf } from '@unknot/domain/progress/windows/scores-by-day-of';
import { isWithheld, type Withheld } from '@unknot/domain/progress/withheld';
import type { CourseRecord } from './expected-path.reader';

type Whose = Pick<CourseRecord, 'clientId' | 'episodeId' | 'sessionDays'>;

/** The answer where no main result was measured, or there was no session to count the weeks from. */
export function noPathAnswerOf({ clientId, episodeId, sessionDays }: Whose): Answer {
  return {
    ...{ clientId, episodeId, ...nothingTold, label: '', measure: null, scores: [] },
    withheld: 'NOT_MEASURED',
    standing: null,
    sentence:
      sessionDays.length === 0
        ? 'Weeks are counted from the first session, and none was held yet.'
        : 'No main result has been measured in this episode yet.',
  };
}

/** A client's course beside the path of people like them, or why there is none. */
export function expectedPathAnswerOf(
  { clientId, episodeId, sessionDays }: Whose,
  course: MainCourse,
  measure: ShownMeasure,
  path: ExpectedPath | Withheld,
): Answer {
  const byDay = scoresByDayOf(course.readings, sessionDays[0] ?? '', course.baseline);
  const shown = {
    ...{ clientId, episodeId, label: course.label, measure },
    scores: byDay.scores
      .map((value, at) => ({ day: byDay.scoreDays[at] ?? 0, value }))
      .filter(({ day }) => day >= 0),
  };
  if (isWithheld(path)) {
    const withheld = path.withheld as PathWithheld;
    return { ...shown, ...nothingTold, withheld, standing: null, sentence: path.why };
  }
  const standing = standingOnPathOf(
    path,
    { ...byDay, sessionCount: sessionDays.length },
    course.measure,
  );
  const { weeks, n, people, alikeIn, label: alike, byDuration, dropOut } = path;
  return {
    ...{ ...shown, weeks, n, people, alikeIn, alike, byDuration, dropOut, withheld: null },
    standing: isWithheld(standing) ? null : standingWordOf(standing),
    sentence: pathSentenceOf(standing, { unit: course.unit }),
  };
}

const nothingTold = {
  ...{ weeks: [], n: null, people: null, alikeIn: '', alike: '', byDuration: false, dropOut: '' },
};

function standingWordOf({ last, isBelow }: StandingOnPath): PathStanding | null {
  if (isBelow) return 'BELOW';
  const place = last.at(-1)?.place;
  if (place === undefined) return null;
  return ({ WORSE: 'BELOW_ONCE', WITHIN: 'AS_EXPECTED', BETTER: 'AHEAD' } as const)[place];
}
