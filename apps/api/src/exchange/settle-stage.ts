import { refreshAlerts } from '../database/refresh-alerts';
import { refreshFacts } from '../database/refresh-facts';
import { statement, type Ask } from '../database/statement';
import { rowKey } from './stage-tables';

/** How many readings one round moves, so that no statement takes longer than statements may. */
const readingsOfRound = 20_000;

const openEpisodes = statement(
  '',
  `update stage_client c set opened_on = d.first_on
   from (select client, min(taken_on) as first_on from stage_reading group by client) d
   where d.client = c.no`,
);

/** The clients of each round, as the numbers from which and to which they go. */
const roundsOf = statement(
  '',
  `select min(client) as first, max(client) as last
   from (select client, sum(count(*)) over (order by client) / $1::int as share from stage_reading group by client) b
   group by trunc(share) order by 1`,
);

const addClients = statement(
  '',
  `insert into client (practice_id, id, name, reference, sex, import_id)
   select $1::uuid, client_id, name, reference, sex, $2::uuid
   from stage_client where no between $3::int and $4::int and not known_client`,
);

const addEpisodes = statement(
  '',
  `insert into episode (practice_id, id, client_id, practitioner_id, condition, side, status, opened_on, arm, import_id)
   select $1::uuid, episode_id, client_id, practitioner_id, condition, side, 'OPEN', opened_on, arm, $2::uuid
   from stage_client where no between $3::int and $4::int and not known_episode`,
);

const emptySessions = statement('', 'truncate stage_session');

const findSessions = statement(
  '',
  `insert into stage_session (client, held_on, id, known)
   select d.client, d.held_on, coalesce(s.id, gen_random_uuid()), s.id is not null
   from (
     select q.client, q.taken_on as held_on from stage_reading q join stage_series w on w.no = q.series
       where q.client between $2::int and $3::int and w.context in ('PRE_SESSION', 'POST_SESSION')
     union select t.client, t.taken_on from stage_technique t where t.client between $2::int and $3::int
   ) d
   join stage_client c on c.no = d.client
   left join lateral (
     select id from session
     where c.known_episode and practice_id = $1 and episode_id = c.episode_id and held_on = d.held_on
       and withdrawn_at is null
     order by started_at, id limit 1
   ) s on true`,
);

/** SQL of the instant of a day: a file tells days, not hours, and what it brings is put on noon at the practice. */
const noonOf = (day: string) => `(${day} + time '12:00') at time zone $3::text`;

const addSessions = statement(
  '',
  `insert into session (practice_id, id, client_id, episode_id, practitioner_id, held_on, started_at, import_id)
   select $1::uuid, s.id, c.client_id, c.episode_id, c.practitioner_id, s.held_on, ${noonOf('s.held_on')}, $2::uuid
   from stage_session s join stage_client c on c.no = s.client
   where not s.known`,
);

const addTechniques = statement(
  '',
  `insert into technique_use (practice_id, id, client_id, episode_id, session_id, position, technique, site, side)
   select $1::uuid, t.id, c.client_id, c.episode_id, s.id,
     row_number() over (partition by s.id order by t.id), t.technique, t.site, t.side
   from stage_session s
   join stage_technique t on t.client = s.client and t.taken_on = s.held_on
   join stage_client c on c.no = s.client
   where not s.known`,
);

const addReadings = statement(
  '',
  `insert into reading (practice_id, id, client_id, episode_id, session_id, measure, site, movement, side, mode,
     context, value, absent, unit, practitioner_id, tool, source, taken_on, taken_at, warnings, import_id, row_key)
   select $1::uuid, q.id, c.client_id, c.episode_id, s.id, w.measure, w.site, w.movement, w.side, w.mode,
     w.context, q.value, w.absent, w.unit, case when s.id is not null then c.practitioner_id end, '', 'IMPORT',
     q.taken_on, ${noonOf('q.taken_on')} + case w.context when 'POST_SESSION' then interval '45 minutes' else '0' end,
     w.warnings, $2::uuid, ${rowKey}
   from stage_reading q
   join stage_client c on c.no = q.client
   join stage_series w on w.no = q.series
   left join stage_session s on s.client = q.client and s.held_on = q.taken_on
     and w.context in ('PRE_SESSION', 'POST_SESSION')
   where q.client between $4::int and $5::int`,
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
  /** Whether visits are sessions. */
  readonly sessions: boolean;
}

/** Moves the stage into the records, some clients at a time, and rebuilds the facts of each episode once. */
export async function settleStage(ask: Ask, settling: Settling): Promise<void> {
  await ask(openEpisodes);
  const rounds = await ask<{ first: number; last: number }>(roundsOf, [readingsOfRound]);
  for (const { first, last } of rounds) await settleRound(ask, settling, first, last);
}

async function settleRound(
  ask: Ask,
  { practiceId, importId, timeZone, sessions }: Settling,
  first: number,
  last: number,
): Promise<void> {
  const here = [practiceId, importId];
  await ask(addClients, [...here, first, last]);
  await ask(addEpisodes, [...here, first, last]);
  if (sessions) {
    await ask(emptySessions);
    await ask(findSessions, [practiceId, first, last]);
    await ask(addSessions, [...here, timeZone]);
    await ask(addTechniques, [practiceId]);
  }
  await ask(addReadings, [...here, timeZone, first, last]);
  const episodes = await ask<{ id: string }>(episodesOf, [first, last]);
  const touched = episodes.map(({ id }) => id);
  await refreshFacts(ask, practiceId, touched);
  await refreshAlerts(ask, practiceId, touched);
}
