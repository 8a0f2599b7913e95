import { statement, type Ask } from '../database/statement';
import { rowKey } from './stage-tables';

const gatherStatistics = statement(
  '',
  `create index on stage_reading (client); create index on stage_client (no);
   create index on stage_technique (client); analyze stage_client; analyze stage_series; analyze stage_reading;
   analyze stage_technique;`,
);

const findClients = statement(
  '',
  `update stage_client s set client_id = c.id, known_client = true
   from client c
   where c.practice_id = $1 and c.reference = s.reference and c.withdrawn_at is null`,
);

/** The episode to which an earlier file of the same kind brought readings: a longer file continues it. */
const findEpisodes = statement(
  '',
  `update stage_client s set episode_id = e.id, practitioner_id = e.practitioner_id, known_episode = true
   from (
     select distinct on (e.client_id) e.client_id, e.id, e.practitioner_id
     from episode e
     join import i on i.practice_id = $1 and i.id = e.import_id and i.map_name = $2
     where e.practice_id = $1 and e.withdrawn_at is null
     order by e.client_id, e.opened_on, e.id
   ) e
   where s.known_client and e.client_id = s.client_id`,
);

const dropKnownReadings = statement(
  '',
  `with known as (
     select q.id, q.value is not distinct from r.value as same
     from stage_client c
     join stage_reading q on q.client = c.no
     join stage_series w on w.no = q.series
     join reading r on r.practice_id = $1 and r.ended_at is null
       and r.row_key = ${rowKey}
     where c.known_client
   ), gone as (delete from stage_reading q using known k where q.id = k.id)
   select count(*) filter (where same)::int as same, count(*) filter (where not same)::int as other from known`,
);

const dropRepeated = statement(
  '',
  `with placed as (
     select q.id, row_number() over (partition by q.client, w.row_key, q.taken_on order by q.id) as place
     from stage_reading q join stage_series w on w.no = q.series
   ), gone as (delete from stage_reading q using placed p where q.id = p.id and p.place > 1 returning q.id)
   select count(*)::int as count from gone`,
);

const dropEmptyClients = statement(
  '',
  `delete from stage_client c where not exists (select from stage_reading q where q.client = c.no)`,
);

const countLeft = statement(
  '',
  `select (select count(*)::int from stage_reading) as readings, (select count(*)::int from stage_client) as clients`,
);

/** What was left out because it stands already. */
export interface Dropped {
  /** Readings that an earlier import brought with the same value. */
  readonly same: number;
  /** Readings for which an earlier import brought another value, which stays. */
  readonly other: number;
  /** Second values within the file that lay too far apart to be noticed while reading. */
  readonly repeated: number;
  /** What is left to be stored. */
  readonly readings: number;
  readonly clients: number;
}

/**
 * Finds whom the file is about and leaves out what stands already. `mayRepeat` says that the file is
 * longer than what is remembered while reading, so that second values are looked for once more.
 */
export async function compareStage(
  ask: Ask,
  practiceId: string,
  mapName: string,
  mayRepeat: boolean,
): Promise<Dropped> {
  await ask(gatherStatistics);
  await ask(findClients, [practiceId]);
  await ask(findEpisodes, [practiceId, mapName]);
  const [repeated] = mayRepeat ? await ask<{ count: number }>(dropRepeated) : [];
  const [known] = await ask<{ same: number; other: number }>(dropKnownReadings, [practiceId]);
  await ask(dropEmptyClients);
  const [left] = await ask<{ readings: number; clients: number }>(countLeft);
  return {
    same: known?.same ?? 0,
    other: known?.other ?? 0,
    repeated: repeated?.count ?? 0,
    readings: left?.readings ?? 0,
    clients: left?.clients ?? 0,
  };
}
