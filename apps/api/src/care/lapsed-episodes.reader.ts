import type { LapsedEpisodes } from '@unknot/contract/schema.generated';
import type { Scope } from '@unknot/domain/access/reach';
import type { Side } from '@unknot/domain/body/side';
import { daysFrom } from '@unknot/domain/care/calendar-day';
import { conditionNameOf } from '@unknot/domain/care/conditions';
import { daysUntilLapsed } from '@unknot/domain/care/episode/contact';
import { reachValues, withReached } from '../access/within-reach';
import { auditList } from '../database/audit';
import type { Database } from '../database/database';
import { lastContactOf } from '../database/episode-plan';
import { practiceDayAt } from '../database/practice-day';
import { listOf, statement } from '../database/statement';

interface LapsedRow {
  readonly clientId: string;
  readonly clientName: string;
  readonly episodeId: string;
  readonly condition: string;
  readonly side: Side;
  readonly sessionCount: number;
  readonly lastContactOn: string;
  readonly totalCount: number;
}

/** So many are shown: whoever has more closes these first. */
const most = 50;

const lapsed = `
  select client.id as "clientId", client.name as "clientName", e.id as "episodeId", e.condition, e.side,
    coalesce(f.session_count, 0) as "sessionCount", contact.last_on as "lastContactOn",
    (count(*) over ())::int as "totalCount"
  from reached
  join client on client.practice_id = $1 and client.id = reached.client_id and client.withdrawn_at is null
  join episode e on e.practice_id = $1 and e.client_id = client.id and e.status = 'OPEN' and e.withdrawn_at is null
  left join episode_fact f on f.practice_id = $1 and f.episode_id = e.id
  cross join lateral (select ${lastContactOf('e', 'f')} as last_on) contact
  where contact.last_on <= day.today - $5::int
  order by contact.last_on, client.name, e.id limit ${most}`;

const found = statement(
  'care.lapsed episodes',
  `${withReached} select day.today, ${listOf(lapsed)} as rows
   from (select ${practiceDayAt('$4::timestamptz')} as today) day`,
);

interface Found {
  readonly today: string;
  readonly rows: readonly LapsedRow[];
}

/** The open episodes within reach without contact for so long that they have lapsed. Whom it shows is noted first. */
export async function lapsedEpisodesOf(
  database: Database,
  scope: Scope,
  now: string,
): Promise<LapsedEpisodes> {
  const [answer] = await database.readThenNoted(
    scope,
    (ask) => ask<Found>(found, [...reachValues(scope), now, daysUntilLapsed]),
    (ask, [lists]) => {
      const shown = new Set(lists?.rows.map(({ clientId }) => clientId));
      return auditList(ask, scope, [...shown], 'SEE_LAPSED');
    },
  );
  if (answer === undefined) throw new Error('A statement without a source answered no row.');
  const { today, rows } = answer;
  return {
    today,
    totalCount: rows[0]?.totalCount ?? 0,
    episodes: rows.map(({ condition, totalCount: _, ...row }) => ({
      ...row,
      conditionName: conditionNameOf(condition),
      days: daysFrom(row.lastContactOn, today),
    })),
  };
}
