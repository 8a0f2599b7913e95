import type { ExerciseLog, ExercisePrescription, Goal, GoalScore } from '@unknot/domain/care/goal';
import { day, flag, measured, optional, small, text, uuid } from '../column';
import { practiceTable } from '../table';
import { ofEpisode } from './episode.table';

/** Clients' own goals. */
export const goals = practiceTable<Goal>()(
  'goal',
  {
    id: uuid(),
    clientId: uuid(),
    episodeId: uuid(),
    words: text(),
    startScore: measured(),
    targetScore: measured(),
    setOn: day(),
    dueOn: optional(day()),
  },
  {
    key: ['id'],
    references: [ofEpisode],
    indices: [
      { name: 'goal_by_episode', fields: ['episodeId', 'setOn'] },
      { name: 'goal_of_episode', fields: ['id', 'episodeId', 'clientId'], unique: true },
    ],
    checks: { scores_of_ten: 'start_score between 0 and 10 and target_score between 0 and 10' },
  },
);

/** Scores on goals, at most one of each goal for a visit. */
export const goalScores = practiceTable<GoalScore>()(
  'goal_score',
  {
    id: uuid(),
    clientId: uuid(),
    episodeId: uuid(),
    sessionId: uuid(),
    goalId: uuid(),
    score: small(),
    practitionerId: uuid(),
    scoredOn: day(),
  },
  {
    key: ['id'],
    references: [
      {
        fields: ['goalId', 'episodeId', 'clientId'],
        to: 'goal',
        columns: ['id', 'episode_id', 'client_id'],
      },
      { fields: ['sessionId'], to: 'session' },
      { fields: ['practitionerId'], to: 'practitioner' },
    ],
    indices: [
      { name: 'goal_score_once_a_session', fields: ['sessionId', 'goalId'], unique: true },
      { name: 'goal_score_by_goal', fields: ['goalId', 'scoredOn'] },
    ],
    checks: { score_of_ten: 'score between 0 and 10' },
  },
);

/** Exercises given to do at home. */
export const exercisePrescriptions = practiceTable<ExercisePrescription>()(
  'exercise_prescription',
  {
    id: uuid(),
    clientId: uuid(),
    episodeId: uuid(),
    exercise: text(),
    timesPerWeek: small(),
    fromOn: day(),
    untilOn: optional(day()),
  },
  {
    key: ['id'],
    references: [ofEpisode],
    indices: [
      { name: 'exercise_by_episode', fields: ['episodeId', 'fromOn'] },
      { name: 'exercise_of_client', fields: ['id', 'clientId'], unique: true },
    ],
    checks: { times_possible: 'times_per_week between 1 and 70' },
  },
);

/** Clients' answers on their exercises, one for a day; no row says not answered. */
export const exerciseLogs = practiceTable<ExerciseLog>()(
  'exercise_log',
  { id: uuid(), clientId: uuid(), prescriptionId: uuid(), doneOn: day(), done: flag() },
  {
    key: ['id'],
    references: [
      {
        fields: ['prescriptionId', 'clientId'],
        to: 'exercise_prescription',
        columns: ['id', 'client_id'],
      },
    ],
    indices: [
      { name: 'exercise_log_once_a_day', fields: ['prescriptionId', 'doneOn'], unique: true },
    ],
  },
);
