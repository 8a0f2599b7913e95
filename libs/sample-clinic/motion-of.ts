import type { Side } from '@unknot/domain/body/side';
import type { Reading } from '@unknot/domain/care/reading';
import type { Course } from './course';
import { motionLostAt } from './course-of';
import type { Plan } from './plan-of';
import type { Random } from './random';
import { happens, normalOf, within } from './random';
import type { Subject, Taking } from './record';
import { onScale, orMissing, readingOf } from './record';
import type { Movement, Reach } from './region';
import { missing, noise, practitionerTruths } from './truth';
import type { HeldVisit, Visit } from './visits-of';

/** One movement on one side, with what this client's joint could do in health. */
interface Joint {
  readonly movement: Movement;
  readonly side: Side;
  readonly healthy: number;
  readonly affected: boolean;
}

/** Draws the angles and reaches that practitioners measured: not at every visit, both sides when at all. */
export function motionOf(
  random: Random,
  subject: Subject,
  plan: Plan,
  course: Course,
  visits: readonly HeldVisit[],
): Reading[] {
  const joints = jointsOf(random, plan);
  const { reach } = plan.region;
  return visits.flatMap((visit) => {
    const { session } = visit;
    const isDue = visit.number === 1 || happens(random, plan.isStory ? 0.9 : 0.6);
    if (!isDue) return [];
    const taking: Taking = {
      moment: visit.moment,
      context: 'PRE_SESSION',
      sessionId: session.id,
      practitionerId: session.practitionerId,
    };
    const measure = { random, subject, plan, course, visit, taking };
    const angles = joints.flatMap((joint) => anglesOf(measure, joint));
    return reach === null ? angles : [...angles, ...reachesOf(measure, reach)];
  });
}

interface Measurement {
  readonly random: Random;
  readonly subject: Subject;
  readonly plan: Plan;
  readonly course: Course;
  readonly visit: Visit;
  readonly taking: Taking;
}

/** Degrees beyond which nobody writes an angle down. */
const furthest = 185;

const bothSides: readonly Side[] = ['LEFT', 'RIGHT'];
const midline: readonly Side[] = ['MIDLINE'];

function jointsOf(random: Random, plan: Plan): Joint[] {
  return plan.region.movements.flatMap((movement) => {
    const healthy = movement.normal * within(normalOf(random, 0.98, 0.06), 0.8, 1.12);
    return (movement.sided ? bothSides : midline).map((side) => ({
      movement,
      side,
      healthy: healthy * within(normalOf(random, 1, 0.02), 0.95, 1.05),
      affected: isAffected(plan, side),
    }));
  });
}

function isAffected(plan: Plan, side: Side): boolean {
  return side === 'MIDLINE' || plan.side === 'BOTH' || plan.side === side;
}

/** The full angle and, on the affected side, the angle at which pain begins. */
function anglesOf(measurement: Measurement, joint: Joint): Reading[] {
  const { random, subject, plan, course, visit, taking } = measurement;
  const { site, movement } = joint.movement;
  const changed = plan.toolChangeAt !== null && visit.number >= plan.toolChangeAt;
  const tool = changed ? 'inclinometer' : 'goniometer';
  const place = { site, movement, side: joint.side, mode: 'ACTIVE', unit: 'deg', tool } as const;
  const series = { ...place, measure: 'rom_deg' };
  if (joint.affected && visit.truePain >= 8 && happens(random, missing.unableWhenSevere)) {
    return [readingOf(subject, taking, series, 'UNABLE_PAIN')];
  }
  const lost = joint.affected ? motionLostAt(course, visit.weeks) : 0.02;
  const full = degreesOf(measurement, joint, joint.healthy * (1 - lost), changed);
  const result = orMissing(random, full);
  const reading = readingOf(subject, taking, series, result);
  if (!joint.affected || typeof result !== 'number') return [reading];
  const share = visit.truePain < 0.7 ? 0 : (visit.truePain / 10) * (0.15 + 0.3 * random());
  const painFree = rounded(random, visit, full * (1 - share));
  const free = orMissing(random, Math.min(full, painFree));
  return [reading, readingOf(subject, taking, { ...place, measure: 'rom_painfree_deg' }, free)];
}

/** An angle as it is read: the true one with this person's and this tool's error, rounded as they round. */
function degreesOf(measurement: Measurement, joint: Joint, angle: number, changed: boolean) {
  const { random, plan, visit } = measurement;
  const bias = practitionerTruths[visit.practitioner]?.readsHigher ?? 0;
  const ofTool = changed ? noise.inclinometerReadsHigher : 0;
  const deviation = (noise.motion[joint.movement.site] ?? 4) * plan.noiseShare;
  const read = angle + bias + ofTool + normalOf(random, 0, deviation);
  return rounded(random, visit, within(read, 0, Math.min(joint.movement.normal * 1.15, furthest)));
}

/** People like numbers that end in 0 and 5. */
function rounded(random: Random, visit: Visit, degrees: number): number {
  const share = practitionerTruths[visit.practitioner]?.roundsToFive ?? 0;
  const step = happens(random, share) ? 5 : 1;
  return Math.max(0, Math.round(degrees / step) * step);
}

const tape = { mode: 'NONE', unit: 'cm', tool: 'tape' } as const;

function reachesOf(measurement: Measurement, reach: Reach): Reading[] {
  const { random, subject, plan, course, visit, taking } = measurement;
  return (reach.sided ? bothSides : midline).map((side) => {
    const lost = isAffected(plan, side) ? motionLostAt(course, visit.weeks) : 0;
    const length = reach.healthy + (reach.blocked - reach.healthy) * lost;
    const read = length + normalOf(random, 0, reach.noise);
    const { measure, site } = reach;
    const series = { measure, site, movement: 'none', side, ...tape };
    const value = onScale(read, reach.min, reach.max, 0.5);
    return readingOf(subject, taking, series, orMissing(random, value));
  });
}
