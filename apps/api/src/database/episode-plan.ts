/** SQL of the plan in force of the episode of that id, as one JSON value; null where none was set. Takes the practice as $1. */
export function planOf(episodeId: string): string {
  return `(select json_build_object('plannedSessions', planned.planned_sessions,
      'visitsInFourWeeks', planned.visits_in_four_weeks, 'reassessEveryDays', planned.reassess_every_days,
      'reassessEverySessions', planned.reassess_every_sessions, 'setOn', planned.set_on)
    from care_plan planned where planned.practice_id = $1 and planned.episode_id = ${episodeId}
    order by planned.written_at desc, planned.id desc limit 1)`;
}

/**
 * SQL of the day of the last contact in an episode: its opening, a session, a reading, or the day on which it was taken
 * up again. Takes the practice as $1 and the aliases of `episode` and of its `episode_fact`, which may be missing.
 */
export function lastContactOf(episode: string, fact: string): string {
  return `greatest(${episode}.opened_on, ${fact}.last_session_on, ${fact}.last_measured_on,
    (select max(back.happened_on) from episode_step back where back.practice_id = $1
      and back.episode_id = ${episode}.id and back.kind in ('REOPENED', 'RESUMED')))`;
}
