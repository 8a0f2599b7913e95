import { codeOf, openBrowser, type Browser } from './browser';
import {
  accountOf,
  admin,
  good,
  inPractice,
  invited,
  inviting,
  type Made,
} from './people-of-practice';
import { startTestServer, type TestServer } from './test-server';
import { makePractice, type TestPractice } from './two-practices';

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

const look = async (token: string) =>
  (await (
    await server.stranger.send('/links/look', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token }),
    })
  ).json()) as Record<string, unknown>;

describe('an invitation', () => {
  it('has an address of the settings with the token behind #, whatever the request says', async () => {
    const reply = await owner.post(
      '/graphql',
      { query: inviting, variables: { input: admin('host@alpha.example') } },
      { host: 'evil.example', 'x-forwarded-host': 'evil.example', forwarded: 'host=evil.example' },
    );
    const text = await reply.text();
    expect(text).toContain('http://clinic.example/invitation#');
    expect(text).not.toContain('evil');
  });

  it('says to its holder what it is for and hides the address', async () => {
    const { token } = await invited(owner, admin('seen@alpha.example'));
    expect(await look(token)).toEqual({
      ...{ kind: 'INVITATION', practiceName: 'Practice alpha', name: 'Ada Admin', role: 'ADMIN' },
      ...{ email: 's•••@alpha.example', hasAccount: false },
    });
    expect(await look(`${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`)).toEqual({
      kind: 'DEAD',
    });
    expect(await look(token.replace(own.id, other.id))).toEqual({ kind: 'DEAD' });
    expect(await look('nothing')).toEqual({ kind: 'DEAD' });
  });

  it('makes an account once, signed in, with a password that keeps the rules', async () => {
    const { token } = await invited(owner, admin('once@alpha.example'));
    const browser = openBrowser(server.url);
    const short = await browser.post('/links/accept-invitation', { token, password: 'short' });
    expect(await codeOf(short)).toEqual([422, 'PASSWORD_TOO_SHORT']);
    const at = [1, 2].map(() =>
      openBrowser(server.url).post('/links/accept-invitation', { token, password: good }),
    );
    const statuses = (await Promise.all(at)).map(({ status }) => status);
    expect(statuses.sort()).toEqual([204, 404]);
    expect((await browser.post('/links/accept-invitation', { token, password: good })).status).toBe(
      404,
    );
    expect((await browser.signIn('once@alpha.example', good)).status).toBe(204);
    expect(await browser.role()).toBe('ADMIN');
  });

  it('takes identity from nothing that is sent', async () => {
    const { token } = await invited(owner, admin('self@alpha.example'));
    const body = { token, password: good, email: own.emails.owner, accountId: 'x', role: 'OWNER' };
    const browser = openBrowser(server.url);
    expect((await browser.post('/links/accept-invitation', body)).status).toBe(204);
    expect(await browser.role()).toBe('ADMIN');
    expect((await openBrowser(server.url).signIn(own.emails.owner)).status).toBe(204);
  });

  it('is dead when it is taken back, when it expires and when a newer one was made', async () => {
    const { token: back, id } = await invited(owner, admin('back@alpha.example'));
    await owner.ask('mutation ($id: ID!) { endLink(id: $id) { ended } }', { id });
    const { token: late } = await invited(owner, admin('late@alpha.example'));
    await inPractice(
      server,
      own.id,
      `update one_time_link set expires_at = now() where email = 'late@alpha.example'`,
    );
    const { token: older } = await invited(owner, admin('newer@alpha.example'));
    const { token: newer } = await invited(owner, admin('newer@alpha.example'));
    for (const token of [back, late, older]) {
      expect(await look(token)).toEqual({ kind: 'DEAD' });
      const browser = openBrowser(server.url);
      const reply = await browser.post('/links/accept-invitation', { token, password: good });
      expect(await codeOf(reply)).toEqual([404, 'DEAD']);
      expect(await browser.role()).toBeNull();
    }
    expect((await look(newer))['kind']).toBe('INVITATION');
    const { data } = await owner.ask('{ people { links { email state } } }');
    const { links } = data?.['people'] as { links: { email: string; state: string }[] };
    const states = links.filter(({ email }) => /^(back|late|newer)@/.test(email));
    expect(states.map(({ state }) => state)).toEqual(['OPEN', 'ENDED', 'EXPIRED', 'ENDED']);
  });

  it('to an address with an account needs that account, never sets its password, and ends its sign-ins', async () => {
    const email = other.emails.practitioner;
    const { token } = await invited(owner, admin(email));
    expect((await look(token))['hasAccount']).toBe(true);
    const stranger = openBrowser(server.url);
    const foreign = await stranger.post('/links/accept-invitation', { token, password: good });
    expect(await codeOf(foreign)).toEqual([401, 'UNAUTHENTICATED']);
    const wrong = openBrowser(server.url);
    await wrong.signIn(other.emails.owner);
    expect((await wrong.post('/links/accept-invitation', { token })).status).toBe(401);
    const right = openBrowser(server.url);
    await right.signIn(email);
    expect((await right.post('/links/accept-invitation', { token })).status).toBe(200);
    expect(await right.role()).toBeNull();
    expect((await openBrowser(server.url).signIn(email, good)).status).toBe(401);
    expect((await right.signIn(email)).status).toBe(204);
  });

  it('makes somebody new who treats, and brings back who has left', async () => {
    const email = 'treats@alpha.example';
    const input = {
      email,
      name: 'Terry Treats',
      role: 'PRACTITIONER',
      treats: true,
      locationId: own.locationId,
    };
    const browser = openBrowser(server.url);
    const { token } = await invited(owner, input);
    expect((await browser.post('/links/accept-invitation', { token, password: good })).status).toBe(
      204,
    );
    const accountId = await accountOf(owner, email);
    await owner.ask('mutation ($a: ID!) { endMembership(accountId: $a) { problems { code } } }', {
      a: accountId,
    });
    expect(await browser.role()).toBeNull();
    expect((await browser.signIn(email, good)).status).toBe(401);
    const [left] = (await inPractice(
      server,
      own.id,
      `select id, left_on as "leftOn" from practitioner where name = 'Terry Treats'`,
    )) as [{ id: string; leftOn: string | null }];
    expect(left.leftOn).not.toBeNull();
    const again = await invited(owner, {
      email,
      name: 'Terry',
      role: 'PRACTITIONER',
      practitionerId: left.id,
    });
    const reply = await browser.post('/links/accept-invitation', {
      token: again.token,
      password: good,
    });
    expect(reply.status).toBe(204);
    expect(await browser.role()).toBe('PRACTITIONER');
    expect(await accountOf(owner, email)).toBe(accountId);
  });

  it('is refused with problems a person can mend', async () => {
    const codes = async (input: object) => {
      const { data } = await owner.ask(inviting, { input });
      return (data?.['invitePerson'] as Made).problems.map(({ code }) => code);
    };
    expect(await codes(admin(own.emails.practitioner))).toEqual(['ALREADY_HERE']);
    const nobody = { ...admin('x@alpha.example'), role: 'PRACTITIONER' };
    expect(await codes({ ...nobody, practitionerId: other.practitionerId })).toEqual([
      'PRACTITIONER_UNKNOWN',
    ]);
    expect(await codes({ ...nobody, practitionerId: own.practitionerId })).toEqual([
      'PRACTITIONER_UNKNOWN',
    ]);
    expect(await codes({ ...nobody, treats: true, locationId: other.locationId })).toEqual([
      'LOCATION_UNKNOWN',
    ]);
    const client = { email: 'c@alpha.example', name: 'C', role: 'CLIENT' };
    expect(await codes({ ...client, clientId: other.treatedClient.id })).toEqual([
      'CLIENT_UNKNOWN',
    ]);
    expect(await codes({ ...client, clientId: own.treatedClient.id })).toEqual([
      'CLIENT_HAS_ACCOUNT',
    ]);
  });

  it('goes to a client from who treats them, and from nobody else', async () => {
    const mutation = `mutation ($input: InviteClientInput!) { inviteClient(input: $input) { url problems { code } } }`;
    const input = { clientId: own.colleaguesClient.id, email: 'new-client@alpha.example' };
    const practitioner = openBrowser(server.url);
    await practitioner.signIn(own.emails.practitioner);
    const refusal = await practitioner.ask(mutation, { input });
    expect(refusal.errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
    const treating = openBrowser(server.url);
    await treating.signIn(own.emails.treatingOwner);
    const { data } = await treating.ask(mutation, { input });
    const token = (data?.['inviteClient'] as Made).url?.split('#')[1] ?? '';
    const browser = openBrowser(server.url);
    expect((await browser.post('/links/accept-invitation', { token, password: good })).status).toBe(
      204,
    );
    expect((await browser.ask('{ viewer { role clientId } }')).data?.['viewer']).toEqual({
      role: 'CLIENT',
      clientId: own.colleaguesClient.id,
    });
  });
});
