import { Client } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { startTestServer, type TestServer, type Visitor } from './test-server';
import { makePractice, type TestPractice } from './two-practices';

const lines: string[] = [];
let server: TestServer;
let practice: TestPractice;
let practitioner: Visitor;
beforeAll(async () => {
  server = await startTestServer({ write: (line) => lines.push(line) });
  practice = await makePractice(server.ownerUrl, 'alpha');
  practitioner = await server.signIn(practice.emails.practitioner);
});
afterAll(() => server.close());
beforeEach(() => lines.splice(0));

const clients = `query ($search: String, $first: Int!, $after: String) {
  clients(search: $search, first: $first, after: $after) { totalCount } }`;
const place = (name: string) =>
  Buffer.from(JSON.stringify([name, practice.treatedClient.id])).toString('base64url');

describe('a question that cannot be answered', () => {
  it.each<[string, string, (() => object)?]>([
    ['is no GraphQL', '{'],
    ['is empty', ' '],
    ['asks for a field that is not there', '{ viewer { shoeSize } }'],
    ['is too deep', '{ viewer { '.repeat(20)],
    ['names a fragment within itself', '{ ...a } fragment a on Query { ...a }'],
    ['is too long', `{ viewer { ${'id '.repeat(5_000)} } }`],
    [
      'renames too much',
      `{ ${Array.from({ length: 16 }, (_, n) => `a${n}: viewer { id }`).join(' ')} }`,
    ],
    ['gives a word for a number', clients, () => ({ first: 'many' })],
    ['gives a part of a whole number', clients, () => ({ first: 1.5 })],
    ['gives too large a number', clients, () => ({ first: 2 ** 31 })],
    ['holds a NUL', clients, () => ({ first: 5, search: 'a\0b' })],
    ['goes on after a NUL', clients, () => ({ first: 5, after: place('a\0') })],
  ])('is the fault of who asks where it %s', async (_, query, variables = () => ({})) => {
    const { data, errors } = await practitioner.ask(query, variables());
    expect(data).toBeNull();
    expect(errors?.map(({ extensions }) => extensions?.code)).toContain('BAD_INPUT');
    expect(lines).toEqual([]);
  });

  it.each<[string, string, RequestInit]>([
    ['is no JSON', '', { method: 'POST', body: '{' }],
    ['comes in a list', '', { method: 'POST', body: '[{ "query": "{ viewer { id } }" }]' }],
    ['names no question', '', { method: 'POST', body: '{}' }],
    ['would change something by a link', '?query=mutation{undoImport(id:"x"){import{id}}}', {}],
  ])('is answered so where it %s', async (_, search, init) => {
    const headers = init.method === undefined ? {} : { 'content-type': 'application/json' };
    const reply = await practitioner.send(`/graphql${search}`, { ...init, headers });
    expect(await reply.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_INPUT' } }] });
    expect(lines).toEqual([]);
  });

  it('may rename as much as a page needs', async () => {
    const some = Array.from({ length: 15 }, (_, n) => `a${n}: viewer { id }`).join(' ');
    expect((await practitioner.ask(`{ ${some} }`)).errors).toBeUndefined();
  });
});

it('holds an e-mail with a NUL for one that nobody has', async () => {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ email: 'a\0@alpha.example', password: 'x' });
  const reply = await server.stranger.send('/sign-in', { method: 'POST', headers, body });
  expect([reply.status, lines]).toEqual([401, []]);
});

describe('every answer', () => {
  it.each<[string, string, number, RequestInit?]>([
    ['healthz', '/healthz', 200],
    ['a path that is not there', '/nothing', 404, { method: 'POST', body: '{}' }],
    ['an address that cannot be read', '/%zz', 400],
    ['a sign-in that is no JSON', '/sign-in', 400, { method: 'POST', body: '{' }],
    ['a sign-in that is too large', '/sign-in', 413, { method: 'POST', body: '1'.repeat(300_000) }],
    ['a page of another site', '/graphql', 403, { method: 'POST', headers: {} }],
  ])('has the headers that protect: %s', async (name, path, status, init = {}) => {
    const foreign = name === 'a page of another site';
    const headers = { 'content-type': 'application/json', ...(foreign ? {} : { 'x-unknot': '1' }) };
    const reply = await fetch(`${server.url}${path}`, { ...init, headers });
    expect(reply.status).toBe(status);
    expect(reply.headers.get('content-security-policy')).toMatch(/default-src '(self|none)'/);
    expect(reply.headers.get('x-content-type-options')).toBe('nosniff');
    expect(reply.headers.get('cache-control')).toBe('no-store');
    expect(reply.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    const body = (await reply.json()) as object;
    if (status >= 400) expect(Object.keys(body)).toEqual(['code', 'message']);
  });
});

describe('a fault of ours', () => {
  it('is logged by kind and place, and neither log nor answer holds what was sent or found', async () => {
    const owner = new Client({ connectionString: server.ownerUrl });
    await owner.connect();
    await owner.query('alter table session add constraint canary_found check (minutes <> 33)');
    await owner.end();
    const { id: clientId, episodeId } = practice.treatedClient;
    const answer = await practitioner.ask(
      'mutation ($input: RecordSessionInput!) { recordSession(input: $input) { sessionId } }',
      {
        input: {
          ...{ id: uuidv7(), clientId, episodeId, startedAt: '2026-03-30T00:00:00.000Z' },
          ...{ minutes: 33, readings: [], techniques: [] },
        },
      },
    );
    expect(answer.errors?.[0]?.extensions).toEqual({
      code: 'INTERNAL',
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    const logged = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(logged).toEqual([expect.objectContaining({ code: '23514', msg: 'fault' })]);
    for (const text of [...lines, JSON.stringify(answer)]) {
      expect(text).not.toMatch(/canary|constraint|alpha|session"/);
    }
  });

  it('logs nothing where somebody asks for what is not theirs', async () => {
    const asked = await practitioner.ask('mutation { undoImport(id: "x") { import { id } } }');
    expect(asked.errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
    expect(lines).toEqual([]);
  });
});
