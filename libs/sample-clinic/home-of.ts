import type { ExerciseLog, ExercisePrescription, Goal } from '@unknot/domain/care/goal';
import { dayText, momentOf } from './calendar';
import type { Plan } from './plan-of';
import type { Random } from './random';
import { happens, someOf, wholeOf } from './random';
import type { Subject } from './record';
import type { HeldVisit, Visits } from './visits-of';

/** What a client wants, and what was given to do at home. */
export interface Home {
  readonly goals: readonly Goal[];
  readonly prescriptions: readonly ExercisePrescription[];
  readonly logs: readonly ExerciseLog[];
}

/** Days over which exercises are recorded at most. */
const loggedDays = 56;

/** Draws goals at the first visit, exercises at the first two, and a daily record that grows thin. */
export function homeOf(
  random: Random,
  subject: Subject,
  plan: Plan,
  visits: readonly HeldVisit[],
  { closedDay }: Pick<Visits, 'closedDay'>,
  until: number,
): Home {
  const [first, second] = visits;
  if (first === undefined) return { goals: [], prescriptions: [], logs: [] };
  const end = closedDay ?? until - 1;
  const words = someOf(random, plan.region.goals, wholeOf(random, 1, 2));
  const exercises = someOf(random, plan.region.exercises, wholeOf(random, 1, 3));
  const prescriptions = exercises.flatMap((exercise, index) => {
    const visit = index === 0 ? first : second;
    return visit === undefined ? [] : [{ exercise, visit }];
  });
  const given = prescriptions.map(({ exercise, visit }): ExercisePrescription => ({
    id: subject.ids(visit.moment.epoch),
    clientId: subject.clientId,
    episodeId: subject.episodeId,
    exercise,
    timesPerWeek: wholeOf(random, 3, 7),
    fromOn: visit.moment.on,
    untilOn: closedDay === null ? null : dayText(closedDay),
  }));
  const logs = prescriptions.flatMap(({ visit }, index) => {
    const prescription = given[index];
    if (!plan.keepsLog || prescription === undefined) return [];
    return logsOf(random, subject, prescription, visit.moment.day, end);
  });
  return {
    goals: words.map((word) => goalOf(random, subject, word, visits)),
    prescriptions: given,
    logs,
  };
}

/** A goal counts as reached at the first visit, after the second, where three quarters of the pain are gone. */
function goalOf(
  random: Random,
  subject: Subject,
  words: string,
  visits: readonly HeldVisit[],
): Goal {
  const [first] = visits;
  return {
    id: subject.ids(first?.moment.epoch ?? 0),
    clientId: subject.clientId,
    episodeId: subject.episodeId,
    words,
    startScore: wholeOf(random, 1, 5),
    targetScore: wholeOf(random, 7, 9),
    setOn: first?.moment.on ?? '',
    dueOn: first === undefined || happens(random, 0.2) ? null : dayText(first.moment.day + 56),
  };
}

/** One answer a day at most; the longer it lasts, the fewer answers and the fewer of them "done". */
function logsOf(
  random: Random,
  subject: Subject,
  prescription: ExercisePrescription,
  from: number,
  end: number,
): ExerciseLog[] {
  const logs: ExerciseLog[] = [];
  const keenness = 0.35 + 0.55 * random();
  for (let day = from + 1; day <= Math.min(end, from + loggedDays); day += 1) {
    const left = 1 - (day - from) / (loggedDays * 1.3);
    if (!happens(random, keenness * left)) continue;
    const moment = momentOf(day, wholeOf(random, 17 * 60, 22 * 60));
    logs.push({
      id: subject.ids(moment.epoch),
      clientId: subject.clientId,
      prescriptionId: prescription.id,
      doneOn: moment.on,
      done: happens(random, (prescription.timesPerWeek / 7) * (0.6 + 0.4 * left)),
    });
  }
  return logs;
}
