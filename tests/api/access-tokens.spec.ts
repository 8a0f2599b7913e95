import type { Answer } from './test-server';
import { openBrowser, type Browser } from './browser';
import { accountOf, admin, good, inPractice, joined } from './people-of-practice';
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
  await owner.signIn(own.emails.treatingOwner);
});
afterAll(() => server.close());

const creating = `mutation ($input: CreateAccessTokenInput!) { createAccessToken(input: $input) {
  secret accessToken { id name actions lastUsedAt endedAt } problems { code } } }`;
const finishing = 'mutation ($id: ID!) { endAccessToken(id: $id) { accessToken { id endedAt } } }';

interface Created {
  readonly secret: string | null;
  readonly accessToken: { readonly id: string } | null;
  readonly problems: readonly { readonly code: string }[];
}

async function create(by: Browser, actions: readonly string[], days = 30): Promise<Created> {
  const expiresAt = new Date(Date.now() + days * 86_400_000).toISOString();
  const { data, errors } = await by.ask(creating, { input: { name: 'sync', actions, expiresAt } });
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return data?.['createAccessToken'] as Created;
}

/** A script's request: nothing but the token, unless more is said. */
const send = (path: string, secret: string | null, init: RequestInit = {}) =>
  fetch(`${server.url}${path}`, {
    method: 'POST',
    ...init,
    headers: {
      'content-type': 'application/json',
      ...(secret === null ? {} : { authorization: `Bearer ${secret}` }),
      ...init.headers,
    },
  });
const ask = async (secret: string | null, query: string) =>
  (await (await send('/graphql', secret, { body: JSON.stringify({ query }) })).json()) as Answer;
const codeOf = async (secret: string | null, query: string) =>
  (await ask(secret, query)).errors?.[0]?.extensions?.code ?? 'data';

const clients = '{ clients(first: 10) { totalCount } }';
const imports = '{ imports { id } }';
const people = '{ people { sendsMail } }';

