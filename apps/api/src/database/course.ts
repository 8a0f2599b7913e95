/** SQL that holds where a client agrees, by their latest decision, that their results are compared. Takes the practice as $1. */
export function agreesToComparison(clientId: string): string {
  return `coalesce((select c.granted from consent c
    where c.practice_id = $1 and c.client_id = ${clientId} and c.purpose = 'COMPARISON'
    order by c.decided_at desc, c.id desc limit 1), false)`;
}

/** SQL of the facts of the series of measure $3 with most readings in the episode `e`; no row where there is none. */
export const mainSeries = `
  select * from series_fact
  where practice_id = $1 and episode_id = e.id and measure = $3 and movement = 'none' and n > 0
  order by n desc, site, side limit 1`;

/** SQL of the scores of that series `s`, oldest first, and of their days since the first session of the fact `f`. */
export const scoresOfSeries = `
  select array_agg(value order by taken_at, id) as scores,
    array_agg(taken_on - f.first_session_on order by taken_at, id) as days
  from reading
  where practice_id = $1 and episode_id = e.id and measure = $3 and site = s.site and movement = 'none'
    and side = s.side and mode = s.mode and ended_at is null and value is not null and context <> 'POST_SESSION'`;
