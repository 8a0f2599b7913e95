import { jest } from '@jest/globals';
import { Client } from 'pg';
import { openBrowser, type Browser } from './browser';
import { startProvider, type SignInProvider } from './sign-in-provider';
import { startTestServer, type TestServer } from './test-server';
import { makePractice, type TestPractice } from './two-practices';

const publicUrl = 'http://unknot.test';
const problem = '/sign-in?problem=SINGLE_SIGN_ON';

let provider: SignInProvider;
let server: TestServer;
let own: TestPractice;
let database: Client;
const lines: string[] = [];

beforeAll(async () => {
  // The provider says loudly that it is one for trying out.
  for (const method of ['warn', 'info'] as const) {
    jest.spyOn(console, method).mockImplementation(() => undefined);
  }
  provider = await startProvider(`${publicUrl}/sign-in/oidc/callback`);
  const { issuer, clientId, clientSecret } = provider;
  server = await startTestServer(
    { write: (line) => lines.push(line) },
    { publicUrl, singleSignOn: { issuer, clientId, clientSecret, name: 'Clinic account' } },
  );
  own = await makePractice(server.ownerUrl, 'alpha');
  database = new Client({ connectionString: server.ownerUrl });
  await database.connect();
});
afterAll(async () => {
  await database.end();
  await server.close();
  await provider.close();
});
beforeEach(async () => {
  lines.splice(0);
  provider.people.clear();
  await database.query('truncate account_link, second_factor, half_sign_in');
});

/** Leaves for the provider and answers where it sends the browser back to, as a path of this program. */
async function returning(browser: Browser, login: string): Promise<string> {
  const reply = await browser.send('/sign-in/oidc');
  expect(reply.status).toBe(303);
  const back = await provider.signInAs(reply.headers.get('location') ?? '', login);
  return `${back.pathname}${back.search}`;
}

/** Goes to the provider and back, and answers where the program sends the browser then. */
async function signOn(browser: Browser, login: string): Promise<string | null> {
  const reply = await browser.send(await returning(browser, login));
  expect([reply.status, await reply.text()]).toEqual([303, '']);
  return reply.headers.get('location');
}

/** Runs past row-level security, which holds for the owner of the tables too. */
async function past(tables: readonly string[], sql: string, values: unknown[] = []) {
  for (const table of tables) {
    await database.query(`alter table ${table} no force row level security`);
  }
  const { rows } = await database.query<Record<string, unknown>>(sql, values);
  for (const table of tables) await database.query(`alter table ${table} force row level security`);
  return rows;
}

