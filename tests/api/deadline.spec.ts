import { withDeadline } from '@unknot/api/database/deadline';
import { statement } from '@unknot/api/database/statement';
import type { Scope } from '@unknot/domain/access/reach';
import { Client } from 'pg';
import { makeTestDatabase, type TestDatabase } from './test-database';
import { startTestServer, type TestServer, type Visitor } from './test-server';
import { makePractice, type TestPractice } from './two-practices';

const sleep = statement('deadline: sleep', 'select pg_sleep($1::float8)');
const move = statement('deadline: move', `update client set withdrawn_at = now()`);
const moved = statement('deadline: moved', 'select id from client where withdrawn_at is not null');
const isCancelled = { code: '57014' };

const scopeIn = ({ id }: TestPractice): Scope => ({
  practiceId: id,
  accountId: id,
  reach: { kind: 'PRACTICE' },
  action: 'SEE_SELF',
  from: '192.0.2.1',
});

/** How long something took, and what it failed with. */
async function tried(work: () => Promise<unknown>): Promise<{ seconds: number; fault: unknown }> {
  const began = performance.now();
  const fault: unknown = await work().then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return { seconds: (performance.now() - began) / 1000, fault };
}

async function asleep(ownerUrl: string): Promise<number> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  const { rowCount } = await owner.query(
    `select from pg_stat_activity where state = 'active' and pid <> pg_backend_pid()
       and datname = current_database() and wait_event = 'PgSleep'`,
  );
  await owner.end();
  return rowCount ?? 0;
}

describe('what is done within a deadline', () => {
  let test: TestDatabase;
  let scope: Scope;
  beforeAll(async () => {
    test = await makeTestDatabase(2);
    scope = scopeIn(await makePractice(test.ownerUrl, 'alpha'));
  });
  afterAll(() => test.close());

  it.each(['read', 'readAtOnce', 'write'] as const)(
    'ends with it in the database: %s',
    async (way) => {
      const { seconds, fault } = await tried(() =>
        withDeadline(0.5, () => test.database[way](scope, (ask) => ask(sleep, [20]))),
      );
      expect(fault).toMatchObject(isCancelled);
      expect(seconds).toBeGreaterThan(0.4);
      expect(seconds).toBeLessThan(5);
      expect(await asleep(test.ownerUrl)).toBe(0);
    },
  );

  it('shares its time among its statements, and stores nothing where it is not enough', async () => {
    const { seconds, fault } = await tried(() =>
      withDeadline(1, () =>
        test.database.write(scope, async (ask) => {
          await ask(move);
          for (let nth = 0; nth < 20; nth += 1) await ask(sleep, [0.7]);
        }),
      ),
    );
    expect(fault).toMatchObject(isCancelled);
    expect(seconds).toBeLessThan(5);
    expect(await test.database.read(scope, (ask) => ask(moved))).toEqual([]);
  });

  it('begins nothing any more when time is up', async () => {
    const { fault } = await tried(() =>
      withDeadline(0.1, async () => {
        await test.database.read(scope, (ask) => ask(sleep, [0.2])).catch(() => undefined);
        await test.database.write(scope, (ask) => ask(move));
      }),
    );
    expect(fault).toMatchObject({ name: 'TimeUp', ...isCancelled });
    expect(await test.database.read(scope, (ask) => ask(moved))).toEqual([]);
  });

  it('gives every connection back', async () => {
    for (let round = 0; round < 3; round += 1) {
      const many = Array.from({ length: 4 }, () =>
        tried(() => withDeadline(0.2, () => test.database.read(scope, (ask) => ask(sleep, [9])))),
      );
      for (const { fault } of await Promise.all(many)) expect(fault).toBeDefined();
    }
    const { seconds, fault } = await tried(() => test.database.read(scope, (ask) => ask(moved)));
    expect(fault).toBeUndefined();
    expect(seconds).toBeLessThan(4);
  });

  it('does not bound what has none', async () => {
    const { fault } = await tried(() => test.database.read(scope, (ask) => ask(sleep, [0.6])));
    expect(fault).toBeUndefined();
  });
});

describe('a question that takes too long', () => {
  let server: TestServer;
  let practice: TestPractice;
  let visitor: Visitor;
  const lines: string[] = [];
  beforeAll(async () => {
    server = await startTestServer({ write: (line) => lines.push(line) }, { secondsForRequest: 3 });
    practice = await makePractice(server.ownerUrl, 'alpha');
    visitor = await server.signIn(practice.emails.practitioner);
    const owner = new Client({ connectionString: server.ownerUrl });
    await owner.connect();
    await owner.query(`create function slow() returns trigger language plpgsql
      as 'begin perform pg_sleep(20); return new; end'`);
    await owner.query(
      'create trigger slow before insert on audit_event for each row execute function slow()',
    );
    await owner.end();
  });
  afterAll(() => server.close());

  it('is given up, stopped in the database, and told as what it is', async () => {
    lines.splice(0);
    const query = 'query ($id: ID!) { progress(clientId: $id) { clientName } }';
    const began = performance.now();
    const answer = await visitor.ask(query, { id: practice.treatedClient.id });
    expect(performance.now() - began).toBeLessThan(10_000);
    expect(answer.errors?.[0]).toMatchObject({
      message: 'This took too long and was given up. Nothing was stored.',
      extensions: { code: 'TIMED_OUT', requestId: expect.any(String) as string },
    });
    expect(answer.data?.['progress'] ?? null).toBeNull();
    expect(await asleep(server.ownerUrl)).toBe(0);
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      expect.objectContaining({ code: '57014', msg: 'fault' }),
    ]);
    expect((await visitor.ask('{ viewer { role } }')).errors).toBeUndefined();
  });
});
