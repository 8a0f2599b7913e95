import { Client } from 'pg';
import { startTestServer, type TestServer, type Visitor } from './test-server';
import { makePractice, type TestPractice } from './two-practices';

let server: TestServer;
let own: TestPractice;
let owner: Visitor;
beforeEach(async () => {
  server = await startTestServer();
  own = await makePractice(server.ownerUrl, 'alpha');
  owner = await server.signIn(own.emails.owner);
});
afterEach(() => server.close());

interface Kept {
  readonly retention: object;
  readonly problems: readonly { readonly path: readonly string[]; readonly code: string }[];
}

async function set(years: number, minorsUntilAge: number, more: object = {}): Promise<Kept> {
  const query = `mutation ($years: Int!, $minorsUntilAge: Int!, $reason: String!, $lawful: Boolean!) {
    setRetention(years: $years, minorsUntilAge: $minorsUntilAge, reason: $reason, shorterIsLawful: $lawful) {
      retention { years minorsUntilAge } problems { path code } } }`;
  const answer = await owner.ask(query, {
    years,
    minorsUntilAge,
    reason: 'Our insurer.',
    lawful: false,
    ...more,
  });
  if (answer.data === null) throw new Error(JSON.stringify(answer.errors));
  return answer.data['setRetention'] as Kept;
}

async function changes(visitor = owner): Promise<unknown> {
  const query = `{ retentionChanges { id from { years minorsUntilAge } to { years minorsUntilAge } reason changer } }`;
  return (await visitor.ask(query)).data?.['retentionChanges'];
}

async function subjects(): Promise<(string | null)[]> {
  const connection = new Client({ connectionString: server.ownerUrl });
  await connection.connect();
  const { rows } = await connection.query<{ id: string | null }>(
    `select subject_id as id from audit_event where action = 'SET_RETENTION' order by at desc`,
  );
  await connection.end();
  return rows.map(({ id }) => id);
}

const usual = { years: 7, minorsUntilAge: 25 };

describe('how long records are kept', () => {
  it('is not less than the law asks for, unless the practice says with a reason that it may be', async () => {
    const short = await set(1, 18);
    expect(short).toEqual({
      retention: usual,
      problems: [
        { path: ['years'], code: 'BELOW_MINIMUM' },
        { path: ['minorsUntilAge'], code: 'BELOW_MINIMUM' },
      ],
    });
    expect((await set(6, 25)).problems).toHaveLength(1);
    const silent = await set(1, 25, { lawful: true, reason: ' ' });
    expect(silent.problems).toEqual([{ path: ['reason'], code: 'REASON_MISSING' }]);
    expect((await set(0, 25, { lawful: true })).problems).toMatchObject([{ code: 'OUT_OF_RANGE' }]);
    expect(await changes()).toEqual([]);
    expect(await subjects()).toEqual([]);
    expect(await set(1, 18, { lawful: true })).toEqual({
      retention: { years: 1, minorsUntilAge: 18 },
      problems: [],
    });
  });

  it('leaves of every change what held before and after, who changed it and why', async () => {
    await set(1, 25, { lawful: true, reason: 'Another place.' });
    await set(7, 25, { reason: 'A mistake.' });
    await set(7, 25, { reason: 'The same again.' });
    const found = (await changes()) as { id: string }[];
    const changer = 'OWNER alpha';
    const one = { years: 1, minorsUntilAge: 25 };
    expect(found).toMatchObject([
      { from: one, to: usual, reason: 'A mistake.', changer },
      { from: usual, to: one, reason: 'Another place.', changer },
    ]);
    expect(await subjects()).toEqual(found.map(({ id }) => id));
    const practitioner = await server.signIn(own.emails.practitioner);
    expect(await changes(practitioner)).toBeUndefined();
  });

  it('begins each of several changes at once where the one before it has ended', async () => {
    await Promise.all([8, 9, 10, 11].map((years) => set(years, 25)));
    const found = (await changes()) as { from: object; to: object }[];
    expect(found).toHaveLength(4);
    expect(new Set(found.map(({ from }) => JSON.stringify(from))).size).toBe(4);
  });

  it('lets the program change nothing of what was noted', async () => {
    await set(8, 25);
    const scope = {
      practiceId: own.id,
      accountId: own.id,
      reach: { kind: 'PRACTICE' },
      action: 'MANAGE_RECORDS',
      from: '',
    } as const;
    for (const text of ['update retention_change set years = 1', 'delete from retention_change']) {
      const change = server.database.write(scope, (ask) => ask({ name: '', text }));
      await expect(change).rejects.toThrow(/permission denied/);
    }
  });
});
