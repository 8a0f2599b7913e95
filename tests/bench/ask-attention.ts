import type { BenchPractice } from './bench-practice';
import { bare, graphql, operation, type Asking } from './work';

interface ProductAnswer {
  readonly data: {
    readonly needsAttention: {
      readonly counts: readonly Count[];
      readonly recordedToday: readonly { readonly sessionId: string }[];
      readonly dueToday: readonly Due[];
      readonly edges: readonly { readonly node: Node }[];
    };
  };
}

interface Count {
  readonly rule: string;
  readonly count: number;
}

interface Due {
  readonly clientId: string;
  readonly dueOn: string;
}

interface Node {
  readonly alertId: string;
  readonly rule: string;
  readonly since: string;
  readonly reason: string;
  readonly clientId: string;
  readonly clientName: string;
  readonly nextReassessmentOn: string | null;
  readonly episode: {
    readonly id: string;
    readonly sessionCount: number;
    readonly pain: { readonly latest: number; readonly recentValues: readonly number[] } | null;
  };
}

interface LimitRow extends Omit<Node, 'clientName' | 'episode'> {
  readonly name: string;
  readonly episodeId: string;
  readonly sessionCount: number;
  readonly latest: number | null;
  readonly recentValues: readonly number[] | null;
}

interface LimitAnswer {
  readonly rows: readonly LimitRow[];
  readonly counts: readonly Count[];
  readonly recorded: readonly { readonly sessionId: string }[];
  readonly due: readonly Due[];
}

/** The first fifty who need somebody that covers for colleagues, and so has a long list. */
export function askAttention({ practiceId, covering }: BenchPractice): Asking {
  const query = operation('progress/needs-attention.graphql');
  const { cookie, practitionerIds } = covering;
  return {
    product: () => graphql(cookie, query, { first: 50 }),
    limit: () => bare('/attention', { practiceId, practitionerIds }),
    productHolds: (body) =>
      body.startsWith('{"data":{"needsAttention":{') && body.includes('"reason":'),
    limitHolds: (body) => body.startsWith('{"rows":[{"alertId"') && body.includes('"reason":'),
    productSays: (body) => {
      const { edges, counts, ...today } = (JSON.parse(body) as ProductAnswer).data.needsAttention;
      const rows = edges.map(({ node }) => [
        ...[node.alertId, node.rule, node.since, node.reason, node.clientId, node.clientName],
        ...[node.nextReassessmentOn, node.episode.id, node.episode.sessionCount],
        ...[node.episode.pain?.latest ?? null, node.episode.pain?.recentValues ?? null],
      ]);
      return [rows, asideOf(counts, today.recordedToday, today.dueToday)];
    },
    limitSays: (body) => {
      const { rows, counts, recorded, due } = JSON.parse(body) as LimitAnswer;
      const said = rows.map((row) => [
        ...[row.alertId, row.rule, row.since, row.reason, row.clientId, row.name],
        ...[row.nextReassessmentOn, row.episodeId, row.sessionCount, row.latest, row.recentValues],
      ]);
      return [said, asideOf(counts, recorded, due)];
    },
  };
}

function asideOf(
  counts: readonly Count[],
  recorded: readonly { readonly sessionId: string }[],
  due: readonly Due[],
) {
  return [
    counts.map(({ rule, count }) => [rule, count]),
    recorded.map(({ sessionId }) => sessionId),
    due.map(({ clientId, dueOn }) => [clientId, dueOn]),
  ];
}
