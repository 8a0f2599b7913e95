import { Client } from 'pg';
import { asOwner } from '@unknot/api/database/as-owner';
import { eraseRecord } from '@unknot/api/access/records/erase-record';
import { sealTrail } from '@unknot/api/access/trail/seal';
import { verifyTrail } from '@unknot/api/access/trail/verify-trail';
import { whoAsks } from './asked-by-strangers';
import { startTestServer, type TestServer, type Visitor } from './test-server';
import { makePractice, type TestPractice } from './two-practices';

let server: TestServer;
let own: TestPractice;
let owner: Visitor;
let practitioner: Visitor;
let client: Visitor;
beforeEach(async () => {
  server = await startTestServer();
  own = await makePractice(server.ownerUrl, 'alpha');
  owner = await server.signIn(own.emails.owner);
  practitioner = await server.signIn(own.emails.practitioner);
  client = await server.signIn(own.emails.client);
});
afterEach(() => server.close());

const marked =
  'record { earliestErasureOn restricted { reason } onHold { reason } erasureAsked { reason } } problems { code message }';

interface Payload {
  readonly record: Record<string, unknown> | null;
  readonly problems: readonly { code: string; message: string }[];
}

async function change(field: string, more: string): Promise<Payload> {
  const query = `mutation ($id: ID!) { ${field}(clientId: $id${more}) { ${marked} } }`;
  const answer = await owner.ask(query, { id: own.treatedClient.id });
  if (answer.data === null) throw new Error(JSON.stringify(answer.errors));
  return answer.data[field] as Payload;
}

const restrict = () => change('markRecord', ', kind: RESTRICTED, reason: "asked by the client"');

async function chart(visitor: Visitor): Promise<unknown> {
  const query = 'query ($id: ID!) { progress(clientId: $id) { clientId } }';
  return (await visitor.ask(query, { id: own.treatedClient.id })).data?.['progress'];
}

async function listed(visitor: Visitor): Promise<number> {
  const answer = await visitor.ask('{ clients(first: 10) { totalCount } }');
  return (answer.data?.['clients'] as { totalCount: number }).totalCount;
}

async function open(visitor: Visitor, reason: string, id = own.treatedClient.id) {
  const query = `mutation ($id: ID!, $reason: String!) { openRestrictedRecord(clientId: $id, reason: $reason) { until problems { code } } }`;
  return visitor.ask(query, { id, reason });
}

const count = async (sql: string): Promise<number> => {
  const connection = new Client({ connectionString: server.ownerUrl });
  await connection.connect();
  const { rows } = await connection.query<{ n: number }>(`select count(*)::int as n from ${sql}`);
  await connection.end();
  return rows[0]?.n ?? -1;
};

