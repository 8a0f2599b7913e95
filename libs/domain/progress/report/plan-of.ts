import type { PlannedCare } from '../../care/episode/care-plan';
import type { EpisodeStatus } from '../../care/episode';
import type { ExercisePrescription } from '../../care/goal';
import type { DueReassessment } from '../alerts/alert-facts';
import { counted, dayWords } from '../figures';
import type { ReportAudience } from './report-audience';

/** What the plan is read from. */
export interface Planned {
  readonly status: EpisodeStatus;
  readonly carePlan: PlannedCare | null;
  /** How many sessions were held. */
  readonly held: number;
  readonly exercises: Iterable<
    Pick<ExercisePrescription, 'exercise' | 'timesPerWeek' | 'fromOn' | 'untilOn'>
  >;
  /** Results that are due to be measured again, the earliest first. */
  readonly due: readonly DueReassessment[];
}

const mostExercises = 2;

/** What is to come, one line each: what is measured again and when, and which exercises go on. */
export function planOf(
  { status, carePlan, held, exercises, due }: Planned,
  audience: ReportAudience,
  today: string,
): readonly string[] {
  if (status !== 'OPEN' && status !== 'PAUSED') return ['Care for this has ended.'];
  const paused = status === 'PAUSED' ? ['Care is paused.'] : [];
  const going = [...exercises].filter(
    ({ fromOn, untilOn }) => fromOn <= today && (untilOn === null || untilOn >= today),
  );
  const lines = going
    .slice(0, mostExercises)
    .map(
      ({ exercise, timesPerWeek, untilOn }) =>
        `At home: ${exercise}, ${counted(timesPerWeek, 'time')} a week${untilOn === null ? '' : ` until ${dayWords(untilOn)}`}.`,
    );
  const more = going.length - lines.length;
  const rest = more > 0 ? [`And ${counted(more, 'more exercise')} at home.`] : [];
  const all = [
    ...paused,
    ...sessionsOf(carePlan, held),
    ...againOf(due, audience, today),
    ...lines,
    ...rest,
  ];
  return all.length > 0 ? all : ['No plan was written down.'];
}

function sessionsOf(plan: PlannedCare | null, held: number): readonly string[] {
  const sessions = plan?.plannedSessions ?? null;
  const often = plan?.visitsInFourWeeks ?? null;
  const line = [
    ...(sessions === null ? [] : [`${held} of ${counted(sessions, 'session')} planned`]),
    ...(often === null ? [] : [`${counted(often, 'visit')} in four weeks`]),
  ].join(', ');
  return line === '' ? [] : [`${line.charAt(0).toUpperCase()}${line.slice(1)}.`];
}

function againOf(
  [first]: readonly DueReassessment[],
  audience: ReportAudience,
  today: string,
): readonly string[] {
  if (first === undefined) return [];
  const what = audience === 'CLIENT' ? 'Your main score' : first.label;
  const when = dayWords(first.dueOn);
  return [
    first.dueOn < today
      ? `${what} was to be asked again by ${when}.`
      : `${what} is asked again by ${when}.`,
  ];
}
