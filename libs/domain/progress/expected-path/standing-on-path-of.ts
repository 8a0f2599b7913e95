import { gainOf } from '../gain';
import type { Withheld } from '../withheld';
import type { ScoresByDay, WindowScore } from '../windows/window-score-of';
import { scoresSinceStart } from '../windows/window-score-of';
import type { ExpectedPath, PathWeek } from './expected-path-of';
import type { PathMeasure } from './path-episode';
import { weekOf } from './week-score-of';

/** Where one score of a client lies on the path. */
export interface PathPlace {
  /** Days since the first session. */
  readonly day: number;
  readonly value: number;
  /** The limits of its week. */
  readonly week: PathWeek;
  /** Outside the 80 % band on the worse or the better side; on its edge is within. */
  readonly place: 'WORSE' | 'WITHIN' | 'BETTER';
}

/** How a client does beside people like them. */
export interface StandingOnPath {
  /** The last two scores, on two days, oldest first. */
  readonly last: readonly PathPlace[];
  /** Whether both lie outside the 80 % band on the worse side: once is chance in one of ten. */
  readonly isBelow: boolean;
}

/** Fewer sessions than this are not enough to say anything (screens 6.9). */
export const fewestSessions = 3;

/**
 * Where the last two scores since the first session lie on an expected path. Held back with fewer than three
 * sessions, with fewer than two scores, and where the path has no week for one of them.
 */
export function standingOnPathOf(
  path: Pick<ExpectedPath, 'weeks'>,
  course: ScoresByDay & { readonly sessionCount: number },
  { direction }: Pick<PathMeasure, 'direction'>,
): StandingOnPath | Withheld<'FEW_SESSIONS' | 'FEW_SCORES' | 'BEYOND_PATH'> {
  if (course.sessionCount < fewestSessions) {
    return {
      withheld: 'FEW_SESSIONS',
      why: `Not enough data: ${course.sessionCount} of at least ${fewestSessions} sessions.`,
    };
  }
  const scored = scoredDays(course).slice(-2);
  if (scored.length < 2) {
    return { withheld: 'FEW_SCORES', why: 'Not enough data: it takes scores on two days.' };
  }
  const last = scored.flatMap(({ day, value }): PathPlace[] => {
    const week = path.weeks.find((each) => each.week === weekOf(day));
    return week === undefined ? [] : [{ day, value, week, place: placeOf(value, week, direction) }];
  });
  if (last.length < 2) {
    return {
      withheld: 'BEYOND_PATH',
      why: 'Too few people like this were still scored in that week.',
    };
  }
  return { last, isBelow: last.every(({ place }) => place === 'WORSE') };
}

/** The last score of each day since the start. */
function scoredDays(course: ScoresByDay): WindowScore[] {
  const byDay = new Map(scoresSinceStart(course).map((score) => [score.day, score]));
  return [...byDay.values()];
}

function placeOf(
  value: number,
  { most }: PathWeek,
  direction: PathMeasure['direction'],
): PathPlace['place'] {
  const beyond = value < most.low ? -1 : value > most.high ? 1 : 0;
  if (beyond === 0) return 'WITHIN';
  return gainOf(beyond, direction) < 0 ? 'WORSE' : 'BETTER';
}
