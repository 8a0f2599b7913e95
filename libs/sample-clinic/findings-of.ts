import type { PostureFinding, TriggerPointFinding } from '@unknot/domain/care/finding';
import type { Course } from './course';
import { progressAt } from './course-of';
import type { Plan } from './plan-of';
import type { Random } from './random';
import { happens, normalOf, oneOf, someOf, weightedOf, wholeOf, within } from './random';
import type { Subject } from './record';
import type { HeldVisit } from './visits-of';

type Side = TriggerPointFinding['side'];

interface Point {
  readonly muscle: string;
  readonly side: Side;
  readonly severity: number;
  /** Share of the severity that goes in the end. */
  readonly goes: number;
  readonly referral: readonly string[];
  /** At how many visits in a row it was found to be gone. */
  goneFor: number;
}

/** Draws what was felt in three to six muscles; a point that was gone twice is not looked for again. */
export function triggerPointsOf(
  random: Random,
  subject: Subject,
  plan: Plan,
  course: Course,
  visits: readonly HeldVisit[],
): TriggerPointFinding[] {
  const points = someOf(random, plan.region.muscles, wholeOf(random, 3, 6)).map((muscle) =>
    pointOf(random, plan, muscle),
  );
  return visits.flatMap((visit) => {
    const isDue = visit.number === 1 || happens(random, plan.isStory ? 1 : 0.7);
    if (!isDue) return [];
    return points
      .filter(({ goneFor }) => goneFor < 2)
      .map((point) => {
        const done = point.goes * progressAt(course.tauWeeks, visit.weeks);
        const felt = point.severity * (1 - done) + normalOf(random, 0, 0.45 * plan.noiseShare);
        const severity = within(Math.round(felt), 0, 5);
        point.goneFor = severity === 0 ? point.goneFor + 1 : 0;
        return findingOf(random, subject, visit, point, severity);
      });
  });
}

function pointOf(random: Random, plan: Plan, muscle: string): Point {
  const sides: readonly Side[] = ['LEFT', 'RIGHT'];
  const side = plan.side === 'BOTH' || happens(random, 0.1) ? oneOf(random, sides) : plan.side;
  return {
    muscle,
    side,
    severity: weightedOf(random, [2, 3, 4, 5], (grade) => [0, 0, 2, 4, 3, 1][grade] ?? 0),
    goes: plan.isStory ? 0.98 : within(normalOf(random, 0.75, 0.3), 0, 1),
    referral: someOf(random, plan.region.referral, wholeOf(random, 0, 2)),
    goneFor: 0,
  };
}

function findingOf(
  random: Random,
  subject: Subject,
  visit: HeldVisit,
  point: Point,
  severity: number,
): TriggerPointFinding {
  const asked = (chance: number) => (happens(random, 0.8) ? happens(random, chance) : null);
  return {
    id: subject.ids(visit.moment.epoch),
    clientId: subject.clientId,
    episodeId: subject.episodeId,
    sessionId: visit.session.id,
    muscle: point.muscle,
    side: point.side,
    point: 1,
    severity,
    active: severity === 0 ? false : asked(severity / 6),
    tautBand: severity === 0 ? false : asked(0.6),
    localTwitch: severity === 0 ? false : asked(0.3),
    jumpSign: severity === 0 ? false : asked(severity >= 3 ? 0.6 : 0.05),
    familiarPain: severity === 0 ? false : asked(severity / 7),
    referral: severity >= 2 ? point.referral : [],
    practitionerId: visit.session.practitionerId,
    foundOn: visit.moment.on,
  };
}

/** Draws how posture looked at the first visit and at every sixth after it. */
export function posturesOf(
  random: Random,
  subject: Subject,
  plan: Plan,
  visits: readonly HeldVisit[],
): PostureFinding[] {
  return plan.region.postures.flatMap((finding) => {
    let grade = wholeOf(random, 0, 3);
    return visits.flatMap((visit): PostureFinding[] => {
      if (visit.number % 6 !== 1) return [];
      if (visit.number > 1 && happens(random, 0.35)) grade = Math.max(0, grade - 1);
      return [
        {
          id: subject.ids(visit.moment.epoch),
          clientId: subject.clientId,
          episodeId: subject.episodeId,
          sessionId: visit.session.id,
          finding,
          side: finding === 'shoulder_height' ? 'RIGHT' : 'NONE',
          grade,
          practitionerId: visit.session.practitionerId,
          foundOn: visit.moment.on,
        },
      ];
    });
  });
}
