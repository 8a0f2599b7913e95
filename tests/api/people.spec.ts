import { v7 as uuidv7 } from 'uuid';
import { openBrowser, type Browser } from './browser';
import {
  accountOf,
  admin,
  everybody,
  good,
  inPractice,
  invited,
  inviting,
  joined,
  linking,
  type Made,
  type Person,
} from './people-of-practice';
import { startTestServer, type TestServer } from './test-server';
import { makePractice, type TestPractice } from './two-practices';

let server: TestServer;
let own: TestPractice;
let other: TestPractice;
let owner: Browser;
beforeAll(async () => {
  server = await startTestServer();
  own = await makePractice(server.ownerUrl, 'alpha');
  other = await makePractice(server.ownerUrl, 'bravo');
  owner = openBrowser(server.url);
  await owner.signIn(own.emails.owner);
});
afterAll(() => server.close());

const changing = `mutation ($input: ChangeRoleInput!) { changeRole(input: $input) {
  person { role state } problems { code } } }`;
const ending = `mutation ($accountId: ID!) { endMembership(accountId: $accountId) {
  person { state } problems { code } } }`;

interface Changed {
  readonly person: { readonly role?: string; readonly state: string } | null;
  readonly problems: readonly { readonly code: string }[];
}

/** The first problem, the code of a refusal, or what the person is now. */
async function outcome(by: Browser, query: string, variables: object): Promise<string | undefined> {
  const { data, errors } = await by.ask(query, variables);
  if (errors !== undefined) return errors[0]?.extensions?.code;
  const [changed] = Object.values(data ?? {}) as Changed[];
  return changed?.problems[0]?.code ?? changed?.person?.role ?? changed?.person?.state;
}

const change = (by: Browser, accountId: string, role: string, more: object = {}) =>
  outcome(by, changing, { input: { accountId, role, ...more } });
const end = (by: Browser, accountId: string) => outcome(by, ending, { accountId });

describe('the page of people', () => {
  it('shows who works here and nobody of another practice', async () => {
    const { data } = await owner.ask(everybody);
    const { persons } = data?.['people'] as { persons: Person[] };
    expect(persons.map(({ email, role, state }) => [email, role, state]).sort()).toEqual([
      [own.emails.owner, 'OWNER', 'ACTIVE'],
      [own.emails.practitioner, 'PRACTITIONER', 'ACTIVE'],
      [own.emails.treatingOwner, 'OWNER', 'ACTIVE'],
    ]);
    expect(JSON.stringify(data)).not.toContain('bravo');
    const clients = data?.['clientAccounts'] as Person[];
    expect(clients.map(({ email }) => email)).toEqual([own.emails.client]);
    const [noted] = await inPractice<{ ids: string[] }>(
      server,
      own.id,
      `select client_ids as ids from audit_event where action = 'MANAGE_PEOPLE' and client_ids <> '{}'`,
    );
    expect(noted?.ids).toEqual([own.treatedClient.id]);
  });
});

describe('a role', () => {
  it('is changed with the sign-ins and open invitations of the person ended', async () => {
    const email = 'changes@alpha.example';
    const person = await joined(server, owner, admin(email));
    const { token } = await invited(person, admin('invited-by@alpha.example'));
    expect(await change(owner, await accountOf(owner, email), 'ANALYST')).toBe('ANALYST');
    expect(await person.role()).toBeNull();
    const look = await person.post('/links/look', { token });
    expect(await look.json()).toEqual({ kind: 'DEAD' });
    await person.signIn(email, good);
    expect(await person.role()).toBe('ANALYST');
  });

  it('of who treats names as whom, and nobody is two people', async () => {
    const email = 'becomes@alpha.example';
    await joined(server, owner, admin(email));
    const id = await accountOf(owner, email);
    expect(await change(owner, id, 'PRACTITIONER')).toBe('TREATS_NEEDED');
    const taken = { practitionerId: own.practitionerId };
    expect(await change(owner, id, 'PRACTITIONER', taken)).toBe('PRACTITIONER_UNKNOWN');
    const foreign = { practitionerId: other.practitionerId };
    expect(await change(owner, id, 'LEAD', foreign)).toBe('PRACTITIONER_UNKNOWN');
    expect(await change(owner, id, 'ADMIN', taken)).toBe('ROLE_TREATS_NOBODY');
    expect(await change(owner, id, 'CLIENT')).toBe('CLIENT_STAYS');
  });

  it('is not changed nor ended by id in another practice', async () => {
    const foreigner = openBrowser(server.url);
    await foreigner.signIn(other.emails.owner);
    const id = await accountOf(owner, own.emails.practitioner);
    expect(await change(foreigner, id, 'ADMIN')).toBe('NOT_FOUND');
    expect(await end(foreigner, id)).toBe('NOT_FOUND');
    expect(await change(owner, 'nonsense', 'ADMIN')).toBe('NOT_FOUND');
  });
});

