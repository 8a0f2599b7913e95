import type { ClientRecord } from '../record/client-record';
import { hl7, to, ucum } from './coded';

/** A goal in the client's own words, scored 0 to 10, and the day on which it was reached. */
export function goalOf(
  goal: ClientRecord['goals'][number],
  { client, goalScores }: Pick<ClientRecord, 'client' | 'goalScores'>,
  reachedOn: string | undefined,
): object {
  const { id, words, startScore, targetScore, setOn, dueOn } = goal;
  const reached = reachedOn !== undefined;
  const scores = goalScores.filter(({ goalId }) => goalId === id);
  return {
    resourceType: 'Goal',
    id,
    lifecycleStatus: reached ? 'completed' : 'active',
    achievementStatus: {
      coding: [hl7('goal-achievement', reached ? 'achieved' : 'in-progress')],
    },
    description: { text: words },
    subject: to(client.id),
    startDate: setOn,
    target: [
      {
        measure: { text: 'what the client can do again, 0 unable to 10 as before' },
        detailQuantity: { value: targetScore, unit: '{score}', system: ucum, code: '{score}' },
        ...(dueOn === null ? {} : { dueDate: dueOn }),
      },
    ],
    ...(reached ? { statusDate: reachedOn } : {}),
    note: [{ text: `${startScore} at the start` }],
    ...(scores.length === 0 ? {} : { outcomeReference: scores.map((score) => to(score.id)) }),
  };
}

/** An exercise to do at home, as a plan with one activity. `today` is a calendar day. */
export function carePlanOf(
  exercise: ClientRecord['exercises'][number],
  { client }: ClientRecord,
  today: string,
): object {
  const { id, exercise: words, timesPerWeek, fromOn, untilOn } = exercise;
  const over = untilOn !== null && untilOn < today;
  return {
    resourceType: 'CarePlan',
    id,
    status: over ? 'completed' : 'active',
    intent: 'plan',
    title: 'Exercise at home',
    subject: to(client.id),
    period: { start: fromOn, ...(untilOn === null ? {} : { end: untilOn }) },
    activity: [
      {
        detail: {
          status: over ? 'completed' : 'in-progress',
          scheduledTiming: { repeat: { frequency: timesPerWeek, period: 1, periodUnit: 'wk' } },
          description: words,
        },
      },
    ],
  };
}
