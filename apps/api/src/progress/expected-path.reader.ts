import type { Scope } from '@unknot/domain/access/reach';
import type { OwnMeasure } from '@unknot/domain/measures/own-measure';
import type { JudgedReading } from '@unknot/domain/progress/counted-readings';
import type { ExpectedPath } from '@unknot/domain/progress/expected-path/expected-path-of';
import type { PathMeasure, PathSubject } from '@unknot/domain/progress/expected-path/path-episode';
import type { SeriesFacts } from '@unknot/domain/progress/facts';
import type { Withheld } from '@unknot/domain/progress/withheld';
import { reachValues, withinReach } from '../access/within-reach';
import { auditIn } from '../database/audit';
import { expectedPathsIn } from '../database/closed-courses';
import type { Database } from '../database/database';
import { ownMeasuresList } from '../database/own-measures';
import { listOf, statement, type Ask } from '../database/statement';
import { seriesFactColumns } from '../database/tables/fact.table';
import { chosenEpisode } from './chosen-episode';

/** All that the standing of one client in one episode is judged from, but for the others. */
export interface CourseRecord {
  readonly clientId: string;
  readonly episodeId: string;
  readonly condition: string;
  /** For how many weeks the complaint had lasted at the start; `null` where not known. */
  readonly durationWeeks: number | null;
  /** Calendar days, in order. */
  readonly sessionDays: readonly string[];
  readonly facts: readonly SeriesFacts[];
  readonly ownMeasures: readonly OwnMeasure[];
  /** Oldest first. */
  readonly readings: readonly JudgedReading[];
}

const facts = `
  select ${seriesFactColumns} from series_fact
  where practice_id = $1 and episode_id = chosen.id and movement = 'none'`;

const record = statement(
  'expected path.record',
  `select client.id as "clientId", e.id as "episodeId", e.condition, e.duration_weeks as "durationWeeks",
     array(select s.held_on::text from session s
       where s.practice_id = $1 and s.episode_id = e.id and s.withdrawn_at is null
       order by s.started_at, s.id) as "sessionDays",
     ${listOf(facts)} as facts, ${ownMeasuresList} as "ownMeasures"
   from client
   cross join (${chosenEpisode('$4', '$5')}) chosen
   join episode e on e.practice_id = $1 and e.id = chosen.id
   where client.practice_id = $1 and client.id = $4 and client.withdrawn_at is null
     and ${withinReach('client.id')}`,
);

const readings = statement(
  'expected path.readings',
  `select id, measure, site, movement, side, mode, context, value, absent, session_id as "sessionId",
     practitioner_id as "practitionerId", tool, taken_on as "takenOn", taken_at as "takenAt"
   from reading
   where practice_id = $1 and episode_id = (${chosenEpisode('$2', '$3')}) and ended_at is null
     and value is not null and movement = 'none' and context <> 'POST_SESSION'
   order by taken_at, id`,
);

/**
 * What the standing of a client is judged from; `undefined` where the client or the episode is out of reach, which looks
 * the same as if there were none.
 */
export function courseRecordOf(
  database: Database,
  scope: Scope,
  clientId: string,
  episodeId: string | null,
): Promise<CourseRecord | undefined> {
  const note = (ask: Ask) =>
    auditIn(ask, scope, { action: scope.action, clientId, subjectId: episodeId });
  return database.readNoted(scope, note, async (ask) => {
    const [[found], taken] = await Promise.all([
      ask<CourseRecord>(record, [...reachValues(scope), clientId, episodeId]),
      ask<JudgedReading>(readings, [scope.practiceId, clientId, episodeId]),
    ]);
    return found && { ...found, readings: taken };
  });
}

/** The path of people like that one from the closed episodes of the viewer's practice; says of nobody who they are. */
export function pathOfOthers(
  database: Database,
  scope: Scope,
  subject: PathSubject,
  measure: PathMeasure,
): Promise<ExpectedPath | Withheld> {
  return database.read(scope, (ask) =>
    expectedPathsIn(ask, scope.practiceId, [subject.condition])(subject, measure),
  );
}
