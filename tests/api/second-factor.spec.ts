import { Secret, TOTP } from 'otpauth';
import { Client } from 'pg';
import { codeOf, openBrowser, type Browser } from './browser';
import { startTestServer, type TestServer } from './test-server';
import { makePractice, password, type TestPractice } from './two-practices';

let server: TestServer;
let own: TestPractice;
let database: Client;

beforeAll(async () => {
  server = await startTestServer();
  own = await makePractice(server.ownerUrl, 'alpha');
  database = new Client({ connectionString: server.ownerUrl });
  await database.connect();
});
afterAll(async () => {
  await database.end();
  await server.close();
});
beforeEach(() => database.query('truncate failed_try, half_sign_in, second_factor, recovery_code'));

const start = `mutation ($input: StartSecondFactorInput!) {
  startSecondFactor(input: $input) { setUp { secret address picture } problems { code } } }`;
const confirm =
  'mutation ($code: String!) { confirmSecondFactor(code: $code) { recoveryCodes problems { code } } }';
const changePassword =
  'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { problems { code } } }';
const state = '{ secondFactor { isOn recoveryCodesLeft isRequired } }';

/** The code of a secret now, or some steps of half a minute away. */
const codeNow = (secret: string, steps = 0) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({
    timestamp: Date.now() + steps * 30_000,
  });

interface Armed {
  readonly browser: Browser;
  readonly secret: string;
  readonly recoveryCodes: readonly string[];
}

/** Changes rows past row-level security, which holds for the owner of the tables too. */
const change = (table: string, sql: string) =>
  database.query(`alter table ${table} no force row level security; ${sql};
    alter table ${table} force row level security`);

/** Lets the code that was used last be used once more, as if half a minute had gone by. */
const nextStep = () => change('second_factor', 'update second_factor set last_step = 0');

/** Signs in and turns codes on; the code of this half minute is still to be used. */
async function armed(email: string): Promise<Armed> {
  const browser = openBrowser(server.url);
  expect((await browser.signIn(email)).status).toBe(204);
  const secret = await secretFor(browser);
  const { data } = await browser.ask(confirm, { code: codeNow(secret) });
  await nextStep();
  const { recoveryCodes } = data?.['confirmSecondFactor'] as { recoveryCodes: string[] };
  expect(recoveryCodes).toHaveLength(10);
  return { browser, secret, recoveryCodes };
}

async function secretFor(browser: Browser): Promise<string> {
  const { data } = await browser.ask(start, { input: {} });
  return (data?.['startSecondFactor'] as { setUp: { secret: string } }).setUp.secret;
}

/** A browser that has shown the password and not yet a code. */
async function halfIn(email: string): Promise<Browser> {
  const browser = openBrowser(server.url);
  expect(await codeOf(await browser.signIn(email))).toEqual([200, 'SECOND_FACTOR']);
  return browser;
}

const tryCode = (browser: Browser, code: string) => browser.post('/sign-in/code', { code });

describe('signing in with a second factor', () => {
  it('takes two steps: the password, then a code of the app', async () => {
    const { secret } = await armed(own.emails.practitioner);
    const browser = await halfIn(own.emails.practitioner);
    expect(await browser.role()).toBeNull();
    expect((await tryCode(browser, codeNow(secret))).status).toBe(204);
    expect(await browser.role()).toBe('PRACTITIONER');
    expect([...browser.jar.keys()].sort()).toEqual(['unknot', 'unknot-browser']);
  });

  it('takes a code once, even within its half minute', async () => {
    const { secret } = await armed(own.emails.practitioner);
    const code = codeNow(secret);
    const [first, second] = [
      await halfIn(own.emails.practitioner),
      await halfIn(own.emails.practitioner),
    ];
    expect((await tryCode(first, code)).status).toBe(204);
    expect(await codeOf(await tryCode(second, code))).toEqual([401, 'WRONG_CODE']);
    expect(await codeOf(await tryCode(second, codeNow(secret, -1)))).toEqual([401, 'WRONG_CODE']);
  });

  it('lets two that come with one code at the same moment in once', async () => {
    const { secret } = await armed(own.emails.practitioner);
    const browsers = await Promise.all([1, 2, 3].map(() => halfIn(own.emails.practitioner)));
    const code = codeNow(secret);
    const replies = await Promise.all(browsers.map((browser) => tryCode(browser, code)));
    expect(replies.map(({ status }) => status).sort()).toEqual([204, 401, 401]);
  });

  it('takes a recovery code once, however it is typed', async () => {
    const { recoveryCodes } = await armed(own.emails.practitioner);
    const typed = ` ${recoveryCodes[0]?.toLowerCase().replaceAll('-', ' ')} `;
    const first = await halfIn(own.emails.practitioner);
    expect((await tryCode(first, typed)).status).toBe(204);
    const { data } = await first.ask(state);
    expect(data?.['secondFactor']).toEqual({
      ...{ isOn: true, recoveryCodesLeft: 9, isRequired: false },
    });
    const second = await halfIn(own.emails.practitioner);
    expect(await codeOf(await tryCode(second, typed))).toEqual([401, 'WRONG_CODE']);
  });

  it('holds up who guesses codes, but not a browser that has signed in before', async () => {
    const { browser, secret } = await armed(own.emails.practitioner);
    const thief = await halfIn(own.emails.practitioner);
    const statuses: number[] = [];
    for (let turn = 0; turn < 12; turn += 1) {
      const guess = String((Number(codeNow(secret)) + 7 + turn) % 1_000_000).padStart(6, '0');
      statuses.push((await tryCode(thief, guess)).status);
    }
    expect(statuses.filter((status) => status === 401)).toHaveLength(5);
    const reply = await tryCode(await halfIn(own.emails.practitioner), codeNow(secret));
    expect(reply.status).toBe(429);
    expect(Number(reply.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await browser.signIn(own.emails.practitioner)).status).toBe(200);
    expect((await tryCode(browser, codeNow(secret))).status).toBe(204);
  });

  it('asks no code after a wrong password, and says the same as without one', async () => {
    await armed(own.emails.practitioner);
    const reply = await openBrowser(server.url).signIn(own.emails.practitioner, 'a wrong one');
    expect(await codeOf(reply)).toEqual([401, 'UNAUTHENTICATED']);
  });
});

