import { startTestServer, type Answer, type TestServer, type Visitor } from './test-server';
import { makePractice, type TestPractice } from './two-practices';

const perMinute = 6;
let server: TestServer;
let practice: TestPractice;
beforeEach(async () => {
  server = await startTestServer(false, { questionsPerMinute: perMinute });
  practice = await makePractice(server.ownerUrl, 'alpha');
});
afterEach(() => server.close());

interface Outcome {
  readonly status: number;
  readonly code: string | undefined;
  readonly limit: string | null;
  readonly remaining: string | null;
  readonly reset: number;
  readonly wait: number | null;
}

async function asked(visitor: Visitor, headers: Record<string, string> = {}): Promise<Outcome> {
  const reply = await visitor.send('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query: '{ viewer { role } }', operationName: null }),
  });
  const { errors } = (await reply.json()) as Answer;
  const wait = reply.headers.get('retry-after');
  return {
    status: reply.status,
    code: errors?.[0]?.extensions?.code,
    limit: reply.headers.get('ratelimit-limit'),
    remaining: reply.headers.get('ratelimit-remaining'),
    reset: Number(reply.headers.get('ratelimit-reset')),
    wait: wait === null ? null : Number(wait),
  };
}

/** Everything in a request that its sender may choose, another one each time. */
function disguise(nth: number): Record<string, string> {
  const address = `198.51.100.${nth}`;
  return {
    'x-forwarded-for': address,
    'x-real-ip': address,
    forwarded: `for=${address}`,
    'x-client-ip': address,
    'cf-connecting-ip': address,
    'user-agent': `browser ${nth}`,
    origin: `http://page${nth}.example`,
    'x-request-id': `request-${nth}`,
    'accept-language': `en-${nth}`,
  };
}

it('counts an account down and then asks it to wait, whatever else it changes', async () => {
  const visitor = await server.signIn(practice.emails.practitioner);
  const outcomes: Outcome[] = [];
  for (let nth = 0; nth < perMinute + 3; nth += 1) {
    outcomes.push(await asked(visitor, disguise(nth)));
  }
  const answered = outcomes.slice(0, perMinute);
  expect(answered.map(({ status, remaining }) => [status, remaining])).toEqual(
    Array.from({ length: perMinute }, (_, nth) => [200, String(perMinute - 1 - nth)]),
  );
  expect(answered.every(({ wait, limit }) => wait === null && limit === String(perMinute))).toBe(
    true,
  );
  for (const { status, code, remaining, reset, wait } of outcomes.slice(perMinute)) {
    expect([status, code, remaining]).toEqual([429, 'RATE_LIMITED', '0']);
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(60);
    expect(reset).toBe(wait);
  }
});

it('counts the browsers of one account together, and other accounts by themselves', async () => {
  const [one, two] = [
    await server.signIn(practice.emails.practitioner),
    await server.signIn(practice.emails.practitioner),
  ];
  for (let nth = 0; nth < perMinute / 2; nth += 1) {
    expect((await asked(one)).status).toBe(200);
    expect((await asked(two)).status).toBe(200);
  }
  expect((await asked(one)).status).toBe(429);
  expect((await asked(two)).status).toBe(429);
  const owner = await server.signIn(practice.emails.owner);
  expect(await asked(owner)).toMatchObject({ status: 200, remaining: String(perMinute - 1) });
});

it('counts strangers by their address, with whatever cookie or token they invent', async () => {
  const statuses: number[] = [];
  for (let nth = 0; nth < perMinute + 2; nth += 1) {
    const invented =
      nth % 2 === 0 ? { cookie: `unknot=${nth}` } : { authorization: `Bearer ${nth}` };
    statuses.push((await asked(server.stranger, { ...disguise(nth), ...invented })).status);
  }
  expect(statuses).toEqual([...Array.from({ length: perMinute }, () => 200), 429, 429]);
  const owner = await server.signIn(practice.emails.owner);
  expect((await asked(owner)).status).toBe(200);
});

it('looks nobody up any more for an address that asks far too often', async () => {
  const statuses: number[] = [];
  for (let nth = 0; nth < 5 * perMinute + 1; nth += 1) {
    statuses.push((await asked(server.stranger)).status);
  }
  expect(statuses.slice(0, perMinute)).toEqual(Array.from({ length: perMinute }, () => 200));
  const owner = await server.signIn(practice.emails.owner);
  expect(await asked(owner)).toMatchObject({ status: 429, limit: String(5 * perMinute) });
});

it('counts nothing of a page or a health check', async () => {
  for (let nth = 0; nth < 7 * perMinute; nth += 1) {
    expect((await server.stranger.send('/healthz')).status).toBe(200);
  }
  expect((await asked(server.stranger)).remaining).toBe(String(perMinute - 1));
});
