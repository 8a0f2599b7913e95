import { Client } from 'pg';
import { scopeOf } from '@unknot/domain/access/scope-of';
import { endSignInsOf } from '@unknot/api/access/sign-in/end-sign-ins';
import { codeOf, openBrowser, type Browser } from './browser';
import { startTestServer, type TestServer } from './test-server';
import { makePractice, password, type TestPractice } from './two-practices';

let server: TestServer;
let own: TestPractice;
let other: TestPractice;
let database: Client;

beforeAll(async () => {
  server = await startTestServer();
  own = await makePractice(server.ownerUrl, 'alpha');
  other = await makePractice(server.ownerUrl, 'bravo');
  database = new Client({ connectionString: server.ownerUrl });
  await database.connect();
});
afterAll(async () => {
  await database.end();
  await server.close();
});
beforeEach(() => database.query('truncate failed_try, sign_in, known_browser'));

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0';
const list = '{ signIns { id isThisOne browser address startedAt seenAt expiresAt } }';

interface Listed {
  readonly id: string;
  readonly isThisOne: boolean;
  readonly browser: string;
  readonly address: string | null;
}

async function signedIn(email: string, agent = firefox): Promise<Browser> {
  const browser = openBrowser(server.url);
  const reply = await browser.post('/sign-in', { email, password }, { 'user-agent': agent });
  expect(reply.status).toBe(204);
  return browser;
}

async function listOf(browser: Browser): Promise<readonly Listed[]> {
  return (await browser.ask(list)).data?.['signIns'] as Listed[];
}

/** A change past row-level security. */
const change = (table: string, sql: string) =>
  database.query(`alter table ${table} no force row level security; ${sql};
    alter table ${table} force row level security`);

describe('own sign-ins', () => {
  it('are listed with browser and address, the newest first, and nobody else’s', async () => {
    await signedIn(own.emails.owner);
    await signedIn(other.emails.practitioner);
    await signedIn(own.emails.practitioner, 'curl/8');
    const browser = await signedIn(own.emails.practitioner);
    const shown = (await listOf(browser)).map(({ isThisOne, browser: words, address }) => [
      ...[isThisOne, words, address],
    ]);
    expect(shown).toEqual([
      [true, 'Firefox on Linux', '127.0.0.1'],
      [false, '', '127.0.0.1'],
    ]);
  });

  it('can be ended one by one; what is ended is gone at the next request', async () => {
    const first = await signedIn(own.emails.practitioner);
    const second = await signedIn(own.emails.practitioner);
    const id = (await listOf(second)).find(({ isThisOne }) => !isThisOne)?.id;
    const { data } = await second.ask(
      'mutation ($id: ID!) { endSignIn(id: $id) { signIns { isThisOne } problems { code } } }',
      { id },
    );
    expect(data?.['endSignIn']).toEqual({ signIns: [{ isThisOne: true }], problems: [] });
    expect(await first.role()).toBeNull();
    expect(await second.role()).toBe('PRACTITIONER');
  });

  it('cannot be ended by anybody else, not even the owner of the practice', async () => {
    const victim = await signedIn(own.emails.practitioner);
    const [{ id } = { id: '' }] = await listOf(victim);
    for (const email of [own.emails.owner, own.emails.client, other.emails.owner]) {
      const browser = await signedIn(email);
      await browser.ask('mutation ($id: ID!) { endSignIn(id: $id) { problems { code } } }', { id });
    }
    expect(await victim.role()).toBe('PRACTITIONER');
  });

  it('can all be ended but this one', async () => {
    const others = await Promise.all([1, 2].map(() => signedIn(own.emails.practitioner)));
    const browser = await signedIn(own.emails.practitioner);
    const ended = await browser.ask('mutation { endOtherSignIns { signIns { isThisOne } } }');
    expect(ended.data?.['endOtherSignIns']).toEqual({ signIns: [{ isThisOne: true }] });
    for (const one of others) expect(await one.role()).toBeNull();
    expect(await browser.role()).toBe('PRACTITIONER');
  });
});

