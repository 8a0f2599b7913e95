import type { Scope } from '@unknot/domain/access/reach';
import type { Client } from '@unknot/domain/care/client';
import type { PainArea, TriggerPointColumns } from '@unknot/domain/care/finding';
import type { ExerciseLog, ExercisePrescription } from '@unknot/domain/care/goal';
import type { Reading } from '@unknot/domain/care/reading';
import type { OwnMeasure } from '@unknot/domain/measures/own-measure';
import type { ScoredGoal } from '@unknot/domain/progress/alerts/scored-goals-of';
import type { EpisodeToSum } from '@unknot/domain/progress/episode-in-short';
import type { SeriesFacts } from '@unknot/domain/progress/facts';
import { reachValues, withinReach } from '../access/within-reach';
import { auditIn } from '../database/audit';
import type { Database } from '../database/database';
import { ownMeasuresList } from '../database/own-measures';
import { scoredGoals } from '../database/scored-goals';
import { listOf, statement, type Ask } from '../database/statement';
import { seriesFactColumns } from '../database/tables/fact.table';
import { judgedColumns } from '../database/tables/reading.table';
import { chosenEpisode } from './chosen-episode';

/** A session with the techniques that were used in it, in order. */
export interface SessionRow {
  readonly id: string;
  readonly heldOn: string;
  readonly techniques: readonly string[];
}

/** A reading as far as progress is judged from it. */
export type ReadingRow = Omit<Reading, 'clientId' | 'episodeId' | 'unit' | 'source' | 'warnings'>;

/** An area in which something is felt, with the session in which it was shown. */
export type PainAreaRow = Pick<PainArea, 'sessionId' | 'site' | 'side' | 'kind' | 'intensity'>;

/** An exercise given to do at home, with the days on which the client said whether it was done. */
export type ExerciseRow = Omit<ExercisePrescription, 'clientId' | 'episodeId'> & {
  readonly logs: readonly Pick<ExerciseLog, 'prescriptionId' | 'doneOn' | 'done'>[];
};

/** A client in one episode, with all that is known but the single readings. */
interface EpisodeRecord extends Client {
  /** Of the practice, whose calendar days count. */
  readonly timeZone: string;
  readonly episodeId: string;
  /** Every episode of the client, latest first. */
  readonly episodes: readonly EpisodeToSum[];
  /** Oldest first. */
  readonly sessions: readonly SessionRow[];
  readonly facts: readonly SeriesFacts[];
  readonly triggerPoints: TriggerPointColumns;
  readonly painAreas: readonly PainAreaRow[];
  readonly goals: readonly ScoredGoal[];
  readonly exercises: readonly ExerciseRow[];
  readonly ownMeasures: readonly OwnMeasure[];
}

/** All that the progress of one client in one episode is judged from. */
export interface ProgressRecord extends EpisodeRecord {
  readonly episode: EpisodeToSum;
  /** Oldest first. */
  readonly readings: readonly ReadingRow[];
}

const episodes = `
  select e.id, e.condition, e.side, e.status, e.opened_on as "openedOn",
    coalesce(f.session_count, 0) as "sessionCount", f.last_measured_on as "lastMeasuredOn"
  from episode e
  left join episode_fact f on f.practice_id = $1 and f.episode_id = e.id
  where e.practice_id = $1 and e.client_id = $4 and e.withdrawn_at is null
  order by e.opened_on desc, e.id desc`;

const sessions = `
  select s.id, s.held_on as "heldOn",
    array(select u.technique from technique_use u
      where u.practice_id = $1 and u.episode_id = s.episode_id and u.session_id = s.id
      order by u.position) as techniques
  from session s
  where s.practice_id = $1 and s.episode_id = chosen.id and s.withdrawn_at is null
  order by s.started_at, s.id`;

const facts = `
  select ${seriesFactColumns} from series_fact where practice_id = $1 and episode_id = chosen.id`;

