import { Client } from 'pg';
import { whoAsks } from './asked-by-strangers';
import { startTestServer, type TestServer, type Visitor } from './test-server';
import { makePractice, type TestPractice } from './two-practices';

let server: TestServer;
let own: TestPractice;
let owner: Visitor;
let guardian: Visitor;
let accountId: string;
beforeEach(async () => {
  server = await startTestServer();
  own = await makePractice(server.ownerUrl, 'alpha');
  owner = await server.signIn(own.emails.owner);
  guardian = await server.signIn(own.emails.client);
  const { id } = (await guardian.ask('{ viewer { id } }')).data?.['viewer'] as { id: string };
  accountId = id;
});
afterEach(() => server.close());

async function inDatabase(sql: string): Promise<void> {
  const connection = new Client({ connectionString: server.ownerUrl });
  await connection.connect();
  await connection.query(sql);
  await connection.end();
}

const bornYearsAgo = (years: number) =>
  inDatabase(`update client set born_on = current_date - interval '${years} years'`);

interface Named {
  readonly until: string | null;
  readonly problems: readonly { readonly code: string }[];
}

async function name(isGuardian: boolean): Promise<Named> {
  const query = `mutation ($id: ID!, $is: Boolean!) {
    nameGuardian(accountId: $id, isGuardian: $is) { until problems { code } } }`;
  return (await owner.ask(query, { id: accountId, is: isGuardian })).data?.[
    'nameGuardian'
  ] as Named;
}

const role = async () =>
  ((await guardian.ask(whoAsks)).data?.['viewer'] as { role: string } | null)?.role;

describe('a guardian of a minor', () => {
  it('sees the record until the 18th birthday begins at the practice, and no longer', async () => {
    await inDatabase(`update client set born_on = '2015-06-30'`);
    const { until, problems } = await name(true);
    expect({ until, problems }).toEqual({ until: '2033-06-29T14:00:00.000Z', problems: [] });
    expect(await role()).toBe('CLIENT');
    await inDatabase(`update membership set guardian_until = now() where role = 'CLIENT'`);
    expect(await role()).toBeUndefined();
  });

  it('is not named where the client is grown up or nobody knows', async () => {
    await bornYearsAgo(19);
    expect((await name(true)).problems.map(({ code }) => code)).toEqual(['GROWN_UP']);
    await inDatabase('update client set born_on = null');
    expect((await name(true)).problems.map(({ code }) => code)).toEqual(['BORN_UNKNOWN']);
    expect(await role()).toBe('CLIENT');
  });

  it('can be the client’s own account again', async () => {
    await bornYearsAgo(10);
    await name(true);
    expect(await name(false)).toEqual({ until: null, problems: [] });
  });
});
