import type { Scope } from '@unknot/domain/access/reach';
import type { OwnMeasure } from '@unknot/domain/measures/own-measure';
import type { EpisodeToSum } from '@unknot/domain/progress/episode-in-short';
import type { SeriesFacts } from '@unknot/domain/progress/facts';
import { painScores } from '@unknot/domain/progress/main-pain-of';
import { reachValues, withReached } from '../access/within-reach';
import { auditList } from '../database/audit';
import type { Database } from '../database/database';
import { ownMeasuresList } from '../database/own-measures';
import { listOf, statement } from '../database/statement';
import { seriesFactColumns } from '../database/tables/fact.table';

/** A client with the open or latest episode, as the database knows them. */
export interface ClientRow {
  readonly id: string;
  readonly name: string;
  readonly reference: string | null;
  /** `null` where there is none yet. */
  readonly episode: EpisodeRow | null;
}

/** An episode with the facts of those of its series that may sum it up. */
export interface EpisodeRow extends EpisodeToSum {
  readonly series: readonly SeriesFacts[];
}

/** What is known of the list as a whole. */
interface ListRow {
  readonly totalCount: number;
  readonly ownMeasures: readonly OwnMeasure[];
}

/** One page of clients. */
export interface ClientPage extends ListRow {
  readonly rows: readonly ClientRow[];
  /** Whether there are more after them. */
  readonly hasMore: boolean;
}

/** Where a page begins: after this client. */
export interface After {
  readonly name: string;
  readonly id: string;
}

const matching = `reached join client on client.practice_id = $1 and client.id = reached.client_id
    and client.withdrawn_at is null
  where ($4 = '' or position(lower($4) in lower(client.name)) > 0
    or position(lower($4) in lower(coalesce(client.reference, ''))) > 0)`;

const onPage = `
  select client.id, client.name, client.reference from ${matching}
    and ($5::text is null or (client.name collate name_order, client.id) > ($5 collate name_order, $6::uuid))
  order by client.name collate name_order, client.id limit $7`;

/** Of the client's scores the best pain score, as far as the order of these decides; else all of them. */
const series = `
  select ${seriesFactColumns} from series_fact
  where practice_id = $1 and episode_id = e.id and movement = 'none'
  order by array_position($8::text[], measure) fetch first row with ties`;

const episode = `
  select e.id, e.condition, e.side, e.status, e.opened_on as "openedOn",
    coalesce(f.session_count, 0) as "sessionCount", f.last_measured_on as "lastMeasuredOn",
    ${listOf(series)} as series
  from episode e
  left join episode_fact f on f.practice_id = $1 and f.episode_id = e.id
  where e.practice_id = $1 and e.client_id = client.id and e.withdrawn_at is null
  order by (e.status in ('OPEN', 'PAUSED')) desc, e.opened_on desc, e.id desc limit 1`;

const page = statement(
  'clients.page',
  `${withReached} select client.id, client.name, client.reference, (select row_to_json(shown) from (${episode}) shown) as episode
   from (${onPage}) client
   order by client.name collate name_order, client.id`,
);

const list = statement(
  'clients.list',
  `${withReached} select count(*)::int as "totalCount", ${ownMeasuresList} as "ownMeasures" from ${matching}`,
);

/**
 * The clients within reach whose name or reference holds `search`, in order of name. Whom it shows is noted before it
 * is answered.
 */
export async function clientsOf(
  database: Database,
  scope: Scope,
  search: string,
  first: number,
  after: After | undefined,
): Promise<ClientPage> {
  const values = [...reachValues(scope), search];
  // One more than asked says whether there is a next page.
  const place = [after?.name ?? null, after?.id ?? null, first + 1];
  const [found, [all]] = await database.readThenNoted(
    scope,
    (ask) =>
      Promise.all([
        ask<ClientRow>(page, [...values, ...place, painScores]),
        ask<ListRow>(list, values),
      ]),
    (ask, [shown]) =>
      auditList(
        ask,
        scope,
        shown.slice(0, first).map(({ id }) => id),
      ),
  );
  const rows = found.slice(0, first);
  const hasMore = found.length > rows.length;
  return {
    rows,
    hasMore,
    totalCount: all?.totalCount ?? 0,
    ownMeasures: all?.ownMeasures ?? [],
  };
}
