import type { Scope } from '@unknot/domain/access/reach';
import type { OwnMeasure } from '@unknot/domain/measures/own-measure';
import type { EpisodeToSum } from '@unknot/domain/progress/episode-in-short';
import type { SeriesFacts } from '@unknot/domain/progress/facts';
import { reachValues, withinReach } from '../access/within-reach';
import type { Database } from '../database/database';
import { ownMeasuresIn } from '../database/own-measures';
import { statement } from '../database/statement';
import { seriesFactColumns } from '../database/tables/fact.table';

/** A client with the open or latest episode, as the database knows them. */
export interface ClientRow {
  readonly id: string;
  readonly name: string;
  readonly reference: string | null;
  /** `null` where there is none yet. */
  readonly episode: EpisodeToSum | null;
}

/** The facts of a series with the episode that they belong to. */
export interface EpisodeSeries extends SeriesFacts {
  readonly episodeId: string;
}

/** One page of clients. */
export interface ClientPage {
  readonly rows: readonly ClientRow[];
  readonly totalCount: number;
  /** Facts of the client-reported scores of these episodes. */
  readonly facts: readonly EpisodeSeries[];
  readonly ownMeasures: readonly OwnMeasure[];
}

/** Where a page begins: after this client. */
export interface After {
  readonly name: string;
  readonly id: string;
}

const matching = `client.practice_id = $1 and client.withdrawn_at is null and ${withinReach('client.id')}
  and ($4 = '' or position(lower($4) in lower(client.name)) > 0
    or position(lower($4) in lower(coalesce(client.reference, ''))) > 0)`;

const page = statement(
  'clients.page',
  `select client.id, client.name, client.reference,
     case when e.id is not null then jsonb_build_object('id', e.id, 'condition', e.condition, 'side', e.side,
       'status', e.status, 'openedOn', e.opened_on, 'sessionCount', coalesce(f.session_count, 0),
       'lastMeasuredOn', f.last_measured_on) end as episode
   from client
   left join lateral (
     select * from episode
     where practice_id = $1 and client_id = client.id and withdrawn_at is null
     order by (status in ('OPEN', 'PAUSED')) desc, opened_on desc, id desc limit 1
   ) e on true
   left join episode_fact f on f.practice_id = $1 and f.episode_id = e.id
   where ${matching}
     and ($5::text is null or (client.name collate name_order, client.id) > ($5 collate name_order, $6::uuid))
   order by client.name collate name_order, client.id limit $7`,
);

const count = statement('clients.count', `select count(*)::int as n from client where ${matching}`);

const factsOf = statement(
  'clients.facts',
  `select episode_id as "episodeId", ${seriesFactColumns}
   from series_fact where practice_id = $1 and episode_id = any($2::uuid[]) and movement = 'none'`,
);

/** The clients within reach whose name or reference holds `search`, in order of name. */
export function clientsOf(
  database: Database,
  scope: Scope,
  search: string,
  first: number,
  after: After | undefined,
): Promise<ClientPage> {
  const values = [...reachValues(scope), search];
  return database.read(scope, async (ask) => {
    const [rows, [total], ownMeasures] = await Promise.all([
      ask<ClientRow>(page, [...values, after?.name ?? null, after?.id ?? null, first]),
      ask<{ n: number }>(count, values),
      ownMeasuresIn(ask, scope.practiceId),
    ]);
    const episodeIds = rows.flatMap(({ episode }) => (episode === null ? [] : [episode.id]));
    const facts = await ask<EpisodeSeries>(factsOf, [scope.practiceId, episodeIds]);
    return { rows, totalCount: total?.n ?? 0, facts, ownMeasures };
  });
}
