import { Client } from 'pg';
import { hashPassword } from '@unknot/api/access/password';
import { seedDemoIfEmpty } from '@unknot/api/database/seed/demo';
import { alertRulesVersion } from '@unknot/domain/progress/rules-version';
import { demoEmailOf, demoSeed } from '@unknot/sample-clinic/demo-people';
import { knownCases } from '@unknot/sample-clinic/known-cases';
import { practiceOf } from '@unknot/sample-clinic/practice-of';
import { demoSize } from '@unknot/sample-clinic/size';
import { startTestServer, type TestServer, type Visitor } from './test-server';
import { password } from './two-practices';

/** What the list answers of one row. */
interface Row {
  readonly cursor: string;
  readonly node: {
    readonly alertId: string;
    readonly rule: string;
    readonly rulesVersion: string;
    readonly reason: string;
    readonly clientId: string;
    readonly clientName: string;
    readonly call: string | null;
    readonly nextReassessmentOn: string | null;
    readonly episode: {
      readonly conditionName: string;
      readonly sessionCount: number;
      readonly pain: { readonly latest: number; readonly recentValues: readonly number[] } | null;
    };
  };
}
interface List {
  readonly today: string;
  readonly totalCount: number;
  readonly counts: readonly {
    readonly rule: string;
    readonly name: string;
    readonly count: number;
  }[];
  readonly edges: readonly Row[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const query = `query ($first: Int!, $after: String) { needsAttention(first: $first, after: $after) {
  today totalCount counts { rule name count } pageInfo { hasNextPage endCursor }
  edges { cursor node { alertId rule rulesVersion reason clientId clientName call nextReassessmentOn
    episode { conditionName sessionCount pain { latest recentValues } } } } } }`;

let server: TestServer;
let client: Client;
let practitioner: Visitor;
beforeAll(async () => {
  server = await startTestServer();
  await seedDemoIfEmpty(server.ownerUrl, new Date().toISOString(), () => undefined);
  client = new Client({ connectionString: server.ownerUrl });
  await client.connect();
  await client.query('update account set password_hash = $1', [await hashPassword(password)]);
  practitioner = await server.signIn(demoEmailOf('PRACTITIONER'));
}, 60_000);
afterAll(async () => {
  await client.end();
  await server.close();
});

async function listOf(visitor: Visitor, first = 100, after: string | null = null): Promise<List> {
  const { data, errors } = await visitor.ask(query, { first, after });
  if (data === null || errors !== undefined) throw new Error(JSON.stringify(errors));
  return data['needsAttention'] as List;
}

/** Ids of the told clients, in the order in which they are told. */
function toldClients(until: string): string[] {
  const sample = practiceOf(demoSeed, demoSize, until, { knownCases: true });
  const references = new Map<string, string>();
  for (const { client: person } of sample.episodes()) {
    references.set(person.reference ?? '', person.id);
  }
  return knownCases.map((_, index) => references.get(`C-${9001 + index}`) ?? '');
}

describe('who needs a look, in the demo', () => {
  it('has a group for every reason that can be told, in the order of urgency', async () => {
    const { counts, totalCount, edges } = await listOf(practitioner);
    expect(counts.map(({ name }) => name)).toEqual([
      'Worse (confirmed)',
      'Below expected path',
      'No clear change',
      'Goal reached - consider discharge',
      'Re-assessment overdue',
      'Data issues',
    ]);
    expect(totalCount).toBe(counts.reduce((sum, { count }) => sum + count, 0));
    expect(edges).toHaveLength(totalCount);
    const inOrder = counts.flatMap(({ rule, count }) => Array.from({ length: count }, () => rule));
    expect(edges.map(({ node }) => node.rule)).toEqual(inOrder);
  });

  it('puts the client first who is known to be worst, and every told one where they belong', async () => {
    const { today, edges } = await listOf(practitioner);
    const told = toldClients(today);
    expect(edges[0]?.node.clientId).toBe(told[0]);
    const ruleOf = new Map(edges.map(({ node }) => [node.clientId, node.rule]));
    const watched = knownCases.filter(({ rule }) => rule !== null);
    expect(watched.map((_, index) => ruleOf.get(told[index] ?? ''))).toEqual(
      watched.map(({ rule }) => rule),
    );
    expect(watched.length).toBeGreaterThan(5);
  });

  it('says why, with the version of the rule, the last eight values and when is measured again', async () => {
    const { edges } = await listOf(practitioner);
    const worst = edges[0]?.node;
    expect(worst).toMatchObject({
      rulesVersion: alertRulesVersion,
      call: 'WORSENING',
      episode: { conditionName: 'Shoulder pain', sessionCount: 7 },
      nextReassessmentOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    });
    expect(worst?.reason).toMatch(/worse than at the start, .* more than the measurement error/);
    expect(worst?.episode.pain?.recentValues.at(-1)).toBe(worst?.episode.pain?.latest);
    for (const { node } of edges) expect(node.reason).not.toMatch(/undefined|NaN|null/);
  });

  it('is the same page by page', async () => {
    const { edges } = await listOf(practitioner);
    const pages: Row[] = [];
    for (let after: string | null = null; ;) {
      const page: List = await listOf(practitioner, 2, after);
      pages.push(...page.edges);
      expect(page.totalCount).toBe(edges.length);
      after = page.pageInfo.endCursor;
      if (!page.pageInfo.hasNextPage) break;
    }
    expect(pages.map(({ node }) => node.alertId)).toEqual(edges.map(({ node }) => node.alertId));
    const { errors } = await practitioner.ask(query, { first: 2, after: 'nonsense' });
    expect(errors?.[0]?.extensions?.code).toBe('BAD_INPUT');
    const refused = await practitioner.ask(query, { first: 101 });
    expect(refused.errors?.[0]?.extensions?.code).toBe('BAD_INPUT');
  });

  it('shows nobody whom a colleague treats, and notes whom it has shown', async () => {
    const owner = await server.signIn(demoEmailOf('OWNER'));
    const [mine, theirs] = [await listOf(practitioner), await listOf(owner)];
    const seen = new Set(mine.edges.map(({ node }) => node.clientId));
    expect(theirs.edges.length).toBeGreaterThan(0);
    expect(theirs.edges.filter(({ node }) => seen.has(node.clientId))).toEqual([]);
    const { rows } = await client.query<{ client_ids: readonly string[] }>(
      `select client_ids from audit_event where action = 'SEE_ATTENTION' and who is not null
       order by at desc, id desc limit 2`,
    );
    const noted = rows.map(({ client_ids }) => new Set(client_ids));
    expect(noted.some((ids) => [...seen].every((id) => ids.has(id)))).toBe(true);
  });

  it('names no client any more who has gone to a colleague since the visit of today', async () => {
    const { edges } = await listOf(practitioner);
    const clientId = edges[0]?.node.clientId ?? '';
    const recorded = async () => {
      const { data } = await practitioner.ask(
        '{ needsAttention(first: 1) { today recordedToday { clientId } } }',
      );
      const list = data?.['needsAttention'] as { today: string; recordedToday: object[] };
      return list.recordedToday;
    };
    await client.query(
      `update session set held_on = $2::date where id =
         (select id from session where client_id = $1 order by started_at desc limit 1)`,
      [clientId, (await listOf(practitioner)).today],
    );
    expect(await recorded()).toContainEqual({ clientId });
    await client.query(
      `update episode set practitioner_id = (select id from practitioner p
         where p.practice_id = episode.practice_id and p.id <> episode.practitioner_id limit 1)
       where client_id = $1`,
      [clientId],
    );
    expect(await recorded()).not.toContainEqual({ clientId });
  });

  it('is one question within what a question may cost', async () => {
    const { extensions } = await practitioner.ask(query, { first: 100 });
    expect(extensions?.cost.asked).toBeLessThan(10_000);
  });
});