describe('a token for scripts', () => {
  it('asks in the name of its maker without the header of our pages', async () => {
    const { secret } = await create(owner, ['SEE_CLIENTS']);
    expect(secret).toMatch(/^unknot_[0-9a-f-]{36}\.[\w-]{43}$/);
    expect((await ask(secret, clients)).data?.['clients']).toEqual({ totalCount: 1 });
    expect(
      JSON.stringify(await ask(secret, '{ clients(first: 9) { edges { node { name } } } }')),
    ).not.toContain('bravo');
    const [row] = await inPractice<{ used: string | null }>(
      server,
      own.id,
      'select last_used_at as used from access_token where practice_id = $1',
      [own.id],
    );
    expect(row?.used).not.toBeNull();
  });

  it('does only what it was given, and nothing of what makes more of it', async () => {
    const { secret } = await create(owner, ['SEE_CLIENTS']);
    expect(await codeOf(secret, imports)).toBe('NOT_FOUND');
    expect(await codeOf(secret, people)).toBe('NOT_FOUND');
    expect((await ask(secret, '{ viewer { id } }')).data).toEqual({ viewer: null });
    const making = creating
      .replace('mutation ($input: CreateAccessTokenInput!)', 'mutation')
      .replace(
        'input: $input',
        'input: { name: "x", actions: ["SEE_CLIENTS"], expiresAt: "2030-01-01T00:00:00.000Z" }',
      );
    expect(await codeOf(secret, making)).toBe('NOT_FOUND');
  });

  it('does only what its person may do at this moment', async () => {
    const email = 'shrinks@alpha.example';
    const boss = await joined(server, owner, { ...admin(email), role: 'OWNER' });
    const { secret } = await create(boss, ['IMPORT', 'SEE_IMPORTS']);
    expect(await codeOf(secret, imports)).toBe('data');
    const accountId = await accountOf(owner, email);
    const change = `mutation { changeRole(input: { accountId: "${accountId}", role: ADMIN }) { problems { code } } }`;
    await owner.ask(change);
    expect(await codeOf(secret, imports)).toBe('NOT_FOUND');
    expect((await create(owner, ['SEE_PEOPLE'])).problems).toEqual([{ code: 'ACTION_NOT_YOURS' }]);
    await boss.signIn(email, good);
    expect((await create(boss, ['IMPORT'])).problems).toEqual([{ code: 'ACTION_NOT_YOURS' }]);
    const catalogue = (await create(boss, ['SEE_CATALOGUE'])).secret;
    expect(await codeOf(catalogue, '{ measures { key } }')).toBe('data');
    await owner.ask(`mutation { endMembership(accountId: "${accountId}") { problems { code } } }`);
    expect(await codeOf(catalogue, '{ measures { key } }')).toBe('UNAUTHENTICATED');
  });

  it('is dead when its person no longer belongs to the practice, even if nobody ended it', async () => {
    const email = 'gone@alpha.example';
    const gone = await joined(server, owner, { ...admin(email), role: 'OWNER' });
    const { secret } = await create(gone, ['SEE_IMPORTS']);
    expect(await codeOf(secret, imports)).toBe('data');
    await server.endMembership(own.id, email);
    expect(await codeOf(secret, imports)).toBe('UNAUTHENTICATED');
  });

  it('is dead when it was ended, has expired, or is not exactly the one', async () => {
    const [first, late] = [
      await create(owner, ['SEE_CLIENTS']),
      await create(owner, ['SEE_CLIENTS']),
    ];
    await owner.ask(finishing, { id: first.accessToken?.id });
    await inPractice(
      server,
      own.id,
      `update access_token set created_at = now() - interval '2 days', expires_at = now() where id = $1`,
      [late.accessToken?.id],
    );
    const alive = (await create(owner, ['SEE_CLIENTS'])).secret ?? '';
    const ownersId = await accountOf(owner, own.emails.owner);
    const ofAnother = alive.replace(/_[0-9a-f-]{36}\./, `_${ownersId}.`);
    for (const secret of [first.secret, late.secret, ofAnother, `${alive}x`, alive.slice(7)]) {
      const reply = await send('/graphql', secret, {
        body: JSON.stringify({ query: clients }),
        headers: { 'x-unknot': '1' },
      });
      const { errors } = (await reply.json()) as Answer;
      expect(errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
    }
    expect((await create(owner, ['SEE_CLIENTS'], 366)).problems).toEqual([
      { code: 'TOKEN_TOO_LONG' },
    ]);
  });

  it('takes files in, and signs nobody in or out', async () => {
    const { secret } = await create(owner, ['IMPORT']);
    const form = new FormData();
    form.append('map', 'nothing');
    form.append('file', new Blob(['a,b\n']), 'a.csv');
    const headers = { authorization: `Bearer ${secret}` };
    const reply = await fetch(`${server.url}/imports`, { method: 'POST', headers, body: form });
    expect(reply.status).toBe(422);
    for (const path of [
      '/sign-in',
      '/sign-out',
      '/sign-in/switch',
      '/sign-in/forgot',
      '/links/look',
    ]) {
      expect([path, (await send(path, secret, { body: '{}' })).status]).toEqual([path, 403]);
    }
    const switching = await send('/sign-in/switch', secret, {
      body: JSON.stringify({ practiceId: own.id }),
      headers: { 'x-unknot': '1' },
    });
    expect(switching.status).toBe(401);
  });

  it('opens no way for a page of another site', async () => {
    const cookie = `unknot=${encodeURIComponent(owner.jar.get('unknot') ?? '')}`;
    const { secret } = await create(owner, ['SEE_CLIENTS']);
    const body = JSON.stringify({ query: clients });
    const withCookie = await send('/graphql', secret, { body, headers: { cookie } });
    expect(withCookie.status).toBe(403);
    const other403 = await send('/graphql', 'anything', { body });
    expect(other403.status).toBe(403);
    expect((await send('/graphql', null, { body })).status).toBe(403);
    // A token that does not hold makes a stranger, whatever cookie comes along.
    const both = await send('/graphql', 'unknot_nonsense', {
      body,
      headers: { cookie, 'x-unknot': '1' },
    });
    expect(((await both.json()) as Answer).errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
  });

  it('is listed without its secret, of this practice alone, and noted', async () => {
    const { secret } = await create(owner, ['SEE_CLIENTS']);
    const list = '{ accessTokens { id name accountName actions lastUsedAt endedAt } }';
    const text = JSON.stringify(await owner.ask(list));
    expect(text).toContain('OWNER alpha');
    expect(text).not.toContain(secret?.split('.')[1]);
    const foreigner = openBrowser(server.url);
    await foreigner.signIn(other.emails.owner);
    const foreign = await create(foreigner, ['SEE_IMPORTS']);
    expect((await foreigner.ask(list)).data?.['accessTokens']).toHaveLength(1);
    const aimed = await owner.ask(finishing, { id: foreign.accessToken?.id });
    expect(aimed.errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
    expect(await codeOf(foreign.secret, imports)).toBe('data');
    const rows = await inPractice<{ action: string }>(
      server,
      own.id,
      `select distinct action from audit_event where practice_id = $1 and action like '%TOKEN' order by 1`,
      [own.id],
    );
    expect(rows.map(({ action }) => action)).toEqual(['CREATE_TOKEN', 'END_TOKEN']);
    const stored = JSON.stringify(await inPractice(server, own.id, 'select * from access_token'));
    expect(stored).not.toContain(secret?.split('.')[1]);
  });
});
