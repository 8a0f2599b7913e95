import type { Pool } from 'pg';

/** A visit as the product takes it, with whom and where it belongs to. */
export interface SessionToStore {
  readonly practiceId: string;
  readonly practitionerId: string;
  readonly input: {
    readonly id: string;
    readonly clientId: string;
    readonly episodeId: string;
    readonly startedAt: string;
    readonly readings: readonly {
      readonly id: string;
      readonly measure: string;
      readonly site: string;
      readonly movement: string;
      readonly side: string;
      readonly mode: string;
      readonly context: string;
      readonly value: number;
    }[];
  };
}

const session = {
  name: 'session',
  text: `insert into session (practice_id, id, client_id, episode_id, practitioner_id, held_on, started_at)
   values ($1, $2, $3, $4, $5, ($6::timestamptz at time zone 'Australia/Melbourne')::date, $6)`,
};

const readings = {
  name: 'readings of session',
  text: `insert into reading (practice_id, id, client_id, episode_id, session_id, measure, site, movement, side,
     mode, context, value, unit, practitioner_id, tool, source, taken_on, taken_at, warnings)
   select $1, r.id, $2, $3, $4, r.measure, r.site, r.movement, r.side, r.mode, r.context, r.value, '', $5, '',
     'CLINIC', ($6::timestamptz at time zone 'Australia/Melbourne')::date, $6, '{}'
   from unnest($7::uuid[], $8::text[], $9::text[], $10::text[], $11::text[], $12::text[], $13::text[],
     $14::float8[]) as r (id, measure, site, movement, side, mode, context, value)`,
};

/** Stores a visit and refreshes the facts of its episode: four statements and a commit in one round trip. */
export async function recordSession(
  pool: Pool,
  { practiceId, practitionerId, input }: SessionToStore,
) {
  const { id, clientId, episodeId, startedAt, readings: taken } = input;
  const connection = await pool.connect();
  try {
    await Promise.all([
      connection.query('begin'),
      connection.query({
        ...session,
        values: [practiceId, id, clientId, episodeId, practitionerId, startedAt],
      }),
      connection.query({
        ...readings,
        values: [
          ...[practiceId, clientId, episodeId, id, practitionerId, startedAt],
          taken.map((reading) => reading.id),
          taken.map(({ measure }) => measure),
          taken.map(({ site }) => site),
          taken.map(({ movement }) => movement),
          taken.map(({ side }) => side),
          taken.map(({ mode }) => mode),
          taken.map(({ context }) => context),
          taken.map(({ value }) => value),
        ],
      }),
      connection.query({ ...refreshEpisode, values: [practiceId, episodeId] }),
      connection.query({ ...refreshSeries, values: [practiceId, episodeId, id] }),
      connection.query('commit'),
    ]);
    return { sessionId: id };
  } catch (fault) {
    await connection.query('rollback');
    throw fault;
  } finally {
    connection.release();
  }
}

const refreshEpisode = {
  name: 'refresh episode',
  text: `update episode_fact f set
     session_count = s.count, first_session_on = s.days[1], first_session_at = s.starts[1],
     second_session_at = s.starts[2], last_session_on = s.last_on,
     last_measured_on = greatest(f.last_measured_on, s.last_on)
   from (
     select count(*)::int as count, array_agg(started_at order by started_at, id) as starts,
       array_agg(held_on order by started_at, id) as days, max(held_on) as last_on
     from session where practice_id = $1 and episode_id = $2 and withdrawn_at is null
   ) s
   where f.practice_id = $1 and f.episode_id = $2`,
};

/** Rebuilds the facts of the series that the visit touched, each from its own readings. */
const refreshSeries = {
  name: 'refresh series',
  text: `insert into series_fact (practice_id, client_id, episode_id, measure, site, movement, side, mode, n,
     baseline, baseline_n, baseline_late, first_value, first_on, latest_value, latest_on, lowest, highest,
     recent_values, recent_days)
   select $1, client_id, $2, measure, site, movement, side, mode, count(*)::int,
     coalesce(avg(value) filter (where early), (array_agg(value order by taken_at, id) filter (where late))[1]),
     case when count(*) filter (where early) > 0 then count(*) filter (where early)
       when count(*) filter (where late) > 0 then 1 else 0 end,
     count(*) filter (where early) = 0 and count(*) filter (where late) > 0,
     (array_agg(value order by taken_at, id))[1], min(taken_on),
     (array_agg(value order by taken_at desc, id desc))[1], max(taken_on), min(value), max(value),
     (array_agg(value order by taken_at, id))[greatest(1, count(*) - 7):],
     (array_agg(taken_on - date '1970-01-01' order by taken_at, id))[greatest(1, count(*) - 7):]
   from (
     select r.client_id, r.measure, r.site, r.movement, r.side, r.mode, r.value, r.taken_on, r.taken_at, r.id,
       r.taken_on >= f.first_session_on - 14 and r.taken_at <= f.first_session_at as early,
       r.taken_on >= f.first_session_on - 14
         and (f.second_session_at is null or r.taken_at < f.second_session_at) as late
     from reading r
     join episode_fact f on f.practice_id = $1 and f.episode_id = $2
     where r.practice_id = $1 and r.episode_id = $2 and r.ended_at is null and r.value is not null
       and r.context <> 'POST_SESSION'
   ) r
   where (measure, site, movement, side, mode) in (
     select measure, site, movement, side, mode from reading
     where practice_id = $1 and episode_id = $2 and session_id = $3 and ended_at is null)
   group by client_id, measure, site, movement, side, mode
   on conflict (practice_id, episode_id, measure, site, movement, side, mode) do update set
     n = excluded.n, baseline = excluded.baseline, baseline_n = excluded.baseline_n,
     baseline_late = excluded.baseline_late, first_value = excluded.first_value,
     first_on = excluded.first_on, latest_value = excluded.latest_value, latest_on = excluded.latest_on,
     lowest = excluded.lowest, highest = excluded.highest, recent_values = excluded.recent_values,
     recent_days = excluded.recent_days`,
};
