import type { EpisodeStatus, Session } from '@unknot/domain/care/episode';
import type { Moment } from './calendar';
import { momentOf, weekdayOf } from './calendar';
import type { Course } from './course';
import { painAt } from './course-of';
import type { Plan } from './plan-of';
import type { Random } from './random';
import { happens, wholeOf } from './random';
import { dropOut } from './truth';

/** One visit: when, who treated, and how the client truly was. */
export interface Visit {
  /** From 1. */
  readonly number: number;
  readonly moment: Moment;
  readonly weeks: number;
  readonly truePain: number;
  /** Which of the team of eight treated: the responsible one, or who stood in. */
  readonly practitioner: number;
}

/** A visit with the session that was recorded of it. */
export interface HeldVisit extends Visit {
  readonly session: Session;
}

/** All visits of an episode, and how it stands on the day before `until`. */
export interface Visits {
  readonly visits: readonly Visit[];
  readonly status: EpisodeStatus;
  /** Calendar day as days since 1970-01-01; `null` while it is open or paused. */
  readonly closedDay: number | null;
}

type Ending = 'PLANNED' | 'STAYED_AWAY' | 'NOT_YET';

/** Lets an episode run from its first day to its end, or to the day before `until`. */
export function visitsOf(random: Random, plan: Plan, course: Course, until: number): Visits {
  const visits: Visit[] = [];
  let ending: Ending = 'NOT_YET';
  for (let day = openDayFrom(plan.firstDay); day < until;) {
    const visit = visitOf(random, plan, course, day, visits.length + 1);
    visits.push(visit);
    const end = endingAfter(random, plan, course, visit);
    if (end !== undefined) {
      ending = end;
      break;
    }
    day = openDayFrom(day + daysToNext(random, plan, visit.number));
  }
  return { visits, ...standingOf(random, visits.at(-1)?.moment.day ?? until, ending, until) };
}

function visitOf(random: Random, plan: Plan, course: Course, day: number, number: number): Visit {
  const weeks = (day - openDayFrom(plan.firstDay)) / 7;
  const minute = wholeOf(random, 16, 36) * 30;
  const standsIn = plan.rhythm === null && happens(random, 0.05);
  return {
    number,
    moment: momentOf(day, minute),
    weeks,
    truePain: painAt(course, weeks),
    practitioner: standsIn ? wholeOf(random, 0, 6) : plan.practitioner,
  };
}

/** The next day, from this one on, that is no Sunday. */
function openDayFrom(day: number): number {
  return weekdayOf(day) === 0 ? day + 1 : day;
}

function daysToNext(random: Random, plan: Plan, number: number): number {
  if (plan.rhythm !== null) return plan.rhythm[number - 1] ?? 14;
  if (plan.breakAfter === number) return wholeOf(random, 45, 75);
  if (number <= 4) return wholeOf(random, 5, 9);
  return number <= 8 ? wholeOf(random, 7, 14) : wholeOf(random, 10, 24);
}

/** Clients who gain nothing stay away more often: what is missing is not missing at random. */
function endingAfter(random: Random, plan: Plan, course: Course, visit: Visit): Ending | undefined {
  if (plan.rhythm !== null) return visit.number >= plan.visits ? 'NOT_YET' : undefined;
  if (visit.number >= plan.visits) return 'PLANNED';
  const hoped = course.startPain * plan.condition.naturalShare;
  const gained = (course.startPain - visit.truePain) / hoped;
  const noGain = Math.min(1, Math.max(0, 1 - gained));
  const chance = dropOut.ofAnybody + (visit.weeks >= 1 ? dropOut.addedForNoGain * noGain : 0);
  if (happens(random, chance)) return 'STAYED_AWAY';
  const isWell = visit.number >= 4 && visit.truePain < 1;
  return isWell && happens(random, 0.25) ? 'PLANNED' : undefined;
}

function standingOf(
  random: Random,
  lastDay: number,
  ending: Ending,
  until: number,
): Pick<Visits, 'status' | 'closedDay'> {
  if (ending === 'PLANNED') {
    const status = happens(random, 0.01) ? 'CANCELLED' : 'DISCHARGED';
    return { status, closedDay: lastDay };
  }
  // 42 days without contact: censored (domain model, 4.1).
  if (lastDay + 42 < until) return { status: 'LAPSED', closedDay: lastDay + 42 };
  return { status: happens(random, 0.04) ? 'PAUSED' : 'OPEN', closedDay: null };
}
