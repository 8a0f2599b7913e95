import { v7 as uuidv7 } from 'uuid';
import { openBrowser, type Browser } from './browser';
import { accountOf, joined } from './people-of-practice';
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

interface Arranged {
  readonly problems: readonly { readonly code: string }[];
}

const arranging = `mutation ($input: ArrangeCoverInput!) { arrangeCover(input: $input) {
  cover { id accountName practitionerName reason endedAt arrangedByName } problems { code } } }`;
const day = 86_400_000;

describe('a cover', () => {
  const chart = 'query ($id: ID!) { progress(clientId: $id) { clientId } }';
  let wanted: {
    accountId: string;
    practitionerId: string;
    startsAt: string;
    endsAt: string;
    reason: string;
  };

  beforeAll(async () => {
    const { data } = await owner.ask('{ people { practitioners { id name } } }');
    const { practitioners } = data?.['people'] as { practitioners: { id: string; name: string }[] };
    wanted = {
      accountId: await accountOf(owner, own.emails.practitioner),
      practitionerId: practitioners.find(({ name }) => name === 'Colleague alpha')?.id ?? '',
      startsAt: new Date(Date.now() - 1_000).toISOString(),
      endsAt: new Date(Date.now() + day).toISOString(),
      reason: 'holiday',
    };
  });

  it('holds from when it was arranged to the very next request after it was ended', async () => {
    const practitioner = openBrowser(server.url);
    await practitioner.signIn(own.emails.practitioner);
    const sees = async () =>
      (await practitioner.ask(chart, { id: own.colleaguesClient.id })).data?.['progress'] !== null;
    expect(await sees()).toBe(false);
    const input = { id: uuidv7(), ...wanted };
    for (let times = 0; times < 2; times += 1) {
      const { data } = await owner.ask(arranging, { input });
      expect(data?.['arrangeCover']).toMatchObject({
        cover: { id: input.id, practitionerName: 'Colleague alpha', arrangedByName: 'OWNER alpha' },
        problems: [],
      });
    }
    expect(await sees()).toBe(true);
    const finish = 'mutation ($id: ID!) { endCover(id: $id) { cover { endedAt } } }';
    expect((await owner.ask(finish, { id: input.id })).errors).toBeUndefined();
    expect(await sees()).toBe(false);
    expect((await owner.ask(finish, { id: input.id })).errors).toBeUndefined();
    expect((await owner.ask(finish, { id: uuidv7() })).errors?.[0]?.extensions?.code).toBe(
      'NOT_FOUND',
    );
  });

  it('is refused where it is too long, of oneself, or of somebody elsewhere', async () => {
    const code = async (more: object) => {
      const { data } = await owner.ask(arranging, { input: { id: uuidv7(), ...wanted, ...more } });
      return (data?.['arrangeCover'] as Arranged).problems[0]?.code;
    };
    const long = new Date(Date.now() + 61 * day).toISOString();
    expect(await code({ endsAt: long })).toBe('COVER_TOO_LONG');
    expect(await code({ reason: ' ' })).toBe('REASON_NEEDED');
    expect(await code({ practitionerId: own.practitionerId })).toBe('COVER_NOT_POSSIBLE');
    expect(await code({ practitionerId: other.practitionerId })).toBe('COVER_NOT_POSSIBLE');
    const nobodyTreating = await accountOf(owner, own.emails.owner);
    expect(await code({ accountId: nobodyTreating })).toBe('COVER_NOT_POSSIBLE');
  });

  it('is arranged by a lead at their own location alone', async () => {
    const input = { name: 'Lea Lead', role: 'LEAD', treats: true };
    const here = { ...input, email: 'lead@alpha.example', locationId: own.locationId };
    const lead = await joined(server, owner, here);
    const nowhere = await joined(server, owner, { ...input, email: 'far@alpha.example' });
    const cover = () => ({ input: { id: uuidv7(), ...wanted } });
    const arranged = await lead.ask(arranging, cover());
    expect((arranged.data?.['arrangeCover'] as Arranged).problems).toEqual([]);
    const refusal = await nowhere.ask(arranging, cover());
    expect((refusal.data?.['arrangeCover'] as Arranged).problems).toEqual([
      { code: 'COVER_NOT_POSSIBLE' },
    ]);
    const { data } = await lead.ask('{ people { links { id } } }');
    expect((data?.['people'] as { links: unknown[] }).links).toEqual([]);
  });
});
