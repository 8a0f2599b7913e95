import { startTestServer, type TestServer, type Visitor } from './test-server';
import { makePractice, type TestPractice } from './two-practices';

let server: TestServer;
let own: TestPractice;
let owner: Visitor;
let practitioner: Visitor;
beforeAll(async () => {
  server = await startTestServer();
  own = await makePractice(server.ownerUrl, 'alpha');
  owner = await server.signIn(own.emails.owner);
  practitioner = await server.signIn(own.emails.practitioner);
});
afterAll(() => server.close());

async function told(visitor: Visitor, query: string, field: string): Promise<unknown> {
  const answer = await visitor.ask(query, { id: own.treatedClient.id });
  if (answer.data === null) throw new Error(JSON.stringify(answer.errors));
  return answer.data[field];
}
const said = (field: 'markRecord' | 'unmarkRecord') =>
  told(
    owner,
    `mutation ($id: ID!) { ${field}(clientId: $id, kind: RESTRICTED, reason: "asked for") { problems { code } } }`,
    field,
  );
const open = () =>
  told(
    practitioner,
    'mutation ($id: ID!) { openRestrictedRecord(clientId: $id, reason: "fell") { problems { code } } }',
    'openRestrictedRecord',
  );
const chart = () =>
  told(practitioner, 'query ($id: ID!) { progress(clientId: $id) { clientId } }', 'progress');
const restricted = () =>
  told(
    practitioner,
    'query ($id: ID!) { restrictedRecord(clientId: $id) { openUntil } }',
    'restrictedRecord',
  );

describe('a record that is restricted again', () => {
  it('is opened by no opening of the restriction before it', async () => {
    await said('markRecord');
    expect(await open()).toEqual({ problems: [] });
    expect(await chart()).not.toBeNull();
    await said('unmarkRecord');
    await said('markRecord');
    expect(await chart()).toBeNull();
    expect(await restricted()).toEqual({ openUntil: null });
    await open();
    expect(await chart()).not.toBeNull();
    expect(await restricted()).not.toEqual({ openUntil: null });
  });
});
