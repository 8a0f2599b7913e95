import { statement } from '../database/statement';

/**
 * Tables of one transaction in which a file waits until it is known as a whole. They belong to no practice,
 * hold nothing afterwards, and take rows far faster than tables under row-level security do.
 */
export const makeStage = statement(
  '',
  `create temporary table stage_client (
     no int, reference text, name text, sex text, condition text, side text, arm text, practitioner text,
     client_id uuid, episode_id uuid, practitioner_id uuid, opened_on date,
     known_client boolean not null default false, known_episode boolean not null default false
   ) on commit drop;
   create temporary table stage_series (
     no int, measure text, site text, movement text, side text, mode text, unit text, context text,
     absent text, warnings text[], row_key text
   ) on commit drop;
   create temporary table stage_reading (
     id uuid, client int, series int, taken_on date, value double precision
   ) on commit drop;
   create temporary table stage_technique (
     id uuid, client int, taken_on date, technique text, site text, side text
   ) on commit drop;
   create temporary table stage_session (
     client int, held_on date, id uuid, known boolean not null default false
   ) on commit drop;`,
);

/** Clients of the file, each once, with new ids for client and episode. */
export const stageClients = statement(
  '',
  `insert into stage_client (no, reference, name, sex, condition, side, arm, practitioner, client_id, episode_id)
   select * from unnest($1::int[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[],
     $8::text[], $9::uuid[], $10::uuid[])`,
);

/** A series together with everything else about its readings that is one of few words. */
export const stageSeries = statement(
  '',
  `insert into stage_series (no, measure, site, movement, side, mode, unit, context, absent, warnings, row_key)
   select no, measure, site, movement, side, mode, unit, context, absent, string_to_array(warnings, ' '), row_key
   from unnest($1::int[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],
     $9::text[], $10::text[], $11::text[])
     as s (no, measure, site, movement, side, mode, unit, context, absent, warnings, row_key)`,
);

/** Readings as they come, by the numbers of client and series. */
export const stageReadings = statement(
  '',
  `insert into stage_reading (id, client, series, taken_on, value)
   select * from unnest($1::uuid[], $2::int[], $3::int[], $4::date[], $5::float8[])`,
);

/** Techniques as they come. */
export const stageTechniques = statement(
  '',
  `insert into stage_technique (id, client, taken_on, technique, site, side)
   select * from unnest($1::uuid[], $2::int[], $3::date[], $4::text[], $5::text[], $6::text[])`,
);

/** SQL of a row's key, as the domain makes it; a date beside `||` would depend on the server's settings. */
export const rowKey = `c.reference || w.row_key || to_char(q.taken_on, 'YYYY-MM-DD')`;
