import { Client } from 'pg';
import { openDatabase } from '@unknot/api/database/database';
import { countOf, networkOf, putTryBack, takeTry } from '@unknot/api/access/sign-in/tries';
import { createServer } from '@unknot/api/server';
import { codeOf, openBrowser, type Browser } from './browser';
import { startTestServer, type TestServer } from './test-server';
import { makePractice, type TestPractice } from './two-practices';

let server: TestServer;
let own: TestPractice;
let owner: Client;

beforeAll(async () => {
  server = await startTestServer(false, { trustedProxies: ['127.0.0.2'] });
  own = await makePractice(server.ownerUrl, 'alpha');
  owner = new Client({ connectionString: server.ownerUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await server.close();
});
beforeEach(() => owner.query('truncate failed_try'));

/** Makes the clock of all counts go on. */
const wait = (seconds: number) =>
  owner.query(
    `alter table failed_try no force row level security;
     update failed_try set last_at = last_at - interval '${seconds} s', free_at = free_at - interval '${seconds} s';
     alter table failed_try force row level security`,
  );

/** A try with a wrong password that differs from the others in everything that a caller can choose. */
async function wrongTry(url: string, turn: number, email: string): Promise<number> {
  const reply = await openBrowser(url, [
    ['unknot', `0189abcd-0000-7000-8000-${String(turn).padStart(12, '0')}.${'A'.repeat(43)}`],
    ['unknot-browser', `${turn}`.padStart(43, 'b')],
    ['unknot-half', `x${turn}`],
  ]).post(
    '/sign-in',
    { email, password: `guess ${turn}`, address: `198.51.100.${turn % 256}`, turn },
    {
      'user-agent': `agent ${turn}`,
      'x-forwarded-for': `203.0.113.${turn % 256}`,
      'x-real-ip': `203.0.113.${turn % 256}`,
      forwarded: `for=203.0.113.${turn % 256}`,
      'x-request-id': `${turn}`,
      'accept-language': `l${turn}`,
      origin: `https://${turn}.example`,
    },
  );
  await reply.arrayBuffer();
  return reply.status;
}

async function evaluatedOf(tries: number, emailOf: (turn: number) => string, urls: string[]) {
  const statuses = new Map<number, number>();
  const one = async (turn: number) => {
    const status = await wrongTry(urls[turn % urls.length] ?? '', turn, emailOf(turn));
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
  };
  for (let from = 0; from < tries; from += 50) {
    await Promise.all(Array.from({ length: 50 }, (_, index) => one(from + index)));
  }
  expect([...statuses.values()].reduce((sum, count) => sum + count, 0)).toBe(tries);
  return { evaluated: statuses.get(401) ?? 0, heldUp: statuses.get(429) ?? 0 };
}

/** One more program on the same database. */
async function anotherProgram(): Promise<{ url: string; close(): Promise<void> }> {
  const database = openDatabase(server.appUrl, 4);
  const app = await createServer({
    ...{ database, publicUrl: 'http://localhost', dashboard: undefined },
    ...{ demoSignIns: [], log: false as const },
  });
  await app.listen(0, '127.0.0.1');
  const close = async () => {
    await app.close();
    await database.close();
  };
  return { url: (await app.getUrl()).replace('[::1]', '127.0.0.1'), close };
}

describe('a thousand tries', () => {
  it('that change every field and header judge at most ten passwords, at two programs together', async () => {
    const programs = [await anotherProgram(), await anotherProgram()];
    const emailOf = (turn: number) => (turn % 2 === 0 ? own.emails.owner : `e${turn}@x.example`);
    const urls = programs.map(({ url }) => url);
    const { evaluated, heldUp } = await evaluatedOf(1_000, emailOf, urls);
    for (const program of programs) await program.close();
    expect(evaluated).toBeGreaterThan(0);
    expect(evaluated).toBeLessThanOrEqual(10);
    expect(heldUp).toBe(1_000 - evaluated);
  });

  it('at one account through the counts alone judge at most ten, however many come at once', async () => {
    const counts = (turn: number) => [
      countOf('account', 8, 60),
      countOf(`address ${turn % 100}`, 8, 60, 600),
    ];
    const waits: number[] = [];
    for (let from = 0; from < 1_000; from += 100) {
      const some = Array.from({ length: 100 }, (_, turn) =>
        takeTry(server.database, counts(from + turn)),
      );
      waits.push(...(await Promise.all(some)));
    }
    expect(waits.filter((seconds) => seconds === 0)).toHaveLength(8);
    expect(Math.max(...waits)).toBeLessThanOrEqual(60);
  });
});

describe('an owner whom strangers try to lock out', () => {
  const email = () => own.emails.owner;
  let known: Browser;
  beforeEach(async () => {
    known = openBrowser(server.url);
    expect((await known.signIn(email())).status).toBe(204);
    for (let turn = 0; turn < 12; turn += 1) await wrongTry(server.url, turn, email());
  });

  it('still gets in with a browser that has signed in before', async () => {
    const stranger = await openBrowser(server.url).signIn(email());
    expect(stranger.status).toBe(429);
    expect((await known.signIn(email())).status).toBe(204);
    expect(await known.role()).toBe('OWNER');
  });

  it('is held up from elsewhere for a time that is said, never for good', async () => {
    const reply = await openBrowser(server.url).signIn(email());
    const seconds = Number(reply.headers.get('retry-after'));
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(900);
    expect(await codeOf(reply)).toEqual([429, 'RATE_LIMITED']);
    await wait(seconds);
    expect((await openBrowser(server.url).signIn(email())).status).toBe(204);
  });

  it('is not known by a cookie of another account, or by one that somebody made up', async () => {
    const other = openBrowser(server.url);
    await owner.query('truncate failed_try');
    expect((await other.signIn(own.emails.client)).status).toBe(204);
    for (let turn = 0; turn < 12; turn += 1) await wrongTry(server.url, turn, email());
    expect((await other.signIn(email())).status).toBe(429);
    const madeUp = openBrowser(server.url, [['unknot-browser', 'c'.repeat(43)]]);
    expect((await madeUp.signIn(email())).status).toBe(429);
  });

  it('with a known browser may not guess for ever either', async () => {
    const statuses: number[] = [];
    for (let turn = 0; turn < 8; turn += 1) {
      statuses.push((await known.signIn(email(), `guess ${turn}`)).status);
    }
    expect(statuses.filter((status) => status === 401)).toHaveLength(5);
    expect(statuses.at(-1)).toBe(429);
  });
});

describe('a wait', () => {
  const count = countOf('somebody', 3, 30);
  const take = () => takeTry(server.database, [count]);

  it('doubles with each try in vain up to a quarter of an hour, and tries during it do not count', async () => {
    expect([await take(), await take(), await take()]).toEqual([0, 0, 0]);
    const waits: number[] = [];
    for (let turn = 0; turn < 8; turn += 1) {
      const seconds = await take();
      expect(await take()).toBeLessThanOrEqual(seconds);
      waits.push(seconds);
      await wait(seconds);
      expect(await take()).toBe(0);
    }
    expect(waits).toEqual([30, 60, 120, 240, 480, 900, 900, 900]);
  });

  it('is forgotten with time', async () => {
    for (let turn = 0; turn < 3; turn += 1) await take();
    expect(await take()).toBeGreaterThan(0);
    await wait(3 * 1_800);
    expect([await take(), await take(), await take()]).toEqual([0, 0, 0]);
  });

  it('does not come from tries that were right', async () => {
    for (let turn = 0; turn < 20; turn += 1) {
      expect(await take()).toBe(0);
      await putTryBack(server.database, [count]);
    }
  });

  it('leaves nothing behind after two days', async () => {
    await take();
    await wait(3 * 86_400);
    await takeTry(server.database, [countOf('another', 3, 30)]);
    const { rows } = await owner.query('select from failed_try');
    expect(rows.length).toBeLessThanOrEqual(1);
  });
});

it('answers an e-mail that nobody has like one with a wrong password, and takes as long', async () => {
  const times: Record<string, number[]> = { known: [], unknown: [] };
  for (let turn = 0; turn < 24; turn += 1) {
    await owner.query('truncate failed_try');
    const kind = turn % 2 === 0 ? 'known' : 'unknown';
    const email = kind === 'known' ? own.emails.client : 'nobody@alpha.example';
    const began = performance.now();
    const reply = await openBrowser(server.url).signIn(email, 'a wrong password');
    expect(await codeOf(reply)).toEqual([401, 'UNAUTHENTICATED']);
    if (turn > 3) times[kind]?.push(performance.now() - began);
  }
  const median = (list: readonly number[] = []) =>
    [...list].sort((a, b) => a - b)[list.length >> 1];
  const [known = 0, unknown = 0] = [median(times['known']), median(times['unknown'])];
  expect(Math.abs(known - unknown)).toBeLessThan(Math.max(known, unknown) * 0.5);
});

describe('the network of an address', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:DB8:1:2::1', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
  ])('%s is of %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
