import type { BenchPractice } from './bench-practice';
import { bare, graphql, operation, type Asking } from './work';

interface ProductAnswer {
  readonly data: {
    readonly needsAttention: { readonly edges: readonly { readonly node: Node }[] };
  };
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

/** The first fifty who need somebody that covers for colleagues, and so has a long list. */
export function askAttention({ practiceId, covering }: BenchPractice): Asking {
  const query = operation('progress/needs-attention.graphql');
  const { cookie, practitionerIds } = covering;
  return {
    product: () => graphql(cookie, query, { first: 50 }),
    limit: () => bare('/attention', { practiceId, practitionerIds }),
    productHolds: (body) =>
      body.startsWith('{"data":{"needsAttention":{') && body.includes('"reason":'),
    limitHolds: (body) => body.startsWith('{"rows":[{') && body.includes('"reason":'),
    productSays: (body) =>
      (JSON.parse(body) as ProductAnswer).data.needsAttention.edges.map(({ node }) => [
        ...[node.alertId, node.rule, node.since, node.reason, node.clientId, node.clientName],
        ...[node.nextReassessmentOn, node.episode.id, node.episode.sessionCount],
        ...[node.episode.pain?.latest ?? null, node.episode.pain?.recentValues ?? null],
      ]),
    limitSays: (body) =>
      (JSON.parse(body) as { rows: readonly LimitRow[] }).rows.map((row) => [
        ...[row.alertId, row.rule, row.since, row.reason, row.clientId, row.name],
        ...[row.nextReassessmentOn, row.episodeId, row.sessionCount, row.latest, row.recentValues],
      ]),
  };
}
