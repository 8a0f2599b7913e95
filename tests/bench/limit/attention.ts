import type { Pool } from 'pg';
import { alertRules } from '@unknot/domain/progress/alerts/alert';

/** Whose list is asked for. */
export interface AttentionQuestion {
  readonly practiceId: string;
  /** The person as one who treats, and those whom they cover. */
  readonly practitionerIds: readonly string[];
}

const shown = `
  select distinct on (a.episode_id) a.*, array_position($3::text[], a.rule) as place, e.condition, e.side,
    f.session_count
  from mine
  join alert a on a.practice_id = $1 and a.client_id = mine.client_id and a.from_on <= day.today
  join episode e on e.practice_id = $1 and e.id = a.episode_id and e.status in ('OPEN', 'PAUSED')
    and e.withdrawn_at is null
  left join episode_fact f on f.practice_id = $1 and f.episode_id = a.episode_id
  where not exists (
    select from alert_answer x where x.practice_id = $1 and x.alert_id = a.id and x.undone_at is null
      and (x.kind = 'NOT_USEFUL' or (x.kind = 'REVIEWED' and a.severity <= coalesce(x.up_to_severity, 'infinity'))
        or (x.kind = 'SNOOZED' and f.session_count <= x.session_count)))
  order by a.episode_id, place`;

const rows = `
  select s.id as "alertId", s.rule, s.since, s.reason, c.id as "clientId", c.name, s.episode_id as "episodeId",
    s.condition, s.side, s.session_count as "sessionCount", p.latest_value as latest,
    p.recent_values as "recentValues", s.rules_version as "rulesVersion",
    (select since from alert m where m.practice_id = $1 and m.episode_id = s.episode_id and m.rule = 'MISSING')
      as "nextReassessmentOn"
  from (select * from shown order by place, severity desc, since, episode_id limit 50) s
  join client c on c.practice_id = $1 and c.id = s.client_id and c.withdrawn_at is null
  left join lateral (
    select * from series_fact
    where practice_id = $1 and episode_id = s.episode_id and measure in ('nprs_avg', 'vas') and n > 0
    order by measure, n desc limit 1
  ) p on true
  order by s.place, s.severity desc, s.since, s.episode_id`;

const recorded = `
  select v.id as "sessionId", v.started_at as "startedAt", c.id as "clientId", c.name, e.condition, e.side
  from session v
  join episode e on e.practice_id = $1 and e.id = v.episode_id and e.withdrawn_at is null
  join client c on c.practice_id = $1 and c.id = v.client_id and c.withdrawn_at is null
  where v.practice_id = $1 and v.practitioner_id = any ($2::uuid[]) and v.held_on = day.today and v.withdrawn_at is null
  order by v.started_at desc, v.id limit 20`;

const due = `
  select a.since as "dueOn", c.id as "clientId", c.name, e.condition, e.side
  from mine
  join alert a on a.practice_id = $1 and a.client_id = mine.client_id and a.rule = 'MISSING'
    and a.since <= day.today and a.from_on > day.today
  join episode e on e.practice_id = $1 and e.id = a.episode_id and e.status = 'OPEN' and e.withdrawn_at is null
  join client c on c.practice_id = $1 and c.id = a.client_id and c.withdrawn_at is null
  order by a.since, c.name, c.id limit 20`;

const listed = (query: string) =>
  `(select coalesce(json_agg(item), '[]') from day cross join lateral (${query}) item)`;

/** The first fifty, each with the facts of its main pain score, how many there are by rule, and what is on today. */
const page = {
  name: 'attention',
  text: `with day as (
     select (now() at time zone time_zone)::date as today from practice where practice_id = $1
   ), mine as materialized (
     select distinct client_id from episode
     where practice_id = $1 and practitioner_id = any ($2::uuid[]) and withdrawn_at is null
   ), shown as materialized (
     select s.* from day cross join lateral (${shown}) s
   )
   select ${listed(rows)} as rows, ${listed(recorded)} as recorded, ${listed(due)} as due,
     ${listed('select rule, count(*)::int as count from shown group by rule, place order by place')} as counts`,
};

/** Who needs somebody, in one prepared statement. */
export async function attentionOf(pool: Pool, { practiceId, practitionerIds }: AttentionQuestion) {
  const { rows } = await pool.query({ ...page, values: [practiceId, practitionerIds, alertRules] });
  return rows[0] as object;
}
