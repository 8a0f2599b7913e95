import type { Pool } from 'pg';

/** Whose caseload is asked for. */
export interface CaseloadQuestion {
  readonly practiceId: string;
  readonly practitionerId: string;
}

/** The first fifty by name, each with the open or latest episode and the facts of its main pain score. */
const page = {
  name: 'caseload',
  text: `with mine as materialized (
     select c.id, c.name, c.reference
     from client c
     where c.practice_id = $1 and c.withdrawn_at is null and c.id in (
       select client_id from episode
       where practice_id = $1 and practitioner_id = $2 and withdrawn_at is null)
   )
   select (select count(*)::int from mine) as "totalCount", c.id, c.name, c.reference, e.id as "episodeId",
     e.condition, e.side, e.status, e.opened_on as "openedOn", f.session_count as "sessionCount",
     f.last_measured_on as "lastMeasuredOn", p.measure, coalesce(p.baseline, p.first_value) as first,
     p.latest_value as latest, p.latest_on as "latestOn", p.n, p.recent_values as "recentValues"
   from (select * from mine order by name collate name_order, id limit 50) c
   left join lateral (
     select id, condition, side, status, opened_on from episode
     where practice_id = $1 and client_id = c.id and withdrawn_at is null
     order by (status in ('OPEN', 'PAUSED')) desc, opened_on desc, id desc limit 1
   ) e on true
   left join episode_fact f on f.practice_id = $1 and f.episode_id = e.id
   left join lateral (
     select * from series_fact
     where practice_id = $1 and episode_id = e.id and measure in ('nprs_avg', 'vas') and n > 0
     order by measure, n desc limit 1
   ) p on true
   order by c.name collate name_order, c.id`,
};

/** The caseload of one practitioner in one prepared statement. */
export async function caseloadOf(pool: Pool, { practiceId, practitionerId }: CaseloadQuestion) {
  const { rows } = await pool.query({ ...page, values: [practiceId, practitionerId] });
  return { clients: rows };
}
