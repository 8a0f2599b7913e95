import { seedDemoIfEmpty } from '@unknot/api/database/seed/demo';
import { Client } from 'pg';
import { hashPassword } from '@unknot/api/access/password';
import { demoEmailOf } from '@unknot/sample-clinic/demo-people';
import { startTestServer, type TestServer, type Visitor } from './test-server';
import { password } from './two-practices';

interface Comparison {
  readonly from: string;
  readonly to: string;
  readonly sessions: readonly { readonly id: string }[];
  readonly differences: readonly {
    readonly before: number | null;
    readonly after: number | null;
    readonly change: number | null;
    readonly side: string | null;
    readonly reason: string;
  }[];
}

const query = `query ($id: ID!, $from: ID, $to: ID) {
  sessionComparison(clientId: $id, from: $from, to: $to) {
    from to sessions { id } differences { label before after change side reason } } }`;

let server: TestServer;
let client: Client;
let practitioner: Visitor;
let id: string;
beforeAll(async () => {
  server = await startTestServer();
  await seedDemoIfEmpty(server.ownerUrl, new Date().toISOString(), () => undefined);
  client = new Client({ connectionString: server.ownerUrl });
  await client.connect();
  await client.query('update account set password_hash = $1', [await hashPassword(password)]);
  practitioner = await server.signIn(demoEmailOf('PRACTITIONER'));
  const self = await server.signIn(demoEmailOf('CLIENT'));
  id = ((await self.ask('{ viewer { clientId } }')).data?.['viewer'] as { clientId: string })
    .clientId;
}, 60_000);
afterAll(async () => {
  await client.end();
  await server.close();
});

async function compared(visitor: Visitor, more: object = {}): Promise<Comparison | null> {
  const { data, errors } = await visitor.ask(query, { id, ...more });
  expect(errors).toBeUndefined();
  return data?.['sessionComparison'] as Comparison | null;
}

describe('two sessions side by side', () => {
  it('are the first and the latest until others are chosen, each difference with its reason', async () => {
    const found = await compared(practitioner);
    const ids = found?.sessions.map((session) => session.id) ?? [];
    expect([found?.from, found?.to]).toEqual([ids[0], ids.at(-1)]);
    expect(found?.differences.length).toBeGreaterThan(0);
    for (const { before, after, change, side, reason } of found?.differences ?? []) {
      expect(reason).not.toBe('');
      expect(change).toBe(before === null || after === null ? null : after - before);
      if (change === null) expect(side).toBeNull();
    }
  });

  it('stand in the order of time however they are asked for', async () => {
    const ids = (await compared(practitioner))?.sessions.map((session) => session.id) ?? [];
    const found = await compared(practitioner, { from: ids[2], to: ids[1] });
    expect([found?.from, found?.to]).toEqual([ids[1], ids[2]]);
  });

  it('are noted as a look at the record, and not for the client', async () => {
    await compared(practitioner);
    const { rows } = await client.query(
      `select client_id from audit_event where action = 'SEE_PROGRESS' order by at desc, id desc limit 1`,
    );
    expect(rows).toEqual([{ client_id: id }]);
    expect(await compared(await server.signIn(demoEmailOf('CLIENT')))).toBeNull();
  });
});
