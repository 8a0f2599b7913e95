import type { Scope } from '@unknot/domain/access/reach';
import type { HistoryRecord } from '@unknot/domain/progress/episode-history-of';
import { reachValues, withinReach } from '../access/within-reach';
import { auditIn } from '../database/audit';
import type { Database } from '../database/database';
import { lastContactOf, planOf } from '../database/episode-plan';
import { ownMeasuresList } from '../database/own-measures';
import { scoredGoals } from '../database/scored-goals';
import { listOf, statement, type Ask } from '../database/statement';
import { seriesFactColumns } from '../database/tables/fact.table';
import { judgedColumns } from '../database/tables/reading.table';

const closing = `
  (select last.closing from episode_step last
   where last.practice_id = $1 and last.episode_id = e.id and last.kind = 'CLOSED'
   order by last.written_at desc, last.id desc limit 1)`;

const goals = scoredGoals('e.id', ['dueOn']);

const series = `
  select ${seriesFactColumns} from series_fact
  where practice_id = $1 and episode_id = e.id and movement = 'none'`;

const readings = `
  select ${judgedColumns}
  from reading where practice_id = $1 and episode_id = e.id and ended_at is null and movement = 'none'
  order by taken_at, id`;

const episodes = `
  select e.id, e.condition, e.side, e.status, e.opened_on as "openedOn", e.closed_on as "closedOn",
    e.duration_weeks as "durationWeeks", p.name as "practitionerName", ${closing} as closing,
    ${lastContactOf('e', 'f')} as "lastContactOn", f.last_measured_on as "lastMeasuredOn",
    array(select s.held_on::text from session s
      where s.practice_id = $1 and s.episode_id = e.id and s.withdrawn_at is null
      order by s.started_at, s.id) as "sessionDays",
    ${planOf('e.id')} as plan, ${listOf(goals)} as goals, ${listOf(series)} as series,
    ${listOf(readings)} as readings
  from episode e
  join practitioner p on p.practice_id = $1 and p.id = e.practitioner_id
  left join episode_fact f on f.practice_id = $1 and f.episode_id = e.id
  where e.practice_id = $1 and e.client_id = client.id and e.withdrawn_at is null
  order by (e.status in ('OPEN', 'PAUSED')) desc, e.opened_on desc, e.id desc`;

const history = statement(
  'care.episode history',
  `select client.id as "clientId", client.name as "clientName", client.reference as "clientReference",
     json_build_object('bornOn', client.born_on, 'sex', client.sex) as client,
     (select time_zone from practice where practice_id = $1) as "timeZone",
     ${listOf(episodes)} as episodes, ${ownMeasuresList} as "ownMeasures"
   from client
   where client.practice_id = $1 and client.id = $4::uuid and client.withdrawn_at is null
     and ${withinReach('client.id')}`,
);

/** All episodes of a client; `undefined` where the client is out of reach. That they were looked at is noted first. */
export async function historyRecordOf(
  database: Database,
  scope: Scope,
  clientId: string,
): Promise<HistoryRecord | undefined> {
  const deed = { action: 'SEE_EPISODES', clientId, subjectId: null };
  const [found] = await database.readNoted(
    scope,
    (ask: Ask) => auditIn(ask, scope, deed),
    (ask) => ask<HistoryRecord>(history, [...reachValues(scope), clientId]),
  );
  return found;
}
