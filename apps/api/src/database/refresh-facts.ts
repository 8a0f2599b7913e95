import { statement, type Ask } from './statement';

/** Writers of one episode wait here for one another; what follows then sees all that the others have stored. */
const takeTurns = statement(
  'facts.take turns',
  `select 1 from episode where practice_id = $1 and id = any($2::uuid[]) order by id for no key update`,
);

const refreshEpisodes = statement(
  'facts.refresh episodes',
  `insert into episode_fact (practice_id, client_id, episode_id, session_count, first_session_on, first_session_at,
     second_session_at, last_session_on, last_measured_on, techniques)
   select e.practice_id, e.client_id, e.id, s.count, s.days[1], s.starts[1], s.starts[2], s.last_on, r.last_on, t.techniques
   from episode e
   cross join lateral (
     select count(*)::int as count, array_agg(started_at order by started_at, id) as starts,
       array_agg(held_on order by started_at, id) as days, max(held_on) as last_on
     from session
     where practice_id = $1 and episode_id = e.id and withdrawn_at is null
   ) s
   cross join lateral (
     select max(taken_on) as last_on
     from reading
     where practice_id = $1 and episode_id = e.id and ended_at is null and value is not null
   ) r
   cross join lateral (
     select coalesce(array_agg(distinct u.technique order by u.technique), '{}') as techniques
     from technique_use u
     join session s2 on s2.practice_id = $1 and s2.id = u.session_id and s2.withdrawn_at is null
     where u.practice_id = $1 and u.episode_id = e.id
   ) t
   where e.practice_id = $1 and e.id = any($2::uuid[])
   on conflict (practice_id, episode_id) do update set
     session_count = excluded.session_count, first_session_on = excluded.first_session_on,
     first_session_at = excluded.first_session_at,
     second_session_at = excluded.second_session_at, last_session_on = excluded.last_session_on,
     last_measured_on = excluded.last_measured_on, techniques = excluded.techniques`,
);

/**
 * Care starts with the first session, or at the end of the day on which the episode was opened where there is none.
 * The baseline is the mean of the scores in the fourteen days before that moment, or else the first score before
 * the second session, marked late. Only values of contexts that say something about the result count, and older ones
 * than those fourteen days only where there are no others.
 */
const refreshSeries = statement(
  'facts.refresh series',
  `with start as (
     select e.id as episode_id, e.opened_on, coalesce(f.first_session_on, e.opened_on) - 14 as counts_from,
       f.first_session_at, f.second_session_at
     from episode e
     join episode_fact f on f.practice_id = $1 and f.episode_id = e.id
     where e.practice_id = $1 and e.id = any($2::uuid[])
   ), counted as (
     select r.practice_id, r.client_id, r.episode_id, r.measure, r.site, r.movement, r.side, r.mode,
       r.value, r.taken_on, r.taken_at, r.id, r.taken_on >= s.counts_from as recent_enough,
       case when s.first_session_at is null then r.taken_on <= s.opened_on
         else r.taken_at <= s.first_session_at end as before_care,
       s.second_session_at is null or r.taken_at < s.second_session_at as before_second
     from start s
     join reading r on r.practice_id = $1 and r.episode_id = s.episode_id
     where r.ended_at is null and r.value is not null and r.context <> 'POST_SESSION'
   ), grouped as (
     -- One order for all of them, so that the rows are sorted once.
     select practice_id, client_id, episode_id, measure, site, movement, side, mode,
       count(*) filter (where recent_enough)::int as n,
       array_agg(value order by taken_at, id) filter (where recent_enough) as values,
       array_agg(taken_on order by taken_at, id) filter (where recent_enough) as days,
       array_agg(value order by taken_at, id) filter (where not recent_enough) as old_values,
       array_agg(taken_on order by taken_at, id) filter (where not recent_enough) as old_days,
       sum(value order by taken_at, id) filter (where recent_enough and before_care)
         / nullif(count(*) filter (where recent_enough and before_care), 0) as baseline_at_start,
       count(*) filter (where recent_enough and before_care)::int as n_at_start,
       (array_agg(value order by taken_at, id) filter (where recent_enough and before_second))[1] as first_late,
       min(value) as lowest, max(value) as highest
     from counted
     group by practice_id, client_id, episode_id, measure, site, movement, side, mode
   ), gone as (
     delete from series_fact f
     where f.practice_id = $1 and f.episode_id = any($2::uuid[]) and not exists (
       select from grouped g
       where g.episode_id = f.episode_id and g.measure = f.measure and g.site = f.site
         and g.movement = f.movement and g.side = f.side and g.mode = f.mode)
   )
   insert into series_fact (practice_id, client_id, episode_id, measure, site, movement, side, mode, n,
     baseline, baseline_n, baseline_late, first_value, first_on, latest_value, latest_on, lowest, highest,
     recent_values, recent_days)
   select practice_id, client_id, episode_id, measure, site, movement, side, mode, n,
     coalesce(baseline_at_start, first_late),
     case when n_at_start > 0 then n_at_start when first_late is not null then 1 else 0 end,
     n_at_start = 0 and first_late is not null,
     coalesce(values[1], old_values[1]), coalesce(days[1], old_days[1]),
     coalesce(values[n], old_values[cardinality(old_values)]), coalesce(days[n], old_days[cardinality(old_days)]),
     lowest, highest, coalesce(values[greatest(1, n - 7):], '{}'),
     array(select day - date '1970-01-01' from unnest(days[greatest(1, n - 7):]) as day)
   from grouped
   on conflict (practice_id, episode_id, measure, site, movement, side, mode) do update set
     n = excluded.n, baseline = excluded.baseline, baseline_n = excluded.baseline_n,
     baseline_late = excluded.baseline_late, first_value = excluded.first_value,
     first_on = excluded.first_on, latest_value = excluded.latest_value, latest_on = excluded.latest_on,
     lowest = excluded.lowest, highest = excluded.highest, recent_values = excluded.recent_values,
     recent_days = excluded.recent_days`,
);

/**
 * Rebuilds the facts of these episodes from their current sessions and readings.
 * Belongs into the transaction of every write that touches them; rebuilt facts cannot drift.
 */
export async function refreshFacts(
  ask: Ask,
  practiceId: string,
  episodeIds: readonly string[],
): Promise<void> {
  if (episodeIds.length === 0) return;
  await Promise.all([
    takeTurn(ask, practiceId, episodeIds),
    ask(refreshEpisodes, [practiceId, episodeIds]),
    ask(refreshSeries, [practiceId, episodeIds]),
  ]);
}

/** Waits for who else writes in these episodes; what is asked afterwards sees what they have stored. */
export async function takeTurn(
  ask: Ask,
  practiceId: string,
  episodeIds: readonly string[],
): Promise<void> {
  await ask(takeTurns, [practiceId, episodeIds]);
}
