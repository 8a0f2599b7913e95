import type { Scope } from '@unknot/domain/access/reach';
import type { VisitsRecord } from '@unknot/domain/care/visit-form-of';
import { reachValues, withinReach } from '../access/within-reach';
import { auditIn } from '../database/audit';
import type { Database } from '../database/database';
import { planOf } from '../database/episode-plan';
import { ownMeasuresList } from '../database/own-measures';
import { practiceDayAt } from '../database/practice-day';
import { listOf, statement, type Ask } from '../database/statement';

const ofChosen = 'practice_id = $1 and episode_id = chosen.id';

/** The calendar day at the practice; the database counts in UTC. */
const today = practiceDayAt('now()');

/** What belongs to a session that still stands. */
const ofStanding = `${ofChosen} and session_id in (select id from session
  where practice_id = $1 and episode_id = chosen.id and withdrawn_at is null)`;

/** The episode that is named, else the open or latest one. */
const chosen = `
  select id, condition, side, opened_on from episode
  where practice_id = $1 and client_id = $4::uuid and withdrawn_at is null
    and ($5::uuid is null or id = $5::uuid)
  order by (status in ('OPEN', 'PAUSED')) desc, opened_on desc, id desc limit 1`;

const lastVisit = `
  select s.id, s.held_on as "heldOn", p.name as "practitionerName", s.minutes,
    ${listOf(`select technique, site, side, minutes from technique_use
      where ${ofChosen} and session_id = s.id order by position`)} as techniques
  from session s join practitioner p on p.practice_id = $1 and p.id = s.practitioner_id
  where s.practice_id = $1 and s.episode_id = chosen.id and s.withdrawn_at is null
  order by s.started_at desc, s.id desc limit 1`;

const lastReadings = `
  select * from (
    select distinct on (measure, site, movement, side, mode) measure, site, movement, side, mode,
      value, absent, taken_on as "takenOn", tool, session_id as "sessionId", taken_at
    from reading where ${ofChosen} and ended_at is null and context <> 'POST_SESSION'
    order by measure, site, movement, side, mode, taken_at desc, id desc) last_of_series
  order by taken_at desc, measure, site, movement, side, mode`;

const triggerPoints = `
  select * from (
    select distinct on (muscle, side, point) muscle, side, point, severity, found_on as "foundOn", referral
    from trigger_point_finding where ${ofStanding}
    order by muscle, side, point, found_on desc, id desc) last_of_point
  order by "foundOn" desc, muscle, side, point`;

const postures = `
  select distinct on (finding, side) finding, side, grade, found_on as "foundOn"
  from posture_finding where ${ofStanding} order by finding, side, found_on desc, id desc`;

const painAreas = `
  select site, side, kind, intensity, felt_on as "feltOn" from pain_area
  where ${ofChosen} and session_id = (select session_id from pain_area
    where ${ofStanding} order by felt_on desc, id desc limit 1)
  order by id`;

const responses = `
  select distinct on (r.measure) r.measure, r.filled_on as "filledOn", r.unscored,
    (select count(*)::int from questionnaire_answer a
      where a.practice_id = $1 and a.response_id = r.id) as answered
  from questionnaire_response r
  where ${ofStanding} order by r.measure, r.filled_on desc, r.id desc`;

const goals = `
  select g.id, g.words, g.start_score as "startScore", g.target_score as "targetScore",
    latest.score as "lastScore", latest.scored_on as "lastOn"
  from goal g left join lateral (select score, scored_on from goal_score
    where practice_id = $1 and goal_id = g.id order by scored_on desc, id desc limit 1) latest on true
  where g.practice_id = $1 and g.episode_id = chosen.id order by g.set_on, g.id`;

const days = `
  select done_on as "doneOn", done from exercise_log
  where practice_id = $1 and prescription_id = e.id and done_on > ${today} - 28 order by done_on desc`;

const exercises = `
  select e.id, e.exercise, e.times_per_week as "timesPerWeek", e.from_on as "fromOn", ${listOf(days)} as days
  from exercise_prescription e
  where e.practice_id = $1 and e.episode_id = chosen.id and (e.until_on is null or e.until_on >= ${today})
  order by e.from_on, e.id`;

const visits = statement(
  'care.visit form',
  `select client.id as "clientId", client.name as "clientName", client.reference as "clientReference",
     (select time_zone from practice where practice_id = $1) as "timeZone",
     json_build_object('id', chosen.id, 'condition', chosen.condition, 'side', chosen.side,
       'openedOn', chosen.opened_on) as episode,
     (select count(*)::int from session where ${ofChosen} and withdrawn_at is null) as version,
     ${planOf('chosen.id')} as plan,
     array(select held_on::text from session where ${ofChosen} and withdrawn_at is null
       order by started_at, id) as "sessionDays",
     (select row_to_json(last_visit) from (${lastVisit}) last_visit) as "lastVisit",
     ${listOf(lastReadings)} as "lastReadings", ${listOf(triggerPoints)} as "triggerPoints",
     ${listOf(postures)} as postures, ${listOf(painAreas)} as "painAreas", ${listOf(goals)} as goals,
     ${listOf(responses)} as responses,
     ${listOf(exercises)} as exercises, ${ownMeasuresList} as "ownMeasures",
     array(select distinct technique from technique_use where ${ofStanding}) as techniques
   from client cross join lateral (${chosen}) chosen
   where client.practice_id = $1 and client.id = $4::uuid and client.withdrawn_at is null
     and ${withinReach('client.id')}`,
);

/**
 * What is stored of an episode as far as its next visit needs it; `undefined` where the client or the episode is out
 * of reach. That the form was opened is noted first.
 */
export async function visitsRecordOf(
  database: Database,
  scope: Scope,
  clientId: string,
  episodeId: string | null,
): Promise<VisitsRecord | undefined> {
  const deed = { action: 'SEE_VISIT_FORM', clientId, subjectId: episodeId };
  const [found] = await database.readNoted(
    scope,
    (ask: Ask) => auditIn(ask, scope, deed),
    (ask) => ask<VisitsRecord>(visits, [...reachValues(scope), clientId, episodeId]),
  );
  return found;
}
