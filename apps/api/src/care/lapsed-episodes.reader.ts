import type { LapsedEpisodes } from '@unknot/contract/schema.generated';
import type { Scope } from '@unknot/domain/access/reach';
import type { Side } from '@unknot/domain/body/side';
import { daysFrom } from '@unknot/domain/care/calendar-day';
import { conditionNameOf } from '@unknot/domain/care/conditions';
import { daysUntilLapsed } from '@unknot/domain/care/episode/contact';
import { localDayOf } from '@unknot/domain/care/local-day';
import { amongReached, reachValues } from '../access/within-reach';
import { auditList } from '../database/audit';
import type { Database } from '../database/database';
import { lastContactOf } from '../database/episode-plan';
import { statement } from '../database/statement';

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

const lapsed = statement(
  'care.lapsed episodes',
  `select client.id as "clientId", client.name as "clientName", e.id as "episodeId", e.condition, e.side,
     coalesce(f.session_count, 0) as "sessionCount", contact.last_on as "lastContactOn",
     (count(*) over ())::int as "totalCount"
   from client
   join episode e on e.practice_id = $1 and e.client_id = client.id and e.status = 'OPEN' and e.withdrawn_at is null
   left join episode_fact f on f.practice_id = $1 and f.episode_id = e.id
   cross join lateral (select ${lastContactOf('e', 'f')} as last_on) contact
   where client.practice_id = $1 and client.withdrawn_at is null and ${amongReached('client.id')}
     and contact.last_on <= $4::date - $5::int
   order by contact.last_on, client.name, e.id limit ${most}`,
);

const zone = statement(
  'care.time zone',
  'select time_zone as "timeZone" from practice where practice_id = $1',
);

/** The open episodes within reach without contact for so long that they have lapsed. Whom it shows is noted first. */
export async function lapsedEpisodesOf(
  database: Database,
  scope: Scope,
  now: string,
): Promise<LapsedEpisodes> {
  const { today, rows } = await database.read(scope, async (ask) => {
    const [practice] = await ask<{ timeZone: string }>(zone, [scope.practiceId]);
    const today = localDayOf(now, practice?.timeZone ?? 'UTC');
    const values = [...reachValues(scope), today, daysUntilLapsed];
    return { today, rows: await ask<LapsedRow>(lapsed, values) };
  });
  const shown = [...new Set(rows.map(({ clientId }) => clientId))];
  await database.readNoted(
    scope,
    (ask) => auditList(ask, scope, shown, 'SEE_LAPSED'),
    () => Promise.resolve(),
  );
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
