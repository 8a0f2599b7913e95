import type { Episode, Session, TechniqueUse } from '@unknot/domain/care/episode';
import type { PostureFinding, TriggerPointFinding } from '@unknot/domain/care/finding';
import type { Reading } from '@unknot/domain/care/reading';
import type { Location, Practitioner } from '@unknot/domain/access/practice';
import { dayText } from './calendar';
import type { Course } from './course';
import type { Shares } from './course-of';
import { courseOf } from './course-of';
import type { Effects } from './effects';
import { posturesOf, triggerPointsOf } from './findings-of';
import type { Home } from './home-of';
import { homeOf } from './home-of';
import { motionOf } from './motion-of';
import type { Plan } from './plan-of';
import { widened } from './plan-of';
import type { Random } from './random';
import { happens, oneOf } from './random';
import type { Subject } from './record';
import { scoresOf } from './scores-of';
import type { Treatment } from './treatment-of';
import { sharesOf, treatmentOf } from './treatment-of';
import type { HeldVisit, Visits } from './visits-of';
import { visitsOf } from './visits-of';

/** Who treats in a block of clients, in the order of their truths. */
export interface Team {
  readonly practitioners: readonly Practitioner[];
  readonly locations: readonly Location[];
  /** What they and their techniques truly add. */
  readonly effects: Effects;
}

/** What is true of an episode, and what no record of it says. */
export interface EpisodeTruth {
  readonly course: Course;
  /** Shares of treatment time in the first three sessions. */
  readonly shares: Shares;
  /** Which of the team of eight is responsible, from 0 to 7. */
  readonly practitioner: number;
  /** The course of the same episode, chance included, had other shares been given or other effects been true. */
  readonly courseIf: (shares: Shares, effects: Effects) => Course;
}

/** All records of one episode, and the truth behind them. */
export interface EpisodeRecords extends Home {
  readonly episode: Episode;
  readonly sessions: readonly Session[];
  readonly techniqueUses: readonly TechniqueUse[];
  readonly readings: readonly Reading[];
  readonly triggerPoints: readonly TriggerPointFinding[];
  readonly postures: readonly PostureFinding[];
  readonly truth: EpisodeTruth;
}

/** Gives a stream for one matter of the episode, so that more of one does not change another. */
export type Streams = (matter: number) => Random;

/** Which records are made: all of them, or only those that comparisons of outcomes read. */
export type Extent = 'ALL' | 'OUTCOMES';

/**
 * Lets a planned episode happen, up to the day before `until`. Each matter has a stream of its own, so
 * that what is made for `OUTCOMES` is the same, to the digit, as with everything else beside it.
 */
export function episodeOf(
  streams: Streams,
  subject: Subject,
  plan: Plan,
  team: Team,
  until: number,
  extent: Extent = 'ALL',
): EpisodeRecords {
  const treating = streams(1);
  const early = [1, 2, 3].map(() => treatmentOf(treating, plan.mix, plan.minutes));
  const shares = sharesOf(early);
  const courseIf = (other: Shares, effects: Effects): Course => {
    const drawn = courseOf(streams(2), plan, other, effects);
    return plan.told === null ? drawn : { ...drawn, ...plan.told };
  };
  const course = courseIf(shares, team.effects);
  const run = visitsOf(streams(3), plan, course, until);
  const held = run.visits.map((visit): HeldVisit => ({
    ...visit,
    session: sessionOf(subject, plan, team, visit),
  }));
  const all = extent === 'ALL';
  // Without its daily record the home has the same prescriptions; goals come after it in the stream.
  const atHome = all ? plan : { ...plan, keepsLog: false };
  const homeRecords = () => homeOf(streams(8), subject, atHome, held, run, until);
  // In this order, for each record takes the next id.
  return {
    episode: recordOf(subject, plan, team, run),
    sessions: held.map(({ session }) => session),
    techniqueUses: usesOf(treating, subject, plan, held, early),
    readings: [
      ...scoresOf(streams(4), subject, plan, course, held, run.status),
      ...(all ? motionOf(streams(5), subject, plan, course, held) : []),
    ],
    triggerPoints: all ? triggerPointsOf(streams(6), subject, plan, course, held) : [],
    postures: all ? posturesOf(streams(7), subject, plan, held) : [],
    ...(all ? homeRecords() : { ...homeRecords(), goals: [] }),
    truth: { course, shares, practitioner: plan.practitioner, courseIf },
  };
}

function practitionerIn(team: Team, index: number): Practitioner {
  const practitioner = team.practitioners[index];
  if (practitioner === undefined) throw new RangeError(`The team has no member ${index}.`);
  return practitioner;
}

function recordOf(
  subject: Subject,
  plan: Plan,
  team: Team,
  { status, closedDay }: Visits,
): Episode {
  const { id, locationId } = practitionerIn(team, plan.practitioner);
  return {
    id: subject.episodeId,
    clientId: subject.clientId,
    practitionerId: id,
    locationId,
    condition: plan.condition.condition,
    side: plan.side,
    status,
    // Care begins with the form that was asked for, where there was one.
    openedOn: dayText(plan.firstDay - (plan.intakeDaysBefore ?? 0)),
    closedOn: closedDay === null ? null : dayText(closedDay),
    durationWeeks: plan.durationWeeks,
    arm: null,
  };
}

function sessionOf(
  subject: Subject,
  plan: Plan,
  team: Team,
  visit: Visits['visits'][number],
): Session {
  const { id, locationId } = practitionerIn(team, visit.practitioner);
  return {
    id: subject.ids(visit.moment.epoch),
    clientId: subject.clientId,
    episodeId: subject.episodeId,
    practitionerId: id,
    locationId,
    heldOn: visit.moment.on,
    startedAt: visit.moment.at,
    minutes: plan.minutes,
  };
}

const bySelf = new Set(['exercise_strength', 'exercise_motor_control', 'education']);

/** The first three sessions as they were drawn before; later ones get more techniques where nothing changes. */
function usesOf(
  random: Random,
  subject: Subject,
  plan: Plan,
  visits: readonly HeldVisit[],
  early: readonly Treatment[],
): TechniqueUse[] {
  let { mix } = plan;
  return visits.flatMap(({ number, moment, truePain, session }) => {
    const isFailing = number > 3 && truePain > plan.startPain * 0.75;
    if (isFailing && happens(random, 0.35)) mix = widened(random, plan, mix);
    const treatment = early[number - 1] ?? treatmentOf(random, mix, plan.minutes);
    return [...treatment].map(([technique, minutes], index): TechniqueUse => ({
      id: subject.ids(moment.epoch),
      clientId: subject.clientId,
      episodeId: subject.episodeId,
      sessionId: session.id,
      position: index + 1,
      technique,
      site: bySelf.has(technique) ? plan.region.site : oneOf(random, plan.region.muscles),
      side: bySelf.has(technique) ? 'NONE' : plan.side,
      minutes,
    }));
  });
}