describe('a sign-in that waits for a code', () => {
  it('can do nothing else, not even as the cookie of a sign-in', async () => {
    await armed(own.emails.practitioner);
    const browser = await halfIn(own.emails.practitioner);
    const half = browser.jar.get('unknot-half') ?? '';
    const forged = openBrowser(server.url, [['unknot', half]]);
    for (const one of [browser, forged]) {
      expect(await one.role()).toBeNull();
      expect((await one.ask('{ measures { key } }')).errors?.[0]?.extensions?.code).toBe(
        'UNAUTHENTICATED',
      );
      expect((await one.post('/imports', {})).status).toBe(401);
    }
  });

  it('ends after ten minutes, when it was used, and with another password', async () => {
    const { secret, browser: known } = await armed(own.emails.practitioner);
    const late = await halfIn(own.emails.practitioner);
    await change('half_sign_in', 'update half_sign_in set expires_at = now()');
    expect(await codeOf(await tryCode(late, codeNow(secret)))).toEqual([401, 'UNAUTHENTICATED']);
    const used = await halfIn(own.emails.practitioner);
    const half = used.jar.get('unknot-half') ?? '';
    expect((await tryCode(used, codeNow(secret))).status).toBe(204);
    const again = openBrowser(server.url, [['unknot-half', half]]);
    expect((await tryCode(again, codeNow(secret, 1))).status).toBe(401);
    const waiting = await halfIn(own.emails.practitioner);
    const another = 'plum ladder quiet seventeen';
    for (const [oldPassword, newPassword] of [
      [password, another],
      [another, password],
    ]) {
      const { data } = await known.ask(changePassword, { input: { oldPassword, newPassword } });
      expect(data).toEqual({ changePassword: { problems: [] } });
      expect(await codeOf(await tryCode(waiting, codeNow(secret, 1)))).toEqual([
        401,
        'UNAUTHENTICATED',
      ]);
    }
  });
});

describe('an owner of a practice that asks for codes', () => {
  const rules = `mutation ($on: Boolean!) { changeSignInRules(
    input: { ownersNeedSecondFactor: $on, idleMinutes: 60 }) { signInRules { ownersNeedSecondFactor idleMinutes } problems { code } } }`;
  let owner: Browser;
  beforeEach(async () => {
    owner = openBrowser(server.url);
    expect((await owner.signIn(own.emails.treatingOwner)).status).toBe(204);
    expect((await owner.ask(rules, { on: true })).errors).toBeUndefined();
  });
  afterEach(() => change('practice', 'update practice set owners_need_second_factor = false'));

  it('can do nothing but set them up, from the next request on', async () => {
    const { data } = await owner.ask('{ viewer { mustSetUpSecondFactor } }');
    expect(data).toEqual({ viewer: { mustSetUpSecondFactor: true } });
    for (const query of [
      '{ measures { key } }',
      '{ clients(first: 5) { totalCount } }',
      '{ imports { id } }',
      '{ signInRules { idleMinutes } }',
      'mutation { undoImport(id: "x") { import { id } } }',
    ]) {
      expect((await owner.ask(query)).errors?.[0]?.extensions?.code).toBe('SECOND_FACTOR');
    }
    expect((await owner.post('/imports', {})).status).toBe(404);
    const secret = await secretFor(owner);
    await owner.ask(confirm, { code: codeNow(secret) });
    expect((await owner.ask('{ clients(first: 5) { totalCount } }')).errors).toBeUndefined();
  });

  it('cannot turn them off, and others in the practice need none', async () => {
    const secret = await secretFor(owner);
    await owner.ask(confirm, { code: codeNow(secret) });
    await nextStep();
    const off = `mutation { turnOffSecondFactor(input: { code: "${codeNow(secret)}" }) { secondFactor { isOn } problems { code } } }`;
    expect((await owner.ask(off)).data?.['turnOffSecondFactor']).toEqual({
      ...{ secondFactor: { isOn: true }, problems: [{ code: 'REQUIRED' }] },
    });
    const other = openBrowser(server.url);
    expect((await other.signIn(own.emails.practitioner)).status).toBe(204);
    expect((await other.ask('{ measures { key } }')).errors).toBeUndefined();
  });
});
