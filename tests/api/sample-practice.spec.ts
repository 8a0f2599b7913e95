import { Client } from 'pg';
import { verify } from '@node-rs/argon2';
import { asOwner } from '@unknot/api/database/as-owner';
import { brokenReferencesOf } from '@unknot/api/database/seed/broken-references';
import { demoPassword, demoSignInsIn, seedDemoIfEmpty } from '@unknot/api/database/seed/demo';
import { seedPractice } from '@unknot/api/database/seed/seed-practice';
import { goals } from '@unknot/api/database/tables/goal.table';
import { knownCases } from '@unknot/sample-clinic/known-cases';
import { practiceOf } from '@unknot/sample-clinic/practice-of';
import { demoSize } from '@unknot/sample-clinic/size';
import { makeTestDatabase, type TestDatabase } from './test-database';

const now = '2026-11-02T03:00:00Z';
let test: TestDatabase;
let client: Client;
beforeAll(async () => {
  test = await makeTestDatabase();
  client = new Client({ connectionString: test.ownerUrl });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await test.close();
});

async function rowsOf<Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> {
  return (await client.query<Row>(sql, values)).rows;
}

/** The address of an owner of the tables without special rights, as hosts of databases give it. */
async function plainOwner(): Promise<string> {
  const address = new URL(test.ownerUrl);
  await client.query(
    "drop role if exists plain_owner; create role plain_owner login password 'plain'",
  );
  const tables = await rowsOf<{ text: string }>(
    `select format('alter table %s owner to plain_owner', oid::regclass) as text
     from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`,
  );
  for (const { text } of tables) await client.query(text);
  await client.query(
    `grant temporary on database ${address.pathname.slice(1)} to plain_owner; grant usage on schema public to plain_owner`,
  );
  address.username = 'plain_owner';
  address.password = 'plain';
  return address.toString();
}

describe('the sample practice in the database', () => {
  it('fills an empty database with the demo, once, with three people who can sign in', async () => {
    const said: string[] = [];
    expect(await demoSignInsIn(test.ownerUrl)).toEqual([]);
    expect(await seedDemoIfEmpty(test.ownerUrl, now, (words) => said.push(words))).toBe(true);
    expect(await seedDemoIfEmpty(test.ownerUrl, now, (words) => said.push(words))).toBe(false);
    expect(said.length).toBe(2);
    const signIns = await demoSignInsIn(test.ownerUrl);
    expect(signIns.map(({ who }) => who)).toEqual(['Owner', 'Practitioner', 'Client']);
    const people = await rowsOf<{ email: string; password_hash: string; ok: boolean }>(
      `select a.email, a.password_hash, c.id is not null or p.id is not null as ok
       from account a join membership m on m.account_id = a.id
       left join client c on c.practice_id = m.practice_id and c.id = m.client_id
       left join practitioner p on p.practice_id = m.practice_id and p.id = m.practitioner_id`,
    );
    expect(people.map(({ ok }) => ok)).toEqual([true, true, true]);
    for (const { email, password_hash: hash } of people) {
      expect(signIns.map((signIn) => signIn.email)).toContain(email);
      expect(hash).toMatch(/^\$argon2id\$/);
      expect(await verify(hash, demoPassword)).toBe(true);
    }
  }, 60_000);

  it('stores every record and its facts, beside other practices', async () => {
    const size = { clients: 25 };
    const sample = practiceOf(71, size, '2026-11-02');
    const { id: practiceId } = sample.practice;
    const shares: number[] = [];
    const seeded = await asOwner(test.ownerUrl, { practiceId }, (ask, owner) =>
      seedPractice(ask, owner, sample, size.clients, (share) => shares.push(share)),
    );
    expect(shares.at(-1)).toBe(1);

    const episodes = [...sample.episodes()];
    const readings = episodes.flatMap((episode) => episode.readings);
    expect(seeded).toMatchObject({
      clients: 25,
      readings: readings.length,
      episodes: episodes.length,
    });
    const [first] = readings;
    const [stored] = await rowsOf<object>(
      `select value, measure, site, side, context, source, warnings, taken_on::text as on,
         to_char(taken_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
       from reading where practice_id = $1 and id = $2`,
      [practiceId, first?.id],
    );
    expect(stored).toEqual({
      value: first?.value,
      measure: first?.measure,
      site: first?.site,
      side: first?.side,
      context: first?.context,
      source: 'SAMPLE',
      warnings: [],
      on: first?.takenOn,
      at: first?.takenAt,
    });
    const points = episodes.flatMap(({ triggerPoints }) => triggerPoints);
    const referring = points.find(({ referral }) => referral.length > 1);
    const [point] = await rowsOf<{ referral: string[] }>(
      'select referral from trigger_point_finding where practice_id = $1 and id = $2',
      [practiceId, referring?.id],
    );
    expect(point?.referral).toEqual(referring?.referral);

    const facts = await rowsOf<{ n: number; latest: number }>(
      `select n, latest_value as latest from series_fact
       where practice_id = $1 and episode_id = $2 and measure = 'nprs_avg'`,
      [practiceId, episodes[0]?.episode.id],
    );
    const pain = episodes[0]?.readings.filter(
      ({ measure, value }) => measure === 'nprs_avg' && value !== null,
    );
    const latest = pain?.toSorted((a, b) => (a.takenAt < b.takenAt ? -1 : 1)).at(-1);
    expect(facts).toEqual([{ n: pain?.length, latest: latest?.value }]);
  });

  it('notices a row that refers to nothing', async () => {
    const [row] = await rowsOf<{ practice_id: string }>('select practice_id from goal limit 1');
    const practiceId = row?.practice_id ?? '';
    expect(await brokenReferencesOf(client, practiceId, [goals])).toEqual([]);
    await client.query('begin; set local session_replication_role = replica');
    await client.query('update goal set client_id = id where practice_id = $1', [practiceId]);
    expect(await brokenReferencesOf(client, practiceId, [goals])).toEqual(['goal_to_episode']);
    await client.query('rollback');
  });

  it('can be made by an owner for whom row-level security holds', async () => {
    await client.query('truncate practice, account cascade');
    const ownerUrl = await plainOwner();
    expect(await seedDemoIfEmpty(ownerUrl, now, () => undefined)).toBe(true);
    expect(await seedDemoIfEmpty(ownerUrl, now, () => undefined)).toBe(false);
    const [counts] = await rowsOf<object>(
      `select (select count(*)::int from practice) as practices, (select count(*)::int from account) as accounts,
         (select count(*)::int from client) as clients`,
    );
    const people = demoSize.clients + knownCases.length;
    expect(counts).toEqual({ practices: 1, accounts: 3, clients: people });
    const forced = await rowsOf<{ relname: string }>(
      `select relname from pg_class where relname = 'practice' and relforcerowsecurity`,
    );
    expect(forced.length).toBe(1);
  }, 60_000);
});
