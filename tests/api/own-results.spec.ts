import { Client } from 'pg';
import { hashPassword } from '@unknot/api/access/password';
import { seedDemoIfEmpty } from '@unknot/api/database/seed/demo';
import { demoEmailOf } from '@unknot/sample-clinic/demo-people';
import { startTestServer, type TestServer, type Visitor } from './test-server';
import { makePractice, password, type TestPractice } from './two-practices';

interface Gain {
  readonly n: number | null;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly reason: string;
}
interface Due {
  readonly measure: string;
  readonly due: number | null;
  readonly done: number | null;
  readonly late: number | null;
  readonly never: number | null;
  readonly reason: string;
}
interface Results {
  readonly since: string;
  readonly measure: { readonly key: string } | null;
  readonly beforeAfter: {
    readonly episodes: readonly {
      readonly episodeId: string;
      readonly clientId: string;
      readonly clientName: string;
      readonly first: number;
      readonly last: number;
      readonly finished: boolean;
    }[];
    readonly better: number;
    readonly worse: number;
    readonly same: number;
    readonly missing: number;
  } | null;
  readonly own: Gain | null;
  readonly clinic: Gain | null;
  readonly months: {
    readonly points: readonly { readonly episodes: number | null }[];
    readonly sentence: string;
  } | null;
  readonly due: readonly Due[];
  readonly caveats: readonly string[];
}

const gain = '{ n value low high reason }';
const query = `{ ownResults { since measure { key name } own ${gain} clinic ${gain} caveats
  beforeAfter { better worse same missing detectable important
    episodes { episodeId clientId clientName first last finished } }
  months { sentence limits { mean low high isTrial } points { period value episodes letter rules } }
  due { measure name due done late never share low high isEnough reason } } }`;

let server: TestServer;
let client: Client;
let small: TestPractice;
let practitioner: Visitor;
beforeAll(async () => {
  server = await startTestServer();
  await seedDemoIfEmpty(server.ownerUrl, new Date().toISOString(), () => undefined);
  small = await makePractice(server.ownerUrl, 'alpha');
  client = new Client({ connectionString: server.ownerUrl });
  await client.connect();
  await client.query('update account set password_hash = $1', [await hashPassword(password)]);
  practitioner = await server.signIn(demoEmailOf('PRACTITIONER'));
}, 60_000);
afterAll(async () => {
  await client.end();
  await server.close();
});

async function resultsOf(visitor: Visitor): Promise<Results> {
  const { data, errors } = await visitor.ask(query);
  expect(errors).toBeUndefined();
  return data?.['ownResults'] as Results;
}

const ownClients = `select distinct c.id, c.name from client c join episode e on e.client_id = c.id
  join membership m on m.practitioner_id = e.practitioner_id
  join account a on a.id = m.account_id where a.email = $1`;

describe('own results', () => {
  it('show own clients and nobody else, zero and unfinished ones among them', async () => {
    const { beforeAfter } = await resultsOf(practitioner);
    const { rows } = await client.query<{ id: string }>(ownClients, [demoEmailOf('PRACTITIONER')]);
    const own = new Set(rows.map(({ id }) => id));
    const episodes = beforeAfter?.episodes ?? [];
    expect(episodes.length).toBeGreaterThan(20);
    expect(episodes.filter(({ clientId }) => !own.has(clientId))).toEqual([]);
    expect(episodes.map(({ finished }) => finished)).toContain(false);
    const { better = 0, worse = 0, same = 0 } = beforeAfter ?? {};
    expect(better + worse + same).toBe(episodes.length);
  });

  it('name no colleague and hold no id of theirs', async () => {
    const text = JSON.stringify(await resultsOf(practitioner));
    const { rows } = await client.query<{ id: string; name: string }>(
      'select id, name from practitioner',
    );
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.filter(({ id, name }) => text.includes(id) || text.includes(name))).toEqual([]);
  });

  it('tell every figure with number and limits, or its reason', async () => {
    const { own, clinic, due, months, caveats } = await resultsOf(practitioner);
    for (const each of [own, clinic]) {
      if (each?.value == null) expect(each?.reason).not.toBe('');
      else expect((each.low ?? 0) <= each.value && each.value <= (each.high ?? 0)).toBe(true);
      expect(each?.n === null || (each?.n ?? 0) >= 11).toBe(true);
    }
    expect(due.length).toBeGreaterThan(1);
    for (const each of due) {
      const parts = [each.done, each.late, each.never];
      if (each.due === null) expect(each.reason).not.toBe('');
      else expect(parts.reduce<number>((sum, part) => sum + (part ?? 0), 0)).toBe(each.due);
      expect(parts.filter((part) => part !== null && part > 0 && part < 11)).toEqual([]);
    }
    const told = months?.points.flatMap(({ episodes }) => episodes ?? []) ?? [];
    expect(told.filter((n) => n > 0 && n < 11)).toEqual([]);
    expect(months?.sentence).not.toBe('');
    expect(caveats.length).toBeGreaterThan(0);
  });

  it('are noted as a look at the names that were shown', async () => {
    const { beforeAfter } = await resultsOf(practitioner);
    const { rows } = await client.query<{ client_ids: readonly string[] }>(
      `select client_ids from audit_event where action = 'SEE_OWN_RESULTS' order by at desc, id desc limit 1`,
    );
    const seen = new Set(beforeAfter?.episodes.map(({ clientId }) => clientId));
    expect([...(rows[0]?.client_ids ?? [])].sort()).toEqual([...seen].sort());
  });

  it('leave out at once who does not agree any more, and restricted records', async () => {
    const { beforeAfter } = await resultsOf(practitioner);
    const [one, other] = [...new Set(beforeAfter?.episodes.map(({ clientId }) => clientId))];
    await client.query(
      `insert into consent select (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(),
         'granted', false, 'decided_at', now()))).* from consent c
       where client_id = $1 and purpose = 'COMPARISON' limit 1`,
      [one],
    );
    await client.query(
      `insert into record_mark (practice_id, id, client_id, kind, reason, set_by, set_at)
       select c.practice_id, gen_random_uuid(), c.id, 'RESTRICTED', 'asked for',
         (select account_id from membership m where m.practice_id = c.practice_id and role = 'OWNER' limit 1), now()
       from client c where id = $1`,
      [other],
    );
    const after = (await resultsOf(practitioner)).beforeAfter?.episodes ?? [];
    expect(after.length).toBeGreaterThan(0);
    expect(after.filter(({ clientId }) => clientId === one || clientId === other)).toEqual([]);
  });

  it('hide the mean of a small practice and its due scores, and say why', async () => {
    const results = await resultsOf(await server.signIn(small.emails.practitioner));
    for (const each of [results.own, results.clinic]) {
      expect(each).toMatchObject({ n: null, value: null, low: null, high: null });
      expect(each?.reason).not.toBe('');
    }
    const told = results.due.flatMap(({ due, done, late, never }) => [due, done, late, never]);
    expect(told.filter((n) => n !== null && n !== 0)).toEqual([]);
    const text = JSON.stringify(results);
    expect(text).not.toContain(small.colleaguesClient.id);
  });
});
