import { pipeline } from 'node:stream/promises';
import { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

/** The rows as text, as they stand in the file. */
const stage = `
  create temporary table line (client text, date text, what text, value text) on commit drop;
  create temporary table known (what text primary key, measure text, site text, movement text, mode text,
    unit text, low float8, high float8) on commit drop;
  insert into known values
    ('pain average', 'nprs_avg', 'lumbar', 'none', 'NONE', '{score}', 0, 10),
    ('pain worst', 'nprs_worst', 'lumbar', 'none', 'NONE', '{score}', 0, 10),
    ('pain now', 'nprs_now', 'lumbar', 'none', 'NONE', '{score}', 0, 10),
    ('pain moving', 'nprs_move', 'lumbar', 'none', 'NONE', '{score}', 0, 10),
    ('flexion', 'rom_deg', 'lumbar', 'flexion', 'ACTIVE', 'deg', 0, 180);`;

/** A row is taken where its day is one, its word is known, its value in range, and nothing stands twice. */
const validate = `
  create temporary table taken on commit drop as
    select l.client, l.date::date as taken_on, k.measure, k.site, k.movement, k.mode, k.unit, l.value::float8 as value,
      row_number() over (partition by l.client, l.date, l.what) as place
    from line l join known k using (what)
    where l.date ~ '^\\d{4}-\\d{2}-\\d{2}$' and l.value ~ '^-?\\d+(\\.\\d+)?$'
      and l.value::float8 between k.low and k.high;
  delete from taken where place > 1;
  create temporary table person on commit drop as
    select client, uuidv7() as client_id, uuidv7() as episode_id, min(taken_on) as opened_on
    from taken group by client;
  create temporary table visit on commit drop as
    select client, taken_on, uuidv7() as id from taken group by client, taken_on;
  analyze taken; analyze person; analyze visit;`;

const addImport = `
  insert into import (practice_id, id, file_name, file_hash, map_name, accepted_rows, flagged_rows, refused_rows,
    readings, clients, report)
  select $1, $2::uuid, 'bench.csv', $2::text, 'bench', count(*), 0, 0, count(*), 0, '{}' from taken`;

const addClients = `
  insert into client (practice_id, id, name, reference, sex, import_id)
  select $1, client_id, 'Client ' || client, client, 'UNKNOWN', $2 from person`;

const addEpisodes = `
  insert into episode (practice_id, id, client_id, practitioner_id, condition, side, status, opened_on, import_id)
  select $1, episode_id, client_id, (select min(id::text)::uuid from practitioner where practice_id = $1), 'lbp',
    'NONE', 'OPEN', opened_on, $2
  from person`;

const addSessions = `
  insert into session (practice_id, id, client_id, episode_id, practitioner_id, held_on, started_at, import_id)
  select $1, v.id, p.client_id, p.episode_id, (select min(id::text)::uuid from practitioner where practice_id = $1),
    v.taken_on, (v.taken_on + time '12:00') at time zone 'Australia/Melbourne', $2
  from visit v join person p using (client)`;

const addReadings = `
  insert into reading (practice_id, id, client_id, episode_id, session_id, measure, site, movement, side, mode,
    context, value, unit, practitioner_id, tool, source, taken_on, taken_at, warnings, import_id, row_key)
  select $1, uuidv7(), p.client_id, p.episode_id, v.id, t.measure, t.site, t.movement, 'NONE', t.mode,
    'PRE_SESSION', t.value, t.unit, (select min(id::text)::uuid from practitioner where practice_id = $1), '',
    'IMPORT', t.taken_on, (t.taken_on + time '12:00') at time zone 'Australia/Melbourne', '{}', $2,
    concat_ws('/', 'bench', t.client, t.measure, t.site, t.movement, t.taken_on)
  from taken t join person p using (client) join visit v using (client, taken_on)`;

const addEpisodeFacts = `
  insert into episode_fact (practice_id, client_id, episode_id, session_count, first_session_on, first_session_at,
    second_session_at, last_session_on, last_measured_on, techniques)
  select $1, client_id, episode_id, count(*), min(held_on), min(started_at),
    (array_agg(started_at order by started_at, id))[2], max(held_on), max(held_on), '{}'
  from session where practice_id = $1 and import_id = $2
  group by client_id, episode_id`;

const addSeriesFacts = `
  insert into series_fact (practice_id, client_id, episode_id, measure, site, movement, side, mode, n,
    baseline, baseline_n, baseline_late, first_value, first_on, latest_value, latest_on, lowest, highest,
    recent_values, recent_days)
  select $1, client_id, episode_id, measure, site, movement, side, mode, cardinality(values), values[1], 1, false,
    values[1], days[1], values[cardinality(values)], days[cardinality(days)], lowest, highest,
    values[greatest(1, cardinality(values) - 7):],
    array(select day - date '1970-01-01' from unnest(days[greatest(1, cardinality(days) - 7):]) as day)
  from (
    select client_id, episode_id, measure, site, movement, side, mode,
      array_agg(value order by taken_at, id) as values, array_agg(taken_on order by taken_at, id) as days,
      min(value) as lowest, max(value) as highest
    from reading where practice_id = $1 and import_id = $2
    group by client_id, episode_id, measure, site, movement, side, mode
  ) s`;

/** Imports a file: COPY into a stage, validated in SQL, inserted as sets, facts once for each series. */
export async function importRows(
  connectionString: string,
  practiceId: string,
  csv: NodeJS.ReadableStream,
): Promise<{ readings: number }> {
  const connection = new Client({ connectionString });
  await connection.connect();
  try {
    await connection.query('begin');
    await connection.query(stage);
    const copy = copyFrom('copy line from stdin (format csv, header)');
    await pipeline(csv, connection.query(copy));
    await connection.query('analyze line');
    await connection.query(validate);
    const { rows } = await connection.query<{ id: string }>('select uuidv7() as id');
    const values = [practiceId, rows[0]?.id];
    await connection.query(addImport, values);
    await connection.query(addClients, values);
    await connection.query(addEpisodes, values);
    await connection.query(addSessions, values);
    const { rowCount } = await connection.query(addReadings, values);
    await connection.query(addEpisodeFacts, values);
    await connection.query(addSeriesFacts, values);
    await connection.query('commit');
    return { readings: rowCount ?? 0 };
  } finally {
    await connection.end();
  }
}

/** The same rows into a table without keys, log or checks: what the machine can take in at all. */
export async function copyOnly(
  connectionString: string,
  csv: NodeJS.ReadableStream,
): Promise<void> {
  const connection = new Client({ connectionString });
  await connection.connect();
  try {
    await connection.query(
      'create unlogged table if not exists bench_line (client text, date date, what text, value float8)',
    );
    const copy = copyFrom('copy bench_line from stdin (format csv, header)');
    await pipeline(csv, connection.query(copy));
  } finally {
    await connection.query('drop table if exists bench_line').catch(() => undefined);
    await connection.end();
  }
}
