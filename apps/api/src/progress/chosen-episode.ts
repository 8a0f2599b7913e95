/** SQL of the id of the episode that is named, else of the open or latest one; takes the parameters of client and episode. */
export const chosenEpisode = (client: string, named: string): string => `
  select id from episode
  where practice_id = $1 and client_id = ${client} and withdrawn_at is null
    and (${named}::uuid is null or id = ${named})
  order by (status in ('OPEN', 'PAUSED')) desc, opened_on desc, id desc limit 1`;
