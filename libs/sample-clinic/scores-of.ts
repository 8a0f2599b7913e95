import type { Context, Reading } from '@unknot/domain/care/reading';
import type { EpisodeStatus } from '@unknot/domain/care/episode';
import { momentOf } from './calendar';
import type { Course } from './course';
import { painAt } from './course-of';
import type { Plan } from './plan-of';
import type { Random } from './random';
import { happens, normalOf, wholeOf } from './random';
import type { Subject, Taking } from './record';
import { onScale, orMissing, readingOf } from './record';
import { noise } from './truth';
import type { HeldVisit, Visit } from './visits-of';

// A reading is rounded to whole points, and rounding alone has a variance of 1/12.
const painDeviation = Math.sqrt(noise.pain ** 2 - 1 / 12);

/** Draws what clients say about themselves: pain, activities, the region's questionnaire, change. */
export function scoresOf(
  random: Random,
  subject: Subject,
  plan: Plan,
  course: Course,
  visits: readonly HeldVisit[],
  status: EpisodeStatus,
): Reading[] {
  const say = speakerOf(random, subject, plan);
  const readings = intakeOf(random, plan, course, say);
  visits.forEach((visit, index) => {
    readings.push(...atVisit(random, plan, visit, say));
    if (index === visits.length - 1 && status === 'DISCHARGED' && happens(random, 0.4)) {
      readings.push(say.change(takingAt(visit, 'DISCHARGE'), course, visit.truePain));
    }
    const next = visits[index + 1];
    if (plan.answersCheckIns) readings.push(...checkInsOf(random, course, visit, next, say));
  });
  return readings;
}

type Speaker = ReturnType<typeof speakerOf>;

/** How this client answers each question. */
function speakerOf(random: Random, subject: Subject, plan: Plan) {
  const { site, sides, score } = plan.region;
  const plain = { movement: 'none', mode: 'NONE', unit: '{score}', tool: '' } as const;
  const here = { ...plain, site, side: sides.includes('BOTH') ? 'NONE' : plan.side } as const;
  const whole = { ...plain, site: 'whole_body', side: 'NONE' } as const;
  const spread = (deviation: number) => normalOf(random, 0, deviation * plan.noiseShare);
  const painful = (measure: string) => (taking: Taking, pain: number, deviation: number) =>
    readingOf(
      subject,
      taking,
      { ...here, measure },
      orMissing(random, onScale(pain + spread(deviation), 0, 10, 1)),
    );
  return {
    average: painful('nprs_avg'),
    now: painful('nprs_now'),
    worst: painful('nprs_worst'),
    after: painful('nprs_post'),
    activities: (taking: Taking, pain: number) => {
      // The mean of three whole numbers.
      const thirds = onScale(9.6 - 0.85 * pain + spread(noise.activities), 0, 10, 1 / 3);
      const value = onScale(thirds, 0, 10, 0.1);
      return readingOf(subject, taking, { ...whole, measure: 'psfs' }, orMissing(random, value));
    },
    questionnaire: (taking: Taking, pain: number) => {
      const total = score.atNoPain + score.perPoint * pain + spread(score.noise);
      const value = onScale(total, score.min, score.max, score.step);
      const measured = { ...whole, measure: score.measure, unit: score.unit };
      return readingOf(subject, taking, measured, orMissing(random, value));
    },
    change: (taking: Taking, { startPain }: Course, pain: number) => {
      const value = onScale((7 * (startPain - pain)) / startPain + spread(1.5), -7, 7, 1);
      return readingOf(subject, taking, { ...whole, measure: 'groc' }, value);
    },
  };
}

function takingAt(visit: HeldVisit, context: Context): Taking {
  const { id: sessionId, practitionerId } = visit.session;
  return { moment: visit.moment, context, sessionId, practitionerId };
}

function atVisit(random: Random, plan: Plan, visit: HeldVisit, say: Speaker): Reading[] {
  const before = takingAt(visit, 'PRE_SESSION');
  const pain = visit.truePain;
  const readings = [say.average(before, pain, painDeviation)];
  if (happens(random, 0.85)) readings.push(say.now(before, pain - 0.4, 1.1));
  if (happens(random, 0.5)) readings.push(say.worst(before, pain * 1.1 + 1.2, 1));
  if (visit.number % 3 === 1) readings.push(say.activities(before, pain));
  if (visit.number % 5 === 1) readings.push(say.questionnaire(before, pain));
  if (happens(random, plan.isStory ? 0 : 0.25)) {
    readings.push(say.after(takingAt(visit, 'POST_SESSION'), pain - 1, 1));
  }
  return readings;
}

/** The form before the first visit, filled in at home in the evening. */
function intakeOf(random: Random, plan: Plan, course: Course, say: Speaker): Reading[] {
  if (plan.intakeDaysBefore === null) return [];
  const moment = momentOf(plan.firstDay - plan.intakeDaysBefore, wholeOf(random, 18 * 60, 22 * 60));
  const taking = { moment, context: 'INTAKE', sessionId: null, practitionerId: null } as const;
  return [
    say.average(taking, course.startPain, painDeviation),
    say.activities(taking, course.startPain),
  ];
}

/** Answers from home, about a week apart, as long as the next visit is not near. */
function checkInsOf(
  random: Random,
  course: Course,
  last: Visit,
  next: Visit | undefined,
  say: Speaker,
): Reading[] {
  const readings: Reading[] = [];
  const days = next === undefined ? 0 : next.moment.day - last.moment.day;
  // In a long break nobody answers: that is what makes it a break.
  for (let after = wholeOf(random, 3, 4); after < days - 1 && days <= 42; after += 7) {
    if (!happens(random, 0.75)) continue;
    const moment = momentOf(last.moment.day + after, wholeOf(random, 12 * 60, 21 * 60));
    const taking = { moment, context: 'REMOTE', sessionId: null, practitionerId: null } as const;
    const pain = painAt(course, last.weeks + after / 7);
    readings.push(say.average(taking, pain, painDeviation));
    if (happens(random, 0.4)) readings.push(say.worst(taking, pain * 1.1 + 1.2, 1));
  }
  return readings;
}
