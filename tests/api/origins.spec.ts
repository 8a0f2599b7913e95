import { startTestServer, type TestServer } from './test-server';

const own = 'https://www.clinic.example';

/** Origins that look like one that may ask, or that nobody should trust. */
const hostile = [
  'null',
  'https://evil.example',
  'http://www.clinic.example',
  'https://www.clinic.example:8443',
  'https://www.clinic.example.evil.example',
  'https://evil-www.clinic.example',
  'https://clinic.example',
  'https://sub.www.clinic.example',
  'https://WWW.CLINIC.EXAMPLE',
  'https://www.clinic.example@evil.example',
  'https://www.clinic.example/',
  'https://www_clinic.example',
  'http://localhost',
  'http://localhost:4200',
  'file://',
  'chrome-extension://abcdefghijklmnop',
  '*',
  'https://www.clinic.example, https://evil.example',
];

const preflight = {
  method: 'OPTIONS',
  headers: {
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'authorization,content-type,x-unknot',
  },
};
const question = {
  method: 'POST',
  headers: { 'content-type': 'application/json', 'x-unknot': '1' },
  body: '{"query":"{ viewer { role } }"}',
};
const requests = [preflight, question, { method: 'GET', headers: {} }];

/** The headers by which a browser would let a page of another site read an answer. */
async function openedTo(
  server: TestServer,
  origin: string,
  path: string,
  init: { readonly method: string; readonly headers: object; readonly body?: string },
): Promise<Record<string, string>> {
  const reply = await fetch(`${server.url}${path}`, {
    ...init,
    headers: { ...init.headers, origin },
  });
  const opened: Record<string, string> = {};
  reply.headers.forEach((value, name) => {
    if (name.startsWith('access-control-')) opened[name] = value;
  });
  return opened;
}

const paths = ['/graphql', '/sign-in', '/healthz', '/nothing', '/imports', '/sign-in/demo'];

describe('where nothing is set', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.close());

  it.each([...hostile, own])('no page of %s can read an answer', async (origin) => {
    for (const path of paths) {
      for (const init of requests) expect(await openedTo(server, origin, path, init)).toEqual({});
    }
  });
});

describe('where one origin is set', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer(false, { origins: [own] });
  });
  afterAll(() => server.close());

  it.each(hostile)('no page of %s can read an answer', async (origin) => {
    for (const path of paths) {
      for (const init of requests) {
        const opened = await openedTo(server, origin, path, init);
        expect(opened).not.toHaveProperty('access-control-allow-origin');
        expect(opened).not.toHaveProperty('access-control-allow-credentials');
      }
    }
  });

  it('its pages can ask, and never with a sign-in', async () => {
    const asked = await openedTo(server, own, '/graphql', question);
    expect(asked['access-control-allow-origin']).toBe(own);
    expect(asked).not.toHaveProperty('access-control-allow-credentials');
    const before = await openedTo(server, own, '/graphql', preflight);
    expect(before).toMatchObject({
      'access-control-allow-origin': own,
      'access-control-allow-methods': 'POST',
    });
    expect(before).not.toHaveProperty('access-control-allow-credentials');
  });

  it('says to whatever keeps answers that they differ by origin', async () => {
    const reply = await fetch(`${server.url}/graphql`, {
      ...question,
      headers: { ...question.headers, origin: 'https://evil.example' },
    });
    expect(reply.headers.get('vary')).toMatch(/\borigin\b/i);
  });
});
