import type { TriggerPointColumns } from '@unknot/domain/care/finding';
import { Client } from 'pg';
import type { BenchPractice } from './bench-practice';
import { bare, cookieOf, graphql, nthOf, operation, shuffled, type Asking } from './work';

const clientsOf = `
  select distinct practitioner_id as "practitionerId", client_id as "clientId"
  from episode where practice_id = $1 and practitioner_id = any($2::uuid[]) and withdrawn_at is null
  order by 1, 2`;

interface Columns {
  readonly takenOn: readonly string[];
  readonly values: readonly (number | null)[];
  readonly absent: readonly (string | null)[];
  readonly contexts: readonly string[];
  readonly sessionIds: readonly (string | null)[];
}

interface ProductAnswer {
  readonly data: {
    readonly progress: {
      readonly clientName: string;
      readonly episodes: readonly { readonly id: string }[];
      readonly sessions: readonly { readonly id: string; readonly heldOn: string }[];
      readonly series: readonly {
        readonly key: string;
        readonly n: number;
        readonly baseline: { readonly value: number } | null;
        readonly latest: number | null;
        readonly latestOn: string | null;
        readonly readings: Columns;
      }[];
      readonly triggerPoints: TriggerPointColumns;
    };
  };
}

interface LimitAnswer {
  readonly client: { readonly name: string };
  readonly episodes: readonly { readonly id: string }[];
  readonly sessions: readonly { readonly id: string; readonly heldOn: string }[];
  readonly series: readonly {
    readonly key: string;
    readonly facts: {
      readonly n: number;
      readonly baseline: number | null;
      readonly latest: number | null;
      readonly latestOn: string | null;
    } | null;
    readonly readings: Columns;
  }[];
  readonly triggerPoints: TriggerPointColumns;
}

/** One client's chart, of clients in no order, each asked for by whoever treats them. */
export async function askChart(place: BenchPractice): Promise<Asking> {
  const query = operation('progress/client-progress.graphql');
  const treated = shuffled(await rowsOf(place));
  return {
    product: (nth) => {
      const { practitionerId, clientId } = nthOf(treated, nth);
      return graphql(cookieOf(place, practitionerId), query, { clientId });
    },
    limit: (nth) => {
      const { clientId } = nthOf(treated, nth);
      return bare('/chart', { practiceId: place.practiceId, clientId });
    },
    productHolds: (body) => body.startsWith('{"data":{"progress":{') && body.includes('"values":['),
    limitHolds: (body) => body.startsWith('{"client":{') && body.includes('"values":['),
    productSays: (body) => {
      const { progress } = (JSON.parse(body) as ProductAnswer).data;
      const { clientName, episodes, sessions, series, triggerPoints } = progress;
      return { ...saying(clientName, episodes, sessions, series.map(flat)), triggerPoints };
    },
    limitSays: (body) => {
      const { client, episodes, sessions, series, triggerPoints } = JSON.parse(body) as LimitAnswer;
      return { ...saying(client.name, episodes, sessions, series.map(withFacts)), triggerPoints };
    },
  };
}

type Series = ReturnType<typeof flat>;

function flat({ key, n, baseline, latest, latestOn, readings }: SeriesOfProduct) {
  return { key, n, baseline: baseline?.value ?? null, latest, latestOn, readings: plain(readings) };
}

type SeriesOfProduct = ProductAnswer['data']['progress']['series'][number];

function withFacts({ key, facts, readings }: LimitAnswer['series'][number]): Series {
  const { n = 0, baseline = null, latest = null, latestOn = null } = facts ?? {};
  return { key, n, baseline, latest, latestOn, readings: plain(readings) };
}

function plain({ takenOn, values, absent, contexts, sessionIds }: Columns) {
  return { takenOn, values, absent, contexts, sessionIds };
}

function saying(
  name: string,
  episodes: readonly { readonly id: string }[],
  sessions: readonly { readonly id: string; readonly heldOn: string }[],
  series: readonly Series[],
) {
  return {
    name,
    episodes: episodes.map(({ id }) => id).sort(),
    sessions: sessions.map(({ id, heldOn }) => `${heldOn} ${id}`),
    series: series.toSorted((a, b) => (a.key < b.key ? -1 : 1)),
  };
}

async function rowsOf({ ownerUrl, practiceId, practitioners }: BenchPractice) {
  const connection = new Client({ connectionString: ownerUrl });
  await connection.connect();
  const ids = practitioners.map(({ practitionerId }) => practitionerId);
  const { rows } = await connection.query<{ practitionerId: string; clientId: string }>(clientsOf, [
    practiceId,
    ids,
  ]);
  await connection.end();
  return rows;
}