/** Columns are put together by the database: nobody has to turn rows into columns, and keys are sent once. */
const triggerPoints = `
  (select json_build_object(
     'sessionIds', coalesce(json_agg(f.session_id), '[]'), 'muscles', coalesce(json_agg(f.muscle), '[]'),
     'sides', coalesce(json_agg(f.side), '[]'), 'points', coalesce(json_agg(f.point), '[]'),
     'severities', coalesce(json_agg(f.severity), '[]'), 'referrals', coalesce(json_agg(f.referral), '[]'))
   from (
     select t.session_id, t.muscle, t.side, t.point, t.severity, t.referral
     from trigger_point_finding t
     join session s on s.practice_id = $1 and s.id = t.session_id and s.withdrawn_at is null
     where t.practice_id = $1 and t.episode_id = chosen.id
     order by s.started_at, s.id, t.muscle, t.side, t.point) f)`;

const painAreas = `
  select a.session_id as "sessionId", a.site, a.side, a.kind, a.intensity
  from pain_area a
  join session s on s.practice_id = $1 and s.id = a.session_id and s.withdrawn_at is null
  where a.practice_id = $1 and a.episode_id = chosen.id
  order by s.started_at, s.id, a.id`;

const goals = scoredGoals('chosen.id');

const exercises = `
  select id, exercise, times_per_week as "timesPerWeek", from_on as "fromOn", until_on as "untilOn",
    ${listOf(`select prescription_id as "prescriptionId", done_on as "doneOn", done from exercise_log
      where practice_id = $1 and prescription_id = exercise_prescription.id order by done_on`)} as logs
  from exercise_prescription where practice_id = $1 and episode_id = chosen.id order by from_on, id`;

const record = statement(
  'progress.record',
  `select client.id, client.name, client.reference, client.born_on as "bornOn", client.sex,
     (select time_zone from practice where practice_id = $1) as "timeZone",
     chosen.id as "episodeId", ${listOf(episodes)} as episodes, ${listOf(sessions)} as sessions,
     ${listOf(facts)} as facts, ${triggerPoints} as "triggerPoints",
     ${listOf(painAreas)} as "painAreas", ${listOf(goals)} as goals, ${listOf(exercises)} as exercises,
     ${ownMeasuresList} as "ownMeasures"
   from client
   cross join (${chosenEpisode('$4', '$5')}) chosen
   where client.practice_id = $1 and client.id = $4 and client.withdrawn_at is null
     and ${withinReach('client.id')}`,
);

/** Nothing is read of a client out of reach, not even to be thrown away: how long that takes would tell of them. */
const readings = statement(
  'progress.readings',
  `select ${judgedColumns}
   from reading
   where practice_id = $1 and episode_id = (${chosenEpisode('$4', '$5')}) and ended_at is null
     and ${withinReach('$4::uuid')}
   order by taken_at, id`,
);

/**
 * What the progress of a client is judged from; `undefined` where the client or the episode is out of reach,
 * which looks the same as if there were none. All is asked at once.
 */
export function progressRecordOf(
  database: Database,
  scope: Scope,
  clientId: string,
  episodeId: string | null,
): Promise<ProgressRecord | undefined> {
  const note = (ask: Ask) =>
    auditIn(ask, scope, { action: scope.action, clientId, subjectId: episodeId });
  return database.readNoted(scope, note, (ask) => progressIn(ask, scope, clientId, episodeId));
}

/** The same within what is being read; whoever asks has noted the look. */
export async function progressIn(
  ask: Ask,
  scope: Scope,
  clientId: string,
  episodeId: string | null,
): Promise<ProgressRecord | undefined> {
  const values = [...reachValues(scope), clientId, episodeId];
  const [[found], taken] = await Promise.all([
    ask<EpisodeRecord>(record, values),
    ask<ReadingRow>(readings, values),
  ]);
  const episode = found?.episodes.find(({ id }) => id === found.episodeId);
  if (found === undefined || episode === undefined) return undefined;
  return { ...found, episode, readings: taken };
}