describe('a restricted record', () => {
  it('is hidden from lists and charts of who treats, and not from the client', async () => {
    expect(await listed(practitioner)).toBe(1);
    expect((await restrict()).record?.['restricted']).toEqual({ reason: 'asked by the client' });
    expect(await listed(practitioner)).toBe(0);
    expect(await chart(practitioner)).toBeNull();
    expect(await chart(client)).not.toBeNull();
    await change('unmarkRecord', ', kind: RESTRICTED, reason: "settled"');
    expect(await listed(practitioner)).toBe(1);
    expect(await chart(practitioner)).not.toBeNull();
  });

  it('is read by who treats only after saying why, and still in no list', async () => {
    await restrict();
    const none = (await open(practitioner, ' ')).data?.['openRestrictedRecord'];
    expect(none).toMatchObject({ until: null, problems: [{ code: 'REASON_MISSING' }] });
    const { until } = (await open(practitioner, 'fell yesterday')).data?.[
      'openRestrictedRecord'
    ] as {
      until: string;
    };
    expect(Date.parse(until) - Date.now()).toBeGreaterThan(59 * 60_000 - 30_000);
    expect(await chart(practitioner)).not.toBeNull();
    expect(await listed(practitioner)).toBe(0);
    expect(await count(`audit_event where action = 'OPEN_RESTRICTED_RECORD'`)).toBe(1);
    expect(await count(`audit_event where action = 'SEE_PROGRESS'`)).toBe(1);
  });

  it('is opened by nobody who does not treat the client, and not for long', async () => {
    await restrict();
    const treatingOwner = await server.signIn(own.emails.treatingOwner);
    for (const visitor of [owner, treatingOwner, client]) {
      const answer = await open(visitor, 'curious');
      expect(answer.errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
    }
    await open(practitioner, 'fell yesterday');
    const connection = new Client({ connectionString: server.ownerUrl });
    await connection.connect();
    await connection.query(`update record_opening set ends_at = now() - interval '1 s'`);
    await connection.end();
    expect(await chart(practitioner)).toBeNull();
  });

  it('is found by the owner among the records', async () => {
    await restrict();
    const query =
      '{ records(first: 10, marked: RESTRICTED) { edges { node { name restricted { reason } } } } }';
    const { edges } = (await owner.ask(query)).data?.['records'] as { edges: { node: unknown }[] };
    expect(edges.map(({ node }) => node)).toEqual([
      { name: own.treatedClient.name, restricted: { reason: 'asked by the client' } },
    ]);
    expect(await count(`audit_event where action = 'MANAGE_RECORDS' and client_ids <> '{}'`)).toBe(
      1,
    );
  });

  it('is restricted once however often that is said at once', async () => {
    const all = await Promise.all(Array.from({ length: 5 }, restrict));
    expect(all.flatMap(({ problems }) => problems)).toEqual([]);
    expect(await count('record_mark')).toBe(1);
  });
});

/** Lets the last visit be so long ago that the record may be erased. */
async function letYearsPass(): Promise<void> {
  const connection = new Client({ connectionString: server.ownerUrl });
  await connection.connect();
  await connection.query(`update session set held_on = held_on - interval '10 years'`);
  await connection.end();
}

const erase = () =>
  asOwner(server.ownerUrl, { practiceId: own.id }, (ask) =>
    eraseRecord(ask, own.id, own.treatedClient.id, new Date().toISOString()),
  );

describe('erasing a record', () => {
  it('is refused before its day, which is named, and offers to restrict it', async () => {
    const { record, problems } = await change('eraseRecord', ', reason: "asked by letter"');
    expect(record).toBeNull();
    expect(problems[0]?.code).toBe('TOO_EARLY');
    expect(problems[0]?.message).toMatch(/2033-03-16.*restricted/);
    await expect(erase()).rejects.toThrow(/Nobody has asked/);
  });

  it('is refused while it is on hold', async () => {
    await letYearsPass();
    await change('markRecord', ', kind: ON_HOLD, reason: "a court"');
    const { problems } = await change('eraseRecord', ', reason: "asked by letter"');
    expect(problems.map(({ code }) => code)).toEqual(['ON_HOLD']);
    await change('unmarkRecord', ', kind: ON_HOLD, reason: "settled"');
    await change('eraseRecord', ', reason: "asked by letter"');
    await change('markRecord', ', kind: ON_HOLD, reason: "a court"');
    await expect(erase()).rejects.toThrow(/on hold/);
  });

  it('follows the rule of the practice', async () => {
    const query =
      'mutation { setRetention(years: 20, minorsUntilAge: 30, reason: "r") { retention { years } problems { code } } }';
    expect((await owner.ask(query)).data?.['setRetention']).toMatchObject({ problems: [] });
    await letYearsPass();
    const { problems } = await change('eraseRecord', ', reason: "asked by letter"');
    expect(problems[0]?.message).toMatch(/2036-03-16/);
  });

  it('leaves nothing of the person but the log of it and ids in the trail', async () => {
    await letYearsPass();
    await client.ask(
      `mutation { askForCorrection(input: { id: "01890000-0000-7000-8000-000000000001", words: "no" }) { request { id } } }`,
    );
    await chart(practitioner);
    await chart(client);
    const { record } = await change('eraseRecord', ', reason: "asked by letter"');
    expect(record?.['erasureAsked']).toEqual({ reason: 'asked by letter' });
    const before = await count('audit_event');
    await erase();
    const { id, name, reference } = own.treatedClient;
    const found = await everywhere([id, name, own.emails.client, 'CLIENT alpha']);
    expect(found).toEqual({
      [id]: ['audit_event', 'erasure'],
      [name]: ['erasure'],
      [own.emails.client]: [],
      'CLIENT alpha': [],
    });
    expect(await count('audit_event')).toBe(before + 1);
    expect(await count('reading')).toBe(3);
    expect(await count('episode_fact')).toBe(1);
    expect((await client.ask(whoAsks)).data).toEqual({ viewer: null });
    const log = '{ erasedRecords { name reference firstServiceOn lastServiceOn reason } }';
    expect((await owner.ask(log)).data?.['erasedRecords']).toEqual([
      {
        name,
        reference,
        firstServiceOn: '2016-03-02',
        lastServiceOn: '2016-03-16',
        reason: 'asked by letter',
      },
    ]);
    await sealTrail(server.database, own.id, 3_600);
    const trail = (ask: Parameters<Parameters<typeof asOwner>[2]>[0]) => verifyTrail(ask, own.id);
    expect((await asOwner(server.ownerUrl, { practiceId: own.id }, trail)).broken).toBeNull();
  });

  it('is done wholly or not at all', async () => {
    await letYearsPass();
    await change('eraseRecord', ', reason: "asked by letter"');
    await expect(
      asOwner(server.ownerUrl, { practiceId: own.id }, async (ask) => {
        await eraseRecord(ask, own.id, own.treatedClient.id, new Date().toISOString());
        throw new Error('the machine stumbled');
      }),
    ).rejects.toThrow('the machine stumbled');
    expect(await count('reading')).toBe(6);
    expect(await count('erasure')).toBe(0);
  });

  it('can be done by an owner of the tables for whom row-level security holds', async () => {
    const missing = `(select c.relname from pg_attribute a join pg_class c on c.oid = a.attrelid
      join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
      where a.attname = 'client_id' and c.relkind = 'r' and c.relname not in ('audit_event')
        and not exists (select from pg_policy p where p.polrelid = c.oid and p.polcmd = 'd')) bare`;
    expect(await count(missing)).toBe(0);
  });
});

/** In which tables a text stands. */
async function everywhere(texts: readonly string[]): Promise<Record<string, string[]>> {
  const connection = new Client({ connectionString: server.ownerUrl });
  await connection.connect();
  const { rows: tables } = await connection.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public' order by 1`,
  );
  const found: Record<string, string[]> = Object.fromEntries(texts.map((text) => [text, []]));
  for (const { name } of tables) {
    const { rows } = await connection.query<{ row: string }>(
      `select t::text as row from ${name} t`,
    );
    for (const text of texts) {
      if (rows.some(({ row }) => row.includes(text))) found[text]?.push(name);
    }
  }
  await connection.end();
  return found;
}
