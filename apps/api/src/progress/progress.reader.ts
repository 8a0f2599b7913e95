import type { Scope } from '@unknot/domain/access/reach';
import type { Client } from '@unknot/domain/care/client';
import type { Episode } from '@unknot/domain/care/episode';
import type { Reading } from '@unknot/domain/care/reading';
import type { OwnMeasure } from '@unknot/domain/measures/own-measure';
import type { SeriesFacts } from '@unknot/domain/progress/facts';
import { reachValues, withinReach } from '../access/within-reach';
import type { Database } from '../database/database';
import { ownMeasuresIn } from '../database/own-measures';
import { statement } from '../database/statement';
import { seriesFactColumns } from '../database/tables/fact.table';

/** An episode of the client with what is known of it as a whole. */
export interface EpisodeRow extends Episode {
  readonly sessionCount: number;
  readonly lastMeasuredOn: string | null;
}

/** A session with the techniques that were used in it, in order. */
export interface SessionRow {
  readonly id: string;
  readonly heldOn: string;
  readonly startedAt: string;
  readonly techniques: readonly string[];
}

/** A reading as far as progress is judged from it. */
export type ReadingRow = Omit<Reading, 'clientId' | 'episodeId' | 'unit' | 'source' | 'warnings'>;

/** All that the progress of one client in one episode is judged from. */
export interface ProgressRecord {
  readonly client: Client;
  readonly episode: EpisodeRow;
  /** Latest first. */
  readonly episodes: readonly EpisodeRow[];
  readonly sessions: readonly SessionRow[];
  /** Oldest first. */
  readonly readings: readonly ReadingRow[];
  readonly facts: readonly SeriesFacts[];
  readonly ownMeasures: readonly OwnMeasure[];
}

const client = statement(
  'progress.client',
  `select client.id, client.name, client.reference, client.born_on as "bornOn", client.sex
   from client
   where client.practice_id = $1 and client.id = $4 and client.withdrawn_at is null
     and ${withinReach('client.id')}`,
);

const episodes = statement(
  'progress.episodes',
  `select e.id, e.client_id as "clientId", e.practitioner_id as "practitionerId",
     e.location_id as "locationId", e.condition, e.side, e.status, e.opened_on as "openedOn",
     e.closed_on as "closedOn", e.duration_weeks as "durationWeeks", e.arm,
     coalesce(f.session_count, 0) as "sessionCount", f.last_measured_on as "lastMeasuredOn"
   from episode e
   left join episode_fact f on f.practice_id = $1 and f.episode_id = e.id
   where e.practice_id = $1 and e.client_id = $2 and e.withdrawn_at is null
   order by e.opened_on desc, e.id desc`,
);

/** The episode that is named, else the open or latest one. */
const chosen = `(
  select id from episode
  where practice_id = $1 and client_id = $2 and withdrawn_at is null
    and ($3::uuid is null or id = $3)
  order by (status in ('OPEN', 'PAUSED')) desc, opened_on desc, id desc limit 1)`;

const sessions = statement(
  'progress.sessions',
  `select s.id, s.held_on as "heldOn", s.started_at as "startedAt",
     array(select u.technique from technique_use u
       where u.practice_id = $1 and u.episode_id = s.episode_id and u.session_id = s.id
       order by u.position) as techniques
   from session s
   where s.practice_id = $1 and s.episode_id = ${chosen} and s.withdrawn_at is null
   order by s.started_at, s.id`,
);

const readings = statement(
  'progress.readings',
  `select id, measure, site, movement, side, mode, context, value, absent, session_id as "sessionId",
     practitioner_id as "practitionerId", tool, taken_on as "takenOn", taken_at as "takenAt"
   from reading
   where practice_id = $1 and episode_id = ${chosen} and ended_at is null
   order by taken_at, id`,
);

const facts = statement(
  'progress.facts',
  `select ${seriesFactColumns} from series_fact where practice_id = $1 and episode_id = ${chosen}`,
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
  const values = [scope.practiceId, clientId, episodeId];
  return database.read(scope, async (ask) => {
    const [[found], all, held, taken, known, ownMeasures] = await Promise.all([
      ask<Client>(client, [...reachValues(scope), clientId]),
      ask<EpisodeRow>(episodes, values.slice(0, 2)),
      ask<SessionRow>(sessions, values),
      ask<ReadingRow>(readings, values),
      ask<SeriesFacts>(facts, values),
      ownMeasuresIn(ask, scope.practiceId),
    ]);
    const episode = chosenOf(all, episodeId);
    if (found === undefined || episode === undefined) return undefined;
    return {
      client: found,
      episode,
      episodes: all,
      sessions: held,
      readings: taken,
      facts: known,
      ownMeasures,
    };
  });
}

function chosenOf(all: readonly EpisodeRow[], episodeId: string | null): EpisodeRow | undefined {
  if (episodeId !== null) return all.find(({ id }) => id === episodeId);
  return all.find(({ status }) => status === 'OPEN' || status === 'PAUSED') ?? all[0];
}
