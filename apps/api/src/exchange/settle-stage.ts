import { statement, type Ask } from '../database/statement';
import { refreshFacts } from '../database/refresh-facts';

/** How many readings one statement moves, so that none takes longer than statements may. */
const readingsOfBatch = 20_000;

const gatherStatistics = statement(
  '',
  `create index on stage_reading (client); analyze stage_client; analyze stage_series; analyze stage_reading;
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

/** The key of a row as the domain makes it; `date || text` would depend on the server's settings. */
const rowKey = `c.reference || w.row_key || to_char(q.taken_on, 'YYYY-MM-DD')`;

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

const openEpisodes = statement(
  '',
  `update stage_client c set opened_on = d.first_on
   from (select client, min(taken_on) as first_on from stage_reading group by client) d
   where d.client = c.no`,
);

const addClients = statement(
  '',
  `insert into client (practice_id, id, name, reference, sex, import_id)
   select $1::uuid, client_id, name, reference, sex, $2::uuid from stage_client where not known_client`,
);

const addEpisodes = statement(
  '',
  `insert into episode (practice_id, id, client_id, practitioner_id, condition, side, status, opened_on, arm, import_id)
   select $1::uuid, episode_id, client_id, practitioner_id, condition, side, 'OPEN', opened_on, arm, $2::uuid
   from stage_client where not known_episode`,
);

const findSessions = statement(
  '',
  `insert into stage_session (client, held_on, id, known)
   select d.client, d.held_on, coalesce(s.id, gen_random_uuid()), s.id is not null
   from (
     select q.client, q.taken_on as held_on from stage_reading q join stage_series w on w.no = q.series
       where w.context in ('PRE_SESSION', 'POST_SESSION')
     union select t.client, t.taken_on from stage_technique t
   ) d
   join stage_client c on c.no = d.client
   left join lateral (
     select id from session
     where c.known_episode and practice_id = $1 and episode_id = c.episode_id and held_on = d.held_on
       and withdrawn_at is null
     order by started_at, id limit 1
   ) s on true`,
);

/** A file tells days, not hours: what it brings is put on noon at the practice. */
const noon = (day: string) => `(${day} + time '12:00') at time zone $3::text`;

const addSessions = statement(
  '',
  `insert into session (practice_id, id, client_id, episode_id, practitioner_id, held_on, started_at, import_id)
   select $1::uuid, s.id, c.client_id, c.episode_id, c.practitioner_id, s.held_on, ${noon('s.held_on')}, $2::uuid
   from stage_session s join stage_client c on c.no = s.client
   where not s.known`,
);

const addTechniques = statement(
  '',
  `insert into technique_use (practice_id, id, client_id, episode_id, session_id, position, technique, site, side)
   select $1::uuid, t.id, c.client_id, c.episode_id, s.id,
     row_number() over (partition by s.id order by t.id), t.technique, t.site, t.side
   from stage_technique t
   join stage_client c on c.no = t.client
   join stage_session s on s.client = t.client and s.held_on = t.taken_on and not s.known`,
);

const addReadings = statement(
  '',
  `insert into reading (practice_id, id, client_id, episode_id, session_id, measure, site, movement, side, mode,
     context, value, absent, unit, practitioner_id, tool, source, taken_on, taken_at, warnings, import_id, row_key)
   select $1::uuid, q.id, c.client_id, c.episode_id, s.id, w.measure, w.site, w.movement, w.side, w.mode,
     w.context, q.value, w.absent, w.unit, case when s.id is not null then c.practitioner_id end, '', 'IMPORT',
     q.taken_on, ${noon('q.taken_on')} + case w.context when 'POST_SESSION' then interval '45 minutes' else '0' end,
     w.warnings, $2::uuid, ${rowKey}
   from stage_reading q
   join stage_client c on c.no = q.client
   join stage_series w on w.no = q.series
   left join stage_session s on s.client = q.client and s.held_on = q.taken_on
     and w.context in ('PRE_SESSION', 'POST_SESSION')
   where q.client between $4::int and $5::int`,
);

const batchesOf = statement(
  '',
  `select min(client) as first, max(client) as last
   from (select client, sum(count(*)) over (order by client) / $1::int as share from stage_reading group by client) b
   group by trunc(share) order by 1`,
);

const episodesOf = statement(
  '',
  `select episode_id as id from stage_client where no between $1::int and $2::int`,
);

/** Where a stage is moved to. */
export interface Settling {
  readonly practiceId: string;
  readonly importId: string;
  /** IANA name of the practice's zone. */
  readonly timeZone: string;
  readonly sessions: boolean;
}

/** Moves the stage into the records, set by set, and rebuilds the facts of each episode once. */
export async function settleStage(
  ask: Ask,
  { practiceId, importId, timeZone, sessions }: Settling,
): Promise<void> {
  const here = [practiceId, importId];
  await ask(openEpisodes);
  await ask(addClients, here);
  await ask(addEpisodes, here);
  if (sessions) {
    await ask(findSessions, [practiceId]);
    await ask(addSessions, [...here, timeZone]);
    await ask(addTechniques, [practiceId]);
  }
  const batches = await ask<{ first: number; last: number }>(batchesOf, [readingsOfBatch]);
  for (const { first, last } of batches) {
    await ask(addReadings, [...here, timeZone, first, last]);
    const episodes = await ask<{ id: string }>(episodesOf, [first, last]);
    await refreshFacts(
      ask,
      practiceId,
      episodes.map(({ id }) => id),
    );
  }
}
