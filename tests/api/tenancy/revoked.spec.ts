import { jest } from '@jest/globals';
import { openBrowser } from '../browser';
import { inPractice } from '../people-of-practice';
import { startTestServer } from '../test-server';
import { makePractice } from '../two-practices';
import { trustingTheTest } from './other-machine';
import { signInKey, somebody, type House, type Key } from './revoking';
import { endsOfSecrets, endsOfSignIns } from './revoking-events';
import { endsOfReach } from './revoking-reach';

jest.setTimeout(120_000);

let house: House;
beforeAll(async () => {
  const server = await startTestServer(false, trustingTheTest);
  const own = await makePractice(server.ownerUrl, 'alpha');
  const other = await makePractice(server.ownerUrl, 'bravo');
  const [owner, otherOwner] = [openBrowser(server.url), openBrowser(server.url)];
  await owner.signIn(own.emails.owner);
  await otherOwner.signIn(other.emails.owner);
  house = { server, own, other, owner, otherOwner };
});
afterAll(() => house.server.close());

/** What came of a stream of requests in the middle of which a key was ended. */
interface Stream {
  /** Requests that were let in. */
  readonly before: number;
  /** Requests that began after the end was acknowledged. */
  readonly after: number;
  /** Those of them that were let in. */
  readonly late: number;
}

/** So many requests, and some more where the end takes long. */
const [inStream, atOnce, endAfter, afterEnd] = [200, 5, 60, 40];

async function stream(key: Key, end: () => Promise<unknown>): Promise<Stream> {
  let [sent, before, after, late] = [0, 0, 0, 0];
  let isOver = false;
  let ending: Promise<unknown> | undefined;
  const go = async () => {
    while (sent < inStream || after < afterEnd) {
      sent += 1;
      if (sent === endAfter) ending = end().then(() => (isOver = true));
      const began = isOver;
      const opened = await key.opens();
      if (began) after += 1;
      if (began && opened) late += 1;
      if (opened) before += 1;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, go));
  await ending;
  return { before, after, late };
}

const events = Object.entries({ ...endsOfSignIns, ...endsOfSecrets, ...endsOfReach });

describe('at the very next request', () => {
  it.each(events)('nothing opens any more: %s', async (_, making) => {
    const { keys, end } = await making(house);
    for (const key of keys) expect([key.name, await key.opens()]).toEqual([key.name, true]);
    const [first = keys[0] as Key, ...rest] = keys;
    const { before, after, late } = await stream(first, end);
    expect(late).toBe(0);
    expect(before).toBeGreaterThan(30);
    expect(after).toBeGreaterThanOrEqual(afterEnd);
    for (const key of [first, ...rest]) {
      expect([key.name, await key.opens()]).toEqual([key.name, false]);
    }
  });

  it('notices a key that goes on to open', async () => {
    const { browser } = await somebody(house);
    const { late } = await stream(signInKey(house, browser), () => Promise.resolve());
    expect(late).toBeGreaterThan(100);
  });
});

describe('a sign-in', () => {
  it('has a cookie that nobody could have put there, and of which the database keeps a hash', async () => {
    const email = house.own.emails.practitioner;
    const planted = openBrowser(house.server.url);
    await planted.signIn(email);
    const known = planted.jar.get('unknot') ?? '';
    const victim = openBrowser(house.server.url, [['unknot', known]]);
    await victim.signIn(email);
    const given = victim.jar.get('unknot') ?? '';
    expect(given).not.toBe(known);
    expect(await planted.role()).toBeNull();
    expect(await victim.role()).toBe('PRACTITIONER');
    const tables = ['sign_in', 'known_browser', 'half_sign_in', 'one_time_link', 'access_token'];
    for (const table of tables) {
      const rows = await inPractice(house.server, house.own.id, `select * from ${table}`);
      for (const secret of victim.jar.values()) {
        expect(JSON.stringify(rows)).not.toContain(secret.split('.').at(-1));
      }
    }
    expect(given.split('.')[1]?.length).toBeGreaterThan(40);
  });
});
