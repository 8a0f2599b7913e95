import type { BenchPractice } from './bench-practice';
import { bare, graphql, nthOf, operation, type Asking } from './work';

interface ProductAnswer {
  readonly data: {
    readonly clients: {
      readonly totalCount: number;
      readonly edges: readonly { readonly node: Node }[];
    };
  };
}

interface Node {
  readonly id: string;
  readonly name: string;
  readonly episode: {
    readonly id: string;
    readonly sessionCount: number;
    readonly pain: Pain | null;
  } | null;
}

interface Pain {
  readonly first: number;
  readonly latest: number;
  readonly latestOn: string;
  readonly n: number;
  readonly recentValues: readonly number[];
}

interface LimitRow {
  readonly totalCount: number;
  readonly id: string;
  readonly name: string;
  readonly episodeId: string;
  readonly sessionCount: number;
  readonly measure: string | null;
  readonly first: number;
  readonly latest: number;
  readonly latestOn: string;
  readonly n: number;
  readonly recentValues: readonly number[];
}

/** The first fifty clients of each practitioner in turn. */
export function askCaseload({ practiceId, practitioners }: BenchPractice): Asking {
  const query = operation('clients/client-list.graphql');
  return {
    product: (nth) => graphql(nthOf(practitioners, nth).cookie, query, { first: 50 }),
    limit: (nth) => {
      const { practitionerId } = nthOf(practitioners, nth);
      return bare('/caseload', { practiceId, practitionerId });
    },
    productHolds: (body) => body.startsWith('{"data":{"clients":{') && body.includes('"latest":'),
    limitHolds: (body) => body.startsWith('{"clients":[{') && body.includes('"latest":'),
    productSays: (body) => {
      const { totalCount, edges } = (JSON.parse(body) as ProductAnswer).data.clients;
      return edges.map(({ node: { id, name, episode } }) => {
        const row = [totalCount, id, name, episode?.id, episode?.sessionCount];
        return episode?.pain == null ? row : [...row, ...painOf(episode.pain)];
      });
    },
    limitSays: (body) =>
      (JSON.parse(body) as { clients: readonly LimitRow[] }).clients.map((each) => {
        const row = [each.totalCount, each.id, each.name, each.episodeId, each.sessionCount];
        return each.measure === null ? row : [...row, ...painOf(each)];
      }),
  };
}

function painOf({ first, latest, latestOn, n, recentValues }: Pain): readonly unknown[] {
  return [first, latest, latestOn, n, recentValues];
}
