import type { Course, CourseKind } from './course';
import type { Effects } from './effects';
import type { Plan } from './plan-of';
import type { Random } from './random';
import { happens, normalOf, wholeOf, within } from './random';
import { fallDeviation } from './truth';

/** Share of treatment time that each technique had; they add up to 1. */
export type Shares = Readonly<Record<string, number>>;

/** Draws the true course of an episode, given what was done in its first three sessions and what that adds. */
export function courseOf(random: Random, plan: Plan, shares: Shares, effects: Effects): Course {
  const { condition, startPain } = plan;
  const byTechniques = Object.entries(shares).reduce(
    (sum, [technique, share]) => sum + share * (effects.techniques[technique] ?? 0),
    0,
  );
  const byPractitioner = effects.practitioners[plan.practitioner] ?? 0;
  const expected = condition.naturalShare * startPain + byTechniques + byPractitioner;
  const kind = kindOf(random, condition.relapseShare, condition.worseShare);
  const motionLost = within(condition.motionLost * (0.5 + random()), 0, 0.7);
  return {
    kind,
    startPain,
    fall: within(expected + normalOf(random, 0, fallDeviation), -1, startPain),
    fallByTechniques: byTechniques,
    tauWeeks: condition.tauWeeks,
    turnWeek: kind === 'RELAPSE' ? wholeOf(random, 5, 12) : Infinity,
    rise: within(normalOf(random, 2.5, 0.7), 1, 5),
    motionLost,
    // Movement comes back for reasons of its own: pain and range hardly go together (domain model, 0.1).
    motionLostInTheEnd: motionLost * within(normalOf(random, 0.3, 0.3), 0, 1.1),
  };
}

function kindOf(random: Random, relapseShare: number, worseShare: number): CourseKind {
  if (happens(random, worseShare)) return 'WORSE';
  return happens(random, relapseShare) ? 'RELAPSE' : 'USUAL';
}

/** Share of the way to the end state that is behind after some weeks, from 0 to 1. */
export function progressAt(tauWeeks: number, weeks: number): number {
  return weeks <= 0 ? 0 : 1 - Math.exp(-weeks / tauWeeks);
}

/** True pain, 0 to 10, some weeks after the first visit. */
export function painAt(course: Course, weeks: number): number {
  if (course.kind === 'WORSE') {
    return within(course.startPain + course.rise * progressAt(course.tauWeeks * 2, weeks), 0, 10);
  }
  const fallen = course.fall * progressAt(course.tauWeeks, weeks);
  const risen = course.rise * progressAt(2, weeks - course.turnWeek);
  return within(course.startPain - fallen + risen, 0, 10);
}

/** True share of normal movement that is missing on the affected side, some weeks after the first visit. */
export function motionLostAt(course: Course, weeks: number): number {
  const end = course.kind === 'WORSE' ? course.motionLost * 1.2 : course.motionLostInTheEnd;
  const done = progressAt(course.tauWeeks * 1.3, weeks);
  return course.motionLost + (end - course.motionLost) * done;
}