describe('the cookie of a sign-in', () => {
  it('is never the one that the browser came with, and ends that one', async () => {
    const thief = await signedIn(own.emails.client);
    const planted = thief.jar.get('unknot') ?? '';
    const browserSecret = thief.jar.get('unknot-browser') ?? '';
    const victim = openBrowser(server.url, [
      ['unknot', planted],
      ['unknot-browser', browserSecret],
    ]);
    expect((await victim.signIn(own.emails.practitioner)).status).toBe(204);
    expect(victim.jar.get('unknot')).not.toBe(planted);
    expect(await thief.role()).toBeNull();
    // The secret that was put into the browser does not become known to the account.
    expect(victim.jar.get('unknot-browser')?.split('.')[0]).not.toBe(browserSecret);
  });

  it('is another one after each sign-in, and of no use after signing out', async () => {
    const browser = await signedIn(own.emails.practitioner);
    const before = browser.jar.get('unknot') ?? '';
    await browser.signIn(own.emails.practitioner);
    const kept = browser.jar.get('unknot') ?? '';
    expect(kept).not.toBe(before);
    expect((await browser.post('/sign-out', {})).status).toBe(204);
    expect(browser.jar.has('unknot')).toBe(false);
    for (const replayed of [before, kept]) {
      expect(await openBrowser(server.url, [['unknot', replayed]]).role()).toBeNull();
    }
  });

  it('is kept by the database as a hash alone', async () => {
    const browser = await signedIn(own.emails.practitioner);
    const secrets = [...browser.jar.values()]
      .flatMap((text) => text.split('.'))
      .filter((part) => part.length === 43);
    expect(secrets.length).toBeGreaterThanOrEqual(2);
    const { rows } = await database.query<{ text: string }>(
      `select string_agg(t::text, ' ') as text from (
        select sign_in::text t from sign_in union all select known_browser::text from known_browser) all_rows`,
    );
    for (const secret of secrets) expect(String(rows[0]?.text)).not.toContain(secret);
  });

  it('ends when it is not used for as long as the practice says, and after twelve hours', async () => {
    const owner = await signedIn(own.emails.owner);
    const rules = `mutation ($idleMinutes: Int!) { changeSignInRules(input: {
      ownersNeedSecondFactor: false, idleMinutes: $idleMinutes }) { signInRules { idleMinutes } problems { code } } }`;
    const staff = await signedIn(own.emails.practitioner);
    await owner.ask(rules, { idleMinutes: 15 });
    await change('sign_in', `update sign_in set seen_at = now() - interval '16 minutes'`);
    expect(await staff.role()).toBeNull();
    const late = await signedIn(own.emails.practitioner);
    await change('sign_in', `update sign_in set seen_at = now() - interval '14 minutes'`);
    expect(await late.role()).toBe('PRACTITIONER');
    await change('sign_in', 'update sign_in set expires_at = now()');
    expect(await late.role()).toBeNull();
    const again = await signedIn(own.emails.owner);
    const { data } = await again.ask(rules, { idleMinutes: 4 });
    expect(data?.['changeSignInRules']).toEqual({
      ...{ signInRules: null, problems: [{ code: 'OUT_OF_RANGE' }] },
    });
  });
});

it('ends when what a person may do changes, in the same transaction', async () => {
  const browser = await signedIn(own.emails.practitioner);
  const elsewhere = await signedIn(other.emails.practitioner);
  const owner = await signedIn(own.emails.owner);
  const { data } = await owner.ask('{ viewer { id } }');
  const ownerId = (data?.['viewer'] as { id: string }).id;
  const victim = await browser.ask('{ viewer { id } }');
  const accountId = (victim.data?.['viewer'] as { id: string }).id;
  const scope = scopeOf(
    {
      ...{ accountId: ownerId, practiceId: own.id, role: 'OWNER', clientId: null },
      ...{ practitionerId: null, alsoTreatsFor: [], only: null, from: '192.0.2.1' },
    },
    'MANAGE_PEOPLE',
  );
  if (scope === undefined) throw new Error('An owner may manage people.');
  await server.database.write(scope, (ask) => endSignInsOf(ask, own.id, accountId));
  expect(await browser.role()).toBeNull();
  expect(await elsewhere.role()).toBe('PRACTITIONER');
  expect(await owner.role()).toBe('OWNER');
});

it('counts and shows the address that a web server in front says, only where that one is trusted', async () => {
  const from = { 'x-forwarded-for': '203.0.113.9, 198.51.100.7' };
  for (const [trustedProxies, expected] of [
    [[], '127.0.0.1'],
    [['loopback'], '198.51.100.7'],
  ] as const) {
    const program = await startTestServer(false, { database: server.database, trustedProxies });
    const browser = openBrowser(program.url);
    await browser.post('/sign-in', { email: own.emails.client, password }, from);
    expect((await listOf(browser))[0]?.address).toBe(expected);
    await program.close();
  }
});

describe('a stranger', () => {
  it.each(['signIns { id }', 'secondFactor { isOn }', 'signInRules { idleMinutes }'])(
    'sees nothing of %s',
    async (field) => {
      const { errors } = await openBrowser(server.url).ask(`{ ${field} }`);
      expect(errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
    },
  );

  it('is told to begin again where a code comes without a password before it', async () => {
    const reply = await openBrowser(server.url).post('/sign-in/code', { code: '123456' });
    expect(await codeOf(reply)).toEqual([401, 'UNAUTHENTICATED']);
  });
});
