import { daysAfter, daysFrom } from '../../care/calendar-day';
import type { ExerciseLog, ExercisePrescription } from '../../care/goal';

/** One week of an exercise: what was asked for, answered and done. A day without an answer is not a day not done. */
export interface AdherenceWeek {
  /** From 1, counted from the day of the prescription. */
  readonly week: number;
  readonly from: string;
  readonly until: string;
  /** How many days of it have passed within the prescription. */
  readonly days: number;
  /** On how many of them the exercise was to be done. */
  readonly prescribed: number;
  /** On how many of them the client said whether it was done, and on how many it was. */
  readonly answered: number;
  readonly done: number;
  /** Answered days as a share of days, 0 to 1. */
  readonly answeredShare: number;
  /** Done of the prescribed, 0 to 1, if nothing else was done; `null` where no day was answered. */
  readonly doneAtLeast: number | null;
  /** The same, had it been done on every day without an answer; `null` where no day was answered. */
  readonly doneAtMost: number | null;
}

/** How a client keeps to one exercise at home. It says what happened, never why somebody got better. */
export interface Adherence {
  readonly prescriptionId: string;
  readonly exercise: string;
  readonly timesPerWeek: number;
  readonly weeks: readonly AdherenceWeek[];
  /** Over all weeks. */
  readonly days: number;
  readonly prescribed: number;
  readonly answered: number;
  readonly done: number;
  /** What is said with every figure of adherence. */
  readonly note: string;
}

const adherenceNote =
  'Adherence tells what was done. It begins after care does and goes along with doing well, so no result is explained by it.';

/**
 * The weeks of one prescription up to the day `asOf` from its answers in any order. Of a week that has only
 * begun, as many days are prescribed as there are, at most. Two answers on one day are one day; done wins.
 */
export function adherenceOf(
  prescription: Omit<ExercisePrescription, 'clientId' | 'episodeId'>,
  logs: Iterable<Pick<ExerciseLog, 'prescriptionId' | 'doneOn' | 'done'>>,
  asOf: string,
): Adherence {
  const { id, exercise, timesPerWeek, fromOn, untilOn } = prescription;
  const answers = new Map<string, boolean>();
  for (const { prescriptionId, doneOn, done } of logs) {
    if (prescriptionId === id) answers.set(doneOn, done || answers.get(doneOn) === true);
  }
  const last = untilOn !== null && untilOn < asOf ? untilOn : asOf;
  const length = Math.max(0, daysFrom(fromOn, last) + 1);
  const weeks = Array.from({ length: Math.ceil(length / 7) }, (_, index) => {
    const days = Math.min(7, length - 7 * index);
    return weekOf(index, daysAfter(fromOn, 7 * index), days, timesPerWeek, answers);
  });
  const total = (valueOf: (week: AdherenceWeek) => number): number =>
    weeks.reduce((sum, week) => sum + valueOf(week), 0);
  return {
    prescriptionId: id,
    exercise,
    timesPerWeek,
    weeks,
    days: total(({ days }) => days),
    prescribed: total(({ prescribed }) => prescribed),
    answered: total(({ answered }) => answered),
    done: total(({ done }) => done),
    note: adherenceNote,
  };
}

function weekOf(
  index: number,
  from: string,
  days: number,
  timesPerWeek: number,
  answers: ReadonlyMap<string, boolean>,
): AdherenceWeek {
  const given = Array.from({ length: days }, (_, day) => answers.get(daysAfter(from, day)));
  const answered = given.filter((answer) => answer !== undefined).length;
  const done = given.filter((answer) => answer === true).length;
  const prescribed = Math.min(timesPerWeek, days);
  const shareOf = (count: number): number | null =>
    answered === 0 || prescribed === 0 ? null : Math.min(1, count / prescribed);
  return {
    week: index + 1,
    from,
    until: daysAfter(from, days - 1),
    days,
    prescribed,
    answered,
    done,
    answeredShare: answered / days,
    doneAtLeast: shareOf(done),
    doneAtMost: shareOf(done + days - answered),
  };
}