describe('signing in through a provider', () => {
  it('is offered by its name', async () => {
    const reply = await openBrowser(server.url).send('/sign-in/ways');
    expect(await reply.json()).toEqual({ singleSignOn: { name: 'Clinic account' } });
  });

  it('lets in who has an account with the e-mail that the provider vouches for', async () => {
    provider.people.set('p-1', { email: own.emails.practitioner.toUpperCase(), verified: true });
    const browser = openBrowser(server.url);
    expect(await signOn(browser, 'p-1')).toBe('/');
    expect(await browser.role()).toBe('PRACTITIONER');
    expect([...browser.jar.keys()].sort()).toEqual(['unknot', 'unknot-browser']);
  });

  it('knows the person by the link from then on, whatever their e-mail is', async () => {
    provider.people.set('p-2', { email: own.emails.practitioner, verified: true });
    expect(await signOn(openBrowser(server.url), 'p-2')).toBe('/');
    provider.people.set('p-2', { email: own.emails.owner, verified: false });
    const browser = openBrowser(server.url);
    expect(await signOn(browser, 'p-2')).toBe('/');
    expect(await browser.role()).toBe('PRACTITIONER');
  });

  it.each([
    ['has no account', () => 'nobody@alpha.example', true],
    ['has an e-mail that nobody vouches for', () => own.emails.practitioner, false],
    ['has no e-mail', () => '', true],
  ])('refuses who %s, makes nothing and says nothing', async (_, emailOf, verified) => {
    provider.people.set('x', { email: emailOf(), verified });
    const browser = openBrowser(server.url);
    expect(await signOn(browser, 'x')).toBe(problem);
    expect(await browser.role()).toBeNull();
    expect(browser.jar.size).toBe(0);
    const links = await past(['account_link'], 'select from account_link');
    const made = await past(['account'], 'select from account where email = $1', [emailOf()]);
    expect([links.length, made.length]).toEqual([0, emailOf() === own.emails.practitioner ? 1 : 0]);
  });

  it('refuses a second person at the provider for an account that is linked', async () => {
    provider.people.set('first', { email: own.emails.owner, verified: true });
    expect(await signOn(openBrowser(server.url), 'first')).toBe('/');
    provider.people.set('second', { email: own.emails.owner, verified: true });
    expect(await signOn(openBrowser(server.url), 'second')).toBe(problem);
  });

  it('asks for the code of an account that has one-time codes', async () => {
    await past(
      ['account', 'second_factor'],
      `insert into second_factor (account_id, secret_sealed, confirmed_at)
       select id, 'x', now() from account where email = $1`,
      [own.emails.practitioner],
    );
    provider.people.set('p-3', { email: own.emails.practitioner, verified: true });
    const browser = openBrowser(server.url);
    expect(await signOn(browser, 'p-3')).toBe('/sign-in?step=SECOND_FACTOR');
    expect(await browser.role()).toBeNull();
    expect([...browser.jar.keys()]).toEqual(['unknot-half']);
  });
});

describe('an answer of the provider', () => {
  beforeEach(() => provider.people.set('p', { email: own.emails.owner, verified: true }));

  it('is of no use in another browser', async () => {
    const address = await returning(openBrowser(server.url), 'p');
    for (const other of [openBrowser(server.url), await leaving()]) {
      expect((await other.send(address)).headers.get('location')).toBe(problem);
      expect(await other.role()).toBeNull();
    }
  });

  it('is of no use a second time', async () => {
    const browser = openBrowser(server.url);
    const address = await returning(browser, 'p');
    const trip = [...browser.jar];
    expect((await browser.send(address)).headers.get('location')).toBe('/');
    const replay = openBrowser(server.url, trip);
    expect((await replay.send(address)).headers.get('location')).toBe(problem);
  });

  it.each([
    ['code', 'made-up'],
    ['state', 'made-up'],
    ['iss', 'https://elsewhere.example'],
  ])('is refused where its %s was changed', async (name, value) => {
    const browser = openBrowser(server.url);
    const address = new URL(await returning(browser, 'p'), publicUrl);
    address.searchParams.set(name, value);
    const reply = await browser.send(`${address.pathname}${address.search}`);
    expect(reply.headers.get('location')).toBe(problem);
    expect(await browser.role()).toBeNull();
    expect(lines.join('')).not.toMatch(/made-up|elsewhere|alpha/);
  });

  it.each(['?error=access_denied', '', '?code=x'])('is refused where it is %j', async (query) => {
    const reply = await (await leaving()).send(`/sign-in/oidc/callback${query}`);
    expect(reply.headers.get('location')).toBe(problem);
  });
});

/** A browser that is on its way to the provider. */
async function leaving(): Promise<Browser> {
  const browser = openBrowser(server.url);
  await browser.send('/sign-in/oidc');
  return browser;
}

it('leads back where no provider is set, or where it does not answer', async () => {
  const dead = { issuer: 'http://127.0.0.1:9', clientId: 'x', clientSecret: 'x', name: 'x' };
  for (const singleSignOn of [null, dead]) {
    const alone = await startTestServer(false, { singleSignOn });
    const reply = await openBrowser(alone.url).send('/sign-in/oidc');
    expect([reply.status, reply.headers.get('location')]).toEqual([303, problem]);
    await alone.close();
  }
});
