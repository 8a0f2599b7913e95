import { calendarDayIn } from './calendar-day';
import { isWholeWithin, problemsOfEach, repeats, type Say } from './entry-problems';
import type { ExerciseLog, ExercisePrescription, Goal, GoalScore } from './goal';
import type { HomeEntries } from './home-entry';
import { textProblemsOf } from './plain-text';
import type { Problem } from './problem';
import type { SessionEntry } from './session-input';

/** What must be known of an episode to judge what is said of goals and of exercises. */
export interface HomeKnowledge {
  /** Ids of the goals of the episode. */
  readonly goals: ReadonlySet<string>;
  /** Exercises of the episode by id. */
  readonly exercises: ReadonlyMap<string, KnownExercise>;
}

/** An exercise that was prescribed at a visit before. */
export interface KnownExercise {
  /** The day from which it is to be done. */
  readonly fromOn: string;
  /** The days that were answered already, done or not. */
  readonly days: ReadonlyMap<string, boolean>;
}

/** Goals, scores on them and exercises of a visit, as they are stored. */
export interface HomeToRecord {
  readonly goals: readonly Goal[];
  readonly goalScores: readonly GoalScore[];
  readonly exercises: readonly ExercisePrescription[];
  readonly exerciseDays: readonly ExerciseLog[];
}

/** The longest text that a goal or an exercise can have. */
const longest = 200;

/** All that speaks against what is said of goals and of exercises; `day` is that of the visit. */
export function homeProblemsOf(entries: HomeEntries, known: HomeKnowledge, day: string): Problem[] {
  return [
    ...newGoalProblems(entries, day),
    ...goalScoreProblems(entries, known),
    ...newExerciseProblems(entries),
    ...exerciseDayProblems(entries, known, day),
  ];
}

function newGoalProblems({ newGoals }: HomeEntries, day: string): Problem[] {
  return problemsOfEach('newGoals', newGoals ?? [], (entry, say) => {
    const { words, startScore, targetScore, dueOn } = entry;
    sayOfText(say, 'words', words, 'Write the goal in the client’s words.');
    if (!isScore(startScore)) say('startScore', 'OUT_OF_RANGE', scoreOfTen);
    if (!isScore(targetScore)) say('targetScore', 'OUT_OF_RANGE', scoreOfTen);
    if (isScore(startScore) && isScore(targetScore) && targetScore <= startScore) {
      const message = 'The target is no higher than the score today: 10 is as before.';
      say('targetScore', 'TARGET_NOT_ABOVE', message);
    }
    if (typeof dueOn === 'string' && (calendarDayIn(dueOn) === undefined || dueOn < day)) {
      say('dueOn', 'DAY_IMPOSSIBLE', 'A goal is due on a day after the visit.');
    }
  });
}

const scoreOfTen = 'A goal is scored with a whole number from 0 (unable) to 10 (as before).';

function isScore(score: number): boolean {
  return isWholeWithin(score, 0, 10);
}

function sayOfText(say: Say, field: string, text: string, missing: string): void {
  const rule = { most: longest, missing: { message: missing } };
  for (const { code, message } of textProblemsOf(field, text, rule)) say(field, code, message);
}

function goalScoreProblems({ newGoals, goalScores }: HomeEntries, { goals }: HomeKnowledge) {
  const fresh = new Set((newGoals ?? []).map(({ id }) => id));
  const isRepeated = repeats();
  return problemsOfEach('goalScores', goalScores ?? [], ({ goalId, score }, say) => {
    if (!goals.has(goalId) && !fresh.has(goalId)) {
      say('goalId', 'GOAL_UNKNOWN', 'The episode has no such goal.');
    }
    if (!isScore(score)) say('score', 'OUT_OF_RANGE', scoreOfTen);
    if (isRepeated(goalId)) say('goalId', 'DUPLICATE', 'The same goal is scored twice.');
  });
}

function newExerciseProblems({ newExercises }: HomeEntries): Problem[] {
  return problemsOfEach('newExercises', newExercises ?? [], ({ exercise, timesPerWeek }, say) => {
    sayOfText(say, 'exercise', exercise, 'Write what is to be done.');
    if (!isWholeWithin(timesPerWeek, 1, 70)) {
      say('timesPerWeek', 'OUT_OF_RANGE', 'An exercise is done 1 to 70 times a week.');
    }
  });
}

function exerciseDayProblems(
  { newExercises, exerciseDays }: HomeEntries,
  { exercises }: HomeKnowledge,
  day: string,
): Problem[] {
  const fresh = new Set((newExercises ?? []).map(({ id }) => id));
  const isRepeated = repeats();
  return problemsOfEach('exerciseDays', exerciseDays ?? [], (entry, say) => {
    const { exerciseId, doneOn, done } = entry;
    const known = exercises.get(exerciseId);
    if (known === undefined && !fresh.has(exerciseId)) {
      say('exerciseId', 'EXERCISE_UNKNOWN', 'The episode has no such exercise.');
    }
    if (calendarDayIn(doneOn) === undefined || doneOn > day) {
      say('doneOn', 'DAY_IMPOSSIBLE', 'Exercises are answered for days up to the visit.');
    } else if (doneOn < (known?.fromOn ?? day)) {
      const message = `This exercise was not prescribed before ${known?.fromOn ?? day}.`;
      say('doneOn', 'DAY_IMPOSSIBLE', message);
    }
    if ((known?.days.get(doneOn) ?? done) !== done) {
      say('done', 'ANSWERED_OTHERWISE', 'This day was answered before, and otherwise.');
    }
    if (isRepeated(`${exerciseId}/${doneOn}`)) {
      say('doneOn', 'DUPLICATE', 'The same day of the same exercise is answered twice.');
    }
  });
}

/** Goals and exercises, as they are stored; the entries have no problems. A day that is known already is not stored again. */
export function homeToRecord(
  { id: sessionId, clientId, episodeId, ...entries }: SessionEntry,
  practitionerId: string,
  day: string,
  { exercises }: HomeKnowledge,
): HomeToRecord {
  const of = { clientId, episodeId };
  return {
    goals: (entries.newGoals ?? []).map(({ id, words, startScore, targetScore, dueOn }) => ({
      ...{ ...of, id, words: words.trim(), startScore, targetScore },
      ...{ setOn: day, dueOn: dueOn ?? null },
    })),
    goalScores: (entries.goalScores ?? []).map(({ id, goalId, score }) => ({
      ...{ ...of, id, sessionId, goalId, score, practitionerId, scoredOn: day },
    })),
    exercises: (entries.newExercises ?? []).map(({ id, exercise, timesPerWeek }) => ({
      ...{ ...of, id, exercise: exercise.trim(), timesPerWeek, fromOn: day, untilOn: null },
    })),
    exerciseDays: (entries.exerciseDays ?? [])
      .filter(({ exerciseId, doneOn }) => exercises.get(exerciseId)?.days.has(doneOn) !== true)
      .map(({ id, exerciseId, doneOn, done }) => ({
        ...{ id, clientId, prescriptionId: exerciseId, doneOn, done },
      })),
  };
}
