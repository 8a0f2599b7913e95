import type { Pool } from 'pg';
import { alertRules } from '@unknot/domain/progress/alerts/alert';

/** Whose list is asked for. */
export interface AttentionQuestion {
  readonly practiceId: string;
  /** The person as one who treats, and those whom they cover. */
  readonly practitionerIds: readonly string[];
}

/** The first fifty, each with the facts of its main pain score, and how many there are of each rule. */
const page = {
  name: 'attention',
  text: `with mine as materialized (
     select distinct client_id from episode
     where practice_id = $1 and practitioner_id = any ($2::uuid[]) and withdrawn_at is null
   ), shown as materialized (
     select distinct on (a.episode_id) a.*, array_position($3::text[], a.rule) as place, e.condition, e.side,
       f.session_count
     from mine
     join alert a on a.practice_id = $1 and a.client_id = mine.client_id
       and a.from_on <= (now() at time zone 'Australia/Melbourne')::date
     join episode e on e.practice_id = $1 and e.id = a.episode_id and e.status in ('OPEN', 'PAUSED')
       and e.withdrawn_at is null
     left join episode_fact f on f.practice_id = $1 and f.episode_id = a.episode_id
     where not exists (
       select from alert_answer x where x.practice_id = $1 and x.alert_id = a.id and x.undone_at is null
         and (x.kind = 'NOT_USEFUL' or (x.kind = 'REVIEWED' and a.severity <= coalesce(x.up_to_severity, 'infinity'))
           or (x.kind = 'SNOOZED' and f.session_count <= x.session_count)))
     order by a.episode_id, place
   )
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
   order by s.place, s.severity desc, s.since, s.episode_id`,
};

/** Who needs somebody, in one prepared statement. */
export async function attentionOf(pool: Pool, { practiceId, practitionerIds }: AttentionQuestion) {
  const { rows } = await pool.query({ ...page, values: [practiceId, practitionerIds, alertRules] });
  return { rows };
}
