import type { Scope } from '@unknot/domain/access/reach';
import { statement } from '@unknot/api/database/statement';
import { startTestServer, type TestServer, type Visitor } from './test-server';
import { makePractice, type TestPractice } from './two-practices';

let server: TestServer;
let own: TestPractice;
let owner: Visitor;
let client: Visitor;
let practitioner: Visitor;
let treatingOwner: Visitor;
beforeAll(async () => {
  server = await startTestServer();
  own = await makePractice(server.ownerUrl, 'alpha');
  owner = await server.signIn(own.emails.owner);
  client = await server.signIn(own.emails.client);
  practitioner = await server.signIn(own.emails.practitioner);
  treatingOwner = await server.signIn(own.emails.treatingOwner);
  const chart = 'query ($id: ID!) { progress(clientId: $id) { clientId } }';
  await practitioner.ask(chart, { id: own.treatedClient.id });
  await practitioner.ask('{ clients(first: 10) { totalCount } }');
  await treatingOwner.ask('{ clients(first: 10) { totalCount } }');
  await treatingOwner.ask(chart, { id: own.colleaguesClient.id });
  await client.ask(chart, { id: own.treatedClient.id });
  const print = 'mutation ($id: ID!) { notePrint(clientId: $id) { noted } }';
  await practitioner.ask(print, { id: own.treatedClient.id });
});
afterAll(() => server.close());

type Node = Record<string, unknown>;
interface Page {
  readonly edges: readonly { readonly node: Node; readonly cursor: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

async function page(visitor: Visitor, field: string, fields: string, more = ''): Promise<Page> {
  const query = `{ ${field}(first: 50${more}) { edges { cursor node { ${fields} } } pageInfo { hasNextPage endCursor } } }`;
  const answer = await visitor.ask(query);
  if (answer.data === null) throw new Error(JSON.stringify(answer.errors));
  return answer.data[field] as Page;
}

describe('a client who asks who looked', () => {
  it('is told who, what and why, of charts, lists and prints, latest first', async () => {
    const { edges } = await page(client, 'whoLooked', 'who role what why');
    const who = 'PRACTITIONER alpha';
    const by = { who, role: 'PRACTITIONER', why: 'treats you' };
    expect(edges.map(({ node }) => node)).toEqual([
      { ...by, what: 'printed the chart' },
      { who: 'You', role: 'CLIENT', what: 'looked at the chart', why: 'your own record' },
      { ...by, what: 'saw the name in a list of clients' },
      { ...by, what: 'looked at the chart' },
    ]);
  });

  it('sees in the database only what is about them', async () => {
    const scope: Scope = {
      practiceId: own.id,
      accountId: own.treatedClient.id,
      reach: { kind: 'OWN_RECORD', clientId: own.treatedClient.id },
      action: 'SEE_WHO_LOOKED',
      from: '',
    };
    const rows = await server.database.read(scope, (ask) =>
      ask<{ about: string[] }>(
        statement('mine', 'select array_prepend(client_id, client_ids) as about from audit_event'),
      ),
    );
    expect(rows.length).toBeGreaterThan(3);
    expect(rows.every(({ about }) => about.includes(own.treatedClient.id))).toBe(true);
    const others = rows.filter(({ about }) => about.includes(own.colleaguesClient.id));
    expect(others).toEqual([]);
  });

  it('turns pages without losing or doubling one', async () => {
    const all = (await page(client, 'whoLooked', 'id')).edges.map(({ node }) => node['id']);
    const seen: unknown[] = [];
    let after = '';
    for (let turn = 0; turn < 10; turn += 1) {
      const query = `{ whoLooked(first: 1${after}) { edges { node { id } } pageInfo { hasNextPage endCursor } } }`;
      const { edges, pageInfo } = (await client.ask(query)).data?.['whoLooked'] as Page;
      seen.push(...edges.map(({ node }) => node['id']));
      if (!pageInfo.hasNextPage) break;
      after = `, after: "${pageInfo.endCursor}"`;
    }
    expect(seen).toEqual(all);
  });

  it('is told in words of the list of people who can sign in', async () => {
    await owner.ask('{ clientAccounts(first: 10) { name } }');
    const { edges } = await page(client, 'whoLooked', 'who what');
    expect(edges[0]?.node).toEqual({
      who: 'OWNER alpha',
      what: 'saw the name in the list of people who can sign in',
    });
  });
});

describe('an owner who reads the trail', () => {
  const fields = 'who role action words purpose address clients { id reference }';

  it('finds who, what, why, from where and which client', async () => {
    const filter = `, filter: { clientId: "${own.treatedClient.id}", action: "SEE_PROGRESS" }`;
    const { edges } = await page(owner, 'auditEvents', fields, filter);
    const about = { id: own.treatedClient.id, reference: own.treatedClient.reference };
    const chart = { action: 'SEE_PROGRESS', words: 'looked at the chart', clients: [about] };
    const from = { address: '127.0.0.1' };
    expect(edges.map(({ node }) => node)).toEqual([
      { ...chart, ...from, who: null, role: 'CLIENT', purpose: 'OWN_RECORD' },
      { ...chart, ...from, who: 'PRACTITIONER alpha', role: 'PRACTITIONER', purpose: 'CARE' },
    ]);
  });

  it('finds lists by the clients whom they showed', async () => {
    const filter = `, filter: { clientId: "${own.colleaguesClient.id}" }`;
    const { edges } = await page(owner, 'auditEvents', 'who words', filter);
    const who = 'OWNER alpha';
    expect(edges.map(({ node }) => node)).toContainEqual({
      who,
      words: 'saw the name in a list of clients',
    });
  });

  it('finds by time and account, and is noted for it', async () => {
    const none = `, filter: { until: "2020-01-01T00:00:00Z" }`;
    expect((await page(owner, 'auditEvents', fields, none)).edges).toEqual([]);
    const future = `, filter: { from: "2100-01-01T00:00:00Z" }`;
    expect((await page(owner, 'auditEvents', fields, future)).edges).toEqual([]);
    const mine = (await owner.ask('{ viewer { id } }')).data?.['viewer'] as { id: string };
    const byMe = `, filter: { accountId: "${mine.id}", action: "SEE_AUDIT" }`;
    const first = await page(owner, 'auditEvents', 'id', byMe);
    const second = await page(owner, 'auditEvents', 'id', byMe);
    expect(second.edges.length).toBe(first.edges.length + 1);
  });

  it.each(['x', 'WyIyMDI2LTAxLTAxIiwieCJd'])('takes no cursor of somebody else: %s', async (it) => {
    const query = `{ auditEvents(first: 1, after: "${it}") { edges { cursor } } }`;
    expect((await owner.ask(query)).errors?.[0]?.extensions?.code).toBe('BAD_INPUT');
  });
});
