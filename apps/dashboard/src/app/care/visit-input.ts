import { localDayOf } from '@unknot/domain/care/local-day';
import type { RecordSessionInput } from '@unknot/contract/schema.generated';
import type { Problem } from '../ui/submission';
import { formsOf, totalsOf } from './questionnaire-input';
import type { Form, VisitDraft } from './visit-draft';

/** The visit as it is sent: what was entered, and nothing else. */
export function inputOf(draft: VisitDraft, form: Form): RecordSessionInput {
  const { clientId, episodeId, timeZone, today } = form;
  const isToday = draft.heldOn === null || draft.heldOn === today;
  return {
    ...{ id: draft.id, clientId, episodeId, expectedVersion: draft.version },
    startedAt: isToday ? draft.startedAt : instantOn(draft.heldOn ?? today, timeZone),
    minutes: draft.minutes,
    readings: [...readingsOf(draft, form), ...totalsOf(draft, form)],
    questionnaires: formsOf(draft, form),
    techniques: draft.techniques.map(({ technique, site, side, minutes }) => ({
      ...{ technique, site, side, minutes },
    })),
    triggerPoints: draft.points.flatMap(({ muscleName: _, severity, ...point }) =>
      severity === null ? [] : [severity === 0 ? absentOf(point) : { ...point, severity }],
    ),
    postures: draft.postures.flatMap(({ id, finding, side, grade }) =>
      grade === null ? [] : [{ id, finding, side, grade }],
    ),
    painAreas: draft.areas.flatMap(({ id, site, side, kind, intensity }) =>
      intensity === null ? [] : [{ id, site, side, kind, intensity }],
    ),
    newGoals: draft.goals,
    goalScores: Object.entries(draft.scores).map(([goalId, { id, score }]) => ({
      ...{ id, goalId, score },
    })),
    newExercises: draft.exercises,
    exerciseDays: Object.entries(draft.days).map(([place, { id, done }]) => {
      const [exerciseId = '', doneOn = ''] = place.split('/');
      return { id, exerciseId, doneOn, done };
    }),
  };
}

/** What is not there has no signs. */
function absentOf({
  id,
  muscle,
  side,
  point,
}: Omit<VisitDraft['points'][number], 'muscleName' | 'severity'>) {
  return { id, muscle, side, point, severity: 0 };
}

function readingsOf({ readings }: VisitDraft, { measures }: Form): RecordSessionInput['readings'] {
  return measures.flatMap(({ key, measure, site, movement, side, mode, tool }) => {
    const entry = readings[key];
    if (entry === undefined) return [];
    const { id, value, absent, accepted: acceptedWarnings, endPain } = entry;
    const place = { site, movement, side, mode: entry.mode ?? mode };
    const context = 'PRE_SESSION' as const;
    const own = { id, measure, ...place, context, value, absent, acceptedWarnings };
    const used = entry.tool ?? tool;
    return [
      ...(value === null && absent === null ? [] : [{ ...own, tool: used === '' ? null : used }]),
      ...(endPain === null || endPain === undefined
        ? []
        : [{ ...place, id: endPain.id, measure: 'nprs_move', context, value: endPain.value }]),
    ];
  });
}

/** An instant that falls on a day in a zone: noon in most. */
export function instantOn(day: string, timeZone: string): string {
  const hours = ['12', '06', '18', '01', '23'].map((hour) => `${day}T${hour}:00:00.000Z`);
  return hours.find((instant) => localDayOf(instant, timeZone) === day) ?? hours[0] ?? day;
}

/**
 * Problems by the place in the form where they belong: the id of an entry, `techniques/2`, or the name of a field of
 * the visit.
 */
export function placedProblems(
  input: RecordSessionInput,
  problems: readonly Problem[],
): ReadonlyMap<string, Problem> {
  return new Map(problems.map((problem) => [placeOf(input, problem.path), problem]));
}

function placeOf(input: RecordSessionInput, [list = '', nth = '']: readonly string[]): string {
  const entries = (input as Readonly<Record<string, unknown>>)[list];
  if (!Array.isArray(entries) || nth === '') return list;
  const entry = entries[Number(nth)] as { readonly id?: string } | undefined;
  return entry?.id ?? `${list}/${nth}`;
}
