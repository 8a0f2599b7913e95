import { Client } from 'pg';
import { hashPassword } from '@unknot/api/access/password';
import { seedDemoIfEmpty } from '@unknot/api/database/seed/demo';
import { demoEmailOf } from '@unknot/sample-clinic/demo-people';
import { startTestServer, type TestServer, type Visitor } from './test-server';
import { makePractice, password, type TestPractice } from './two-practices';

interface Path {
  readonly clientId: string;
  readonly episodeId: string;
  readonly label: string;
  readonly scores: readonly { readonly day: number; readonly value: number }[];
  readonly weeks: readonly {
    readonly week: number;
    readonly median: number;
    readonly half: { readonly low: number; readonly high: number };
    readonly most: { readonly low: number; readonly high: number };
    readonly n: number;
  }[];
  readonly withheld: string | null;
  readonly n: number | null;
  readonly people: number | null;
  readonly alikeIn: string;
  readonly alike: string;
  readonly dropOut: string;
  readonly standing: string | null;
  readonly sentence: string;
}

const query = `query ($id: ID!, $episodeId: ID) { expectedPath(clientId: $id, episodeId: $episodeId) {
  clientId episodeId label measure { key max } scores { day value }
  weeks { week median half { low high } most { low high } n }
  withheld n people alikeIn alike byDuration dropOut standing sentence } }`;

let server: TestServer;
let client: Client;
let small: TestPractice;
let practitioner: Visitor;
let demoClientId: string;
beforeAll(async () => {
  server = await startTestServer();
  await seedDemoIfEmpty(server.ownerUrl, new Date().toISOString(), () => undefined);
  small = await makePractice(server.ownerUrl, 'alpha');
  client = new Client({ connectionString: server.ownerUrl });
  await client.connect();
  await client.query('update account set password_hash = $1', [await hashPassword(password)]);
  practitioner = await server.signIn(demoEmailOf('PRACTITIONER'));
  const self = await server.signIn(demoEmailOf('CLIENT'));
  const { data } = await self.ask('{ viewer { clientId } }');
  demoClientId = (data?.['viewer'] as { clientId: string }).clientId;
}, 60_000);
afterAll(async () => {
  await client.end();
  await server.close();
});

async function pathOf(visitor: Visitor, id: string, episodeId?: string): Promise<Path | null> {
  const { data, errors } = await visitor.ask(query, { id, episodeId });
  expect(errors).toBeUndefined();
  return data?.['expectedPath'] as Path | null;
}

describe('what is expected of the client of the demo', () => {
  it('is told week by week, from at least 30 episodes, with who they are and how many stopped', async () => {
    const path = await pathOf(practitioner, demoClientId);
    expect(path?.withheld).toBeNull();
    expect(path?.n).toBeGreaterThanOrEqual(30);
    expect(path?.people).toBeGreaterThanOrEqual(11);
    expect(path?.alike).toBe(
      `People like this: ${path?.alikeIn}; n = ${path?.n} closed episodes of this practice.`,
    );
    expect(path?.alikeIn).toMatch(/^shoulder pain, starting at /);
    expect(path?.dropOut).toMatch(
      /^(None|Fewer than 11|\d+ of \d+) .*had stopped being scored|had stopped/,
    );
    expect(path?.weeks.map(({ week }) => week)[0]).toBe(1);
    for (const { median, half, most, n } of path?.weeks ?? []) {
      expect(n).toBeGreaterThanOrEqual(30);
      const limits = [most.low, half.low, median, half.high, most.high];
      expect(limits.toSorted((a, b) => a - b)).toEqual(limits);
    }
  });

  it('stands beside the client’s own scores by the day, down to zero', async () => {
    const path = await pathOf(practitioner, demoClientId);
    const days = path?.scores.map(({ day }) => day) ?? [];
    expect(days.toSorted((a, b) => a - b)).toEqual(days);
    expect(path?.scores.map(({ value }) => value)).toContain(0);
    expect(path?.sentence).toMatch(/8 of 10 people like this are between|Too few people/);
  });

  it('names nobody and holds no id but the client’s', async () => {
    const path = await pathOf(practitioner, demoClientId);
    const { rows } = await client.query<{ name: string }>('select name from client');
    const text = JSON.stringify(path);
    expect(rows.filter(({ name }) => text.includes(name))).toEqual([]);
    const ids = new Set(text.match(/[0-9a-f]{8}-[0-9a-f-]{27}/g));
    expect([...ids].sort()).toEqual([path?.clientId, path?.episodeId].sort());
  });

  it('is noted as a look at the record', async () => {
    await pathOf(practitioner, demoClientId);
    const { rows } = await client.query(
      `select client_id from audit_event where action = 'SEE_PROGRESS' order by at desc, id desc limit 1`,
    );
    expect(rows).toEqual([{ client_id: demoClientId }]);
  });

  it('is never told to the client', async () => {
    const self = await server.signIn(demoEmailOf('CLIENT'));
    expect(await pathOf(self, demoClientId)).toBeNull();
  });
});

describe('a practice with too few closed episodes', () => {
  it('says why there is no path, and tells no number below eleven', async () => {
    const treating = await server.signIn(small.emails.practitioner);
    expect(await pathOf(treating, small.treatedClient.id)).toMatchObject({
      ...{ weeks: [], n: null, people: null, alike: '', dropOut: '', standing: null },
      withheld: 'TOO_FEW_EPISODES',
      sentence: 'An expected path needs 30 closed episodes of people like this; there are none.',
    });
    expect(await pathOf(treating, small.treatedClient.id, 'no id')).toBeNull();
  });

  it('answers nothing of a client of somebody else', async () => {
    const treating = await server.signIn(small.emails.practitioner);
    expect(await pathOf(treating, small.colleaguesClient.id)).toBeNull();
    expect(await pathOf(treating, demoClientId)).toBeNull();
    expect(await pathOf(practitioner, small.treatedClient.id)).toBeNull();
  });
});