describe('an admin', () => {
  it('makes and changes everybody but owners, and not themselves', async () => {
    const email = 'limits@alpha.example';
    const ada = await joined(server, owner, admin(email));
    const { data } = await ada.ask(inviting, {
      input: { ...admin('boss@alpha.example'), role: 'OWNER' },
    });
    expect((data?.['invitePerson'] as Made).problems).toEqual([{ code: 'OWNERS_ONLY' }]);
    const owners = await accountOf(owner, own.emails.treatingOwner);
    const self = await accountOf(owner, email);
    expect(await change(ada, self, 'OWNER')).toBe('OWNERS_ONLY');
    expect(await change(ada, self, 'ANALYST')).toBe('OWN_ROLE');
    expect(await change(ada, owners, 'ADMIN')).toBe('OWNERS_ONLY');
    expect(await end(ada, owners)).toBe('OWNERS_ONLY');
    for (const accountId of [owners, await accountOf(owner, own.emails.practitioner)]) {
      const input = { accountId, kind: 'PASSWORD_RESET' };
      const made = (await ada.ask(linking, { input })).data?.['makeLink'] as Made;
      expect(made.url).toBeNull();
      expect(made.problems).toHaveLength(1);
    }
    const helper = 'helper@alpha.example';
    await joined(server, ada, admin(helper));
    expect(await end(ada, await accountOf(owner, helper))).toBe('ENDED');
  });
});

describe('the last owner', () => {
  it('stays one, however many owners end and demote each other at once', async () => {
    for (let round = 0; round < 4; round += 1) {
      const practice = await makePractice(server.ownerUrl, `round${round}`);
      const [one, two] = [openBrowser(server.url), openBrowser(server.url)];
      await one.signIn(practice.emails.owner);
      await two.signIn(practice.emails.treatingOwner);
      const first = await accountOf(one, practice.emails.owner);
      const second = await accountOf(one, practice.emails.treatingOwner);
      const tries = [
        () => end(one, second),
        () => end(two, first),
        () => end(one, first),
        () => change(two, second, 'ADMIN'),
        () => change(one, second, 'ADMIN'),
        () => change(two, first, 'ANALYST'),
      ];
      await Promise.all(tries.map((attempt) => attempt()));
      const left = await inPractice(
        server,
        practice.id,
        `select from membership where role = 'OWNER' and ended_at is null and practice_id = $1`,
        [practice.id],
      );
      expect(left).toHaveLength(1);
    }
  });

  it('is told so', async () => {
    const practice = await makePractice(server.ownerUrl, 'lonely');
    const one = openBrowser(server.url);
    await one.signIn(practice.emails.owner);
    const self = await accountOf(one, practice.emails.owner);
    expect(await end(one, await accountOf(one, practice.emails.treatingOwner))).toBe('ENDED');
    expect(await end(one, self)).toBe('LAST_OWNER');
    expect(await change(one, self, 'ADMIN')).toBe('LAST_OWNER');
    expect(await one.role()).toBe('OWNER');
  });
});

describe('somebody of two practices', () => {
  it('switches between them with a new token, and only where they belong', async () => {
    const email = 'both@alpha.example';
    const browser = await joined(server, owner, admin(email));
    const otherOwner = openBrowser(server.url);
    await otherOwner.signIn(other.emails.owner);
    const { token } = await invited(otherOwner, { ...admin(email), role: 'ANALYST' });
    await browser.post('/links/accept-invitation', { token });
    await browser.signIn(email, good);
    const ask = '{ viewer { practice { id } role memberships { practiceName role } } }';
    const memberships = [
      { practiceName: 'Practice alpha', role: 'ADMIN' },
      { practiceName: 'Practice bravo', role: 'ANALYST' },
    ];
    const alpha = { practice: { id: own.id }, role: 'ADMIN', memberships };
    expect((await browser.ask(ask)).data?.['viewer']).toEqual(alpha);
    const before = openBrowser(server.url, browser.jar);
    const expiry = () =>
      inPractice<{ at: string }>(
        server,
        own.id,
        'select expires_at as at from sign_in where practice_id = $1 order by created_at desc limit 1',
        [own.id],
      );
    const [first] = await expiry();
    expect((await browser.post('/sign-in/switch', { practiceId: other.id })).status).toBe(204);
    const bravo = { practice: { id: other.id }, role: 'ANALYST', memberships };
    expect((await browser.ask(ask)).data?.['viewer']).toEqual(bravo);
    expect(await before.role()).toBeNull();
    expect((await browser.post('/sign-in/switch', { practiceId: uuidv7() })).status).toBe(404);
    expect(await browser.role()).toBe('ANALYST');
    expect(
      (await openBrowser(server.url).post('/sign-in/switch', { practiceId: own.id })).status,
    ).toBe(401);
    expect((await browser.post('/sign-in/switch', { practiceId: own.id })).status).toBe(204);
    // Going there and back makes the sign-in last no longer.
    expect(await expiry()).toEqual([first]);
    await end(owner, await accountOf(owner, email));
    expect(await browser.role()).toBeNull();
    await browser.signIn(email, good);
    expect((await browser.ask(ask)).data?.['viewer']).toMatchObject({ practice: { id: other.id } });
    expect((await browser.post('/sign-in/switch', { practiceId: own.id })).status).toBe(404);
  });
});
