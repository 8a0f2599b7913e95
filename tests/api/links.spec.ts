import { codeOf, openBrowser, type Browser } from './browser';
import {
  accountOf,
  admin,
  everybody,
  good,
  inPractice,
  invited,
  linkFor,
  linking,
  type Made,
} from './people-of-practice';
import { startTestServer, type TestServer } from './test-server';
import { makePractice, password, type TestPractice } from './two-practices';

let server: TestServer;
let own: TestPractice;
let other: TestPractice;
let owner: Browser;
beforeAll(async () => {
  server = await startTestServer(false, { publicUrl: 'http://clinic.example' });
  own = await makePractice(server.ownerUrl, 'alpha');
  other = await makePractice(server.ownerUrl, 'bravo');
  owner = openBrowser(server.url);
  await owner.signIn(own.emails.owner);
});
afterAll(() => server.close());

describe('a link for a new password', () => {
  it('sets it once and ends every sign-in, other link and token', async () => {
    const email = own.emails.practitioner;
    const before = openBrowser(server.url);
    await before.signIn(email);
    const accountId = await accountOf(owner, email);
    const token = await linkFor(owner, accountId, 'PASSWORD_RESET');
    const browser = openBrowser(server.url);
    const easy = await browser.post('/links/reset-password', {
      token,
      password: 'passwordpassword',
    });
    expect(await codeOf(easy)).toEqual([422, 'PASSWORD_TOO_EASY']);
    expect(await before.role()).toBe('PRACTITIONER');
    const both = [1, 2].map(() => browser.post('/links/reset-password', { token, password: good }));
    expect((await Promise.all(both)).map(({ status }) => status).sort()).toEqual([204, 404]);
    expect(await before.role()).toBeNull();
    expect(await browser.role()).toBeNull();
    expect((await browser.signIn(email, password)).status).toBe(401);
    expect((await browser.signIn(email, good)).status).toBe(204);
  });

  it('is no invitation and no sign-in, nor the other way round', async () => {
    const reset = await linkFor(owner, await accountOf(owner, own.emails.client), 'PASSWORD_RESET');
    const magic = await linkFor(owner, await accountOf(owner, own.emails.client), 'MAGIC_SIGN_IN');
    const { token: invitation } = await invited(owner, admin('kinds@alpha.example'));
    const browser = openBrowser(server.url);
    const tries = [
      ...['sign-in', 'accept-invitation'].map((path) => [path, reset] as const),
      ...['reset-password', 'accept-invitation'].map((path) => [path, magic] as const),
      ...['sign-in', 'reset-password'].map((path) => [path, invitation] as const),
    ];
    for (const [path, token] of tries) {
      const reply = await browser.post(`/links/${path}`, { token, password: good });
      expect([path, ...(await codeOf(reply))]).toEqual([path, 404, 'DEAD']);
    }
    expect(await browser.role()).toBeNull();
  });

  it('that was shown lets nobody into another practice of the same person', async () => {
    const email = 'both@alpha.example';
    const { token: first } = await invited(owner, admin(email));
    const person = openBrowser(server.url);
    await person.post('/links/accept-invitation', { token: first, password: good });
    const reset = await linkFor(owner, await accountOf(owner, email), 'PASSWORD_RESET');
    const otherOwner = openBrowser(server.url);
    await otherOwner.signIn(other.emails.owner);
    const { token } = await invited(otherOwner, admin(email));
    expect((await person.post('/links/accept-invitation', { token })).status).toBe(200);
    const taken = await openBrowser(server.url).post('/links/reset-password', {
      token: reset,
      password: 'another orchid glacier pencil',
    });
    expect(await codeOf(taken)).toEqual([404, 'DEAD']);
    const input = { accountId: await accountOf(owner, email), kind: 'PASSWORD_RESET' };
    const { data } = await owner.ask(linking, { input });
    expect((data?.['makeLink'] as Made).problems).toEqual([{ code: 'LINK_NOT_SHOWN' }]);
  });
});

describe('a link to sign in', () => {
  it('signs a client in once, and nobody else ever', async () => {
    const token = await linkFor(owner, await accountOf(owner, own.emails.client), 'MAGIC_SIGN_IN');
    const browser = openBrowser(server.url);
    expect((await browser.post('/links/sign-in', { token })).status).toBe(204);
    expect(await browser.role()).toBe('CLIENT');
    expect((await openBrowser(server.url).post('/links/sign-in', { token })).status).toBe(404);
    const input = {
      accountId: await accountOf(owner, own.emails.treatingOwner),
      kind: 'MAGIC_SIGN_IN',
    };
    const { data } = await owner.ask(linking, { input });
    expect((data?.['makeLink'] as Made).problems).toEqual([{ code: 'CLIENTS_ONLY' }]);
  });
});

describe('what is stored and said', () => {
  it('shows each link to the owner with its state, and the token to nobody again', async () => {
    const { token } = await invited(owner, admin('listed@alpha.example'));
    const { data } = await owner.ask(everybody);
    expect(JSON.stringify(data)).not.toContain(token.split('.')[1]);
    const { links } = data?.['people'] as { links: readonly { email: string; state: string }[] };
    expect(links.find(({ email }) => email === 'listed@alpha.example')?.state).toBe('OPEN');
    const rows = JSON.stringify(await inPractice(server, own.id, 'select * from one_time_link'));
    expect(rows).toContain('listed@alpha.example');
    expect(rows).not.toContain(token.split('.')[1]);
  });

  it('notes every link that was made, used or taken back', async () => {
    const rows = (await inPractice(server, own.id, 'select distinct action from audit_event')) as {
      action: string;
    }[];
    const actions = rows.map(({ action }) => action);
    for (const action of [
      'INVITE_PERSON',
      'ACCEPT_INVITATION',
      'MAKE_LINK',
      'RESET_PASSWORD',
      'USE_SIGN_IN_LINK',
    ]) {
      expect(actions).toContain(action);
    }
  });
});
