import { limits } from '@unknot/api/graphql/limits';
import { startTestServer, type Answer, type TestServer, type Visitor } from './test-server';
import { makePractice } from './two-practices';

let server: TestServer;
let practitioner: Visitor;
beforeAll(async () => {
  server = await startTestServer();
  const { emails } = await makePractice(server.ownerUrl, 'alpha');
  practitioner = await server.signIn(emails.practitioner);
});
afterAll(() => server.close());

const json = { 'content-type': 'application/json' };

describe('a request', () => {
  const query = '{ viewer { id } }';
  const body = JSON.stringify({ query });

  it.each([
    ['by a link', `?query=${encodeURIComponent(query)}`, { method: 'GET' }, 405],
    ['by a link with a hash', '?documentId=sha256:0', { method: 'GET' }, 405],
    [
      'for a change by a link',
      '?query=mutation{undoImport(id:"x"){import{id}}}',
      { method: 'GET' },
      405,
    ],
    ['as text', '', { method: 'POST', headers: { 'content-type': 'text/plain' }, body }, 415],
    [
      'as GraphQL',
      '',
      { method: 'POST', headers: { 'content-type': 'application/graphql' }, body: query },
      415,
    ],
    [
      'as a form',
      '',
      {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: `query=${encodeURIComponent(query)}`,
      },
      415,
    ],
    ['as parts', '', { method: 'POST', body: formOf(query) }, 415],
    ['as nothing', '', { method: 'POST' }, 415],
    [
      'with too much',
      '',
      { method: 'POST', headers: json, body: `{"query":"${' '.repeat(limits.bytes)}"}` },
      413,
    ],
  ])('%s is not read', async (_, search, init, status) => {
    const reply = await practitioner.send(`/graphql${search}`, init as RequestInit);
    const answer = (await reply.json()) as Answer;
    expect([reply.status, answer.errors?.[0]?.extensions?.code, answer.data]).toEqual([
      status,
      'BAD_INPUT',
      null,
    ]);
    expect(answer.extensions?.cost).toEqual({ asked: null, allowed: limits.cost });
    if (status === 405) expect(reply.headers.get('allow')).toBe('POST');
  });

  it('is read by JSON in whatever signs', async () => {
    const headers = { 'content-type': 'Application/JSON; charset=utf-8' };
    const reply = await practitioner.send('/graphql', { method: 'POST', headers, body });
    expect(((await reply.json()) as Answer).errors).toBeUndefined();
  });
});

function formOf(query: string): FormData {
  const form = new FormData();
  form.append('query', query);
  return form;
}
