import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTestServer, type TestServer } from './test-server';

const folder = mkdtempSync(join(tmpdir(), 'unknot-pages-'));
let server: TestServer;
let overTls: TestServer;
beforeAll(async () => {
  const page = '<script src="theme.js"></script><un-app ngCspNonce="%NONCE%"></un-app>';
  writeFileSync(join(folder, 'index.html'), page);
  // As an older build may have left it: it knows no nonce and must never be sent.
  writeFileSync(join(folder, 'index.html.gz'), 'stale');
  writeFileSync(join(folder, 'index.html.br'), 'stale');
  writeFileSync(join(folder, 'main-ABCDEFGH.js'), 'console.log(1)');
  writeFileSync(join(folder, 'main-ABCDEFGH.js.br'), 'compressed');
  writeFileSync(join(folder, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  server = await startTestServer(false, { dashboard: folder });
  overTls = await startTestServer(false, {
    dashboard: folder,
    publicUrl: 'https://unknot.example',
  });
});
afterAll(async () => {
  await server.close();
  await overTls.close();
  rmSync(folder, { recursive: true });
});

const json = { 'content-type': 'application/json', 'x-unknot': '1' };
const post = (body: string, headers: object = json) => ({
  method: 'POST',
  headers: { ...headers },
  body,
});

const pages = ['/', '/clients', '/clients/1', '/index.html', '/?x=1', '/sign-in', '/nothing/here'];

/** Every kind of answer that the program gives, with its status. */
const others: readonly (readonly [string, RequestInit, number])[] = [
  ['/main-ABCDEFGH.js', {}, 200],
  ['/main-ABCDEFGH.js', { headers: { 'accept-encoding': 'br' } }, 200],
  ['/main-ABCDEFGH.js', { method: 'HEAD' }, 200],
  ['/favicon.svg', {}, 200],
  ['/gone-ABCDEFGH.js', {}, 404],
  ['/index.html.gz', {}, 404],
  ['/healthz', {}, 200],
  ['/readyz', {}, 200],
  ['/sign-in/demo', {}, 200],
  ['/sign-in/ways', {}, 200],
  ['/sign-in', post('{'), 400],
  ['/sign-in', post('{}'), 401],
  ['/sign-in', post('{}', {}), 403],
  [
    '/sign-in',
    post('email=a', { 'content-type': 'application/x-www-form-urlencoded', 'x-unknot': '1' }),
    415,
  ],
  ['/sign-in', post('a', { 'content-type': 'text/plain', 'x-unknot': '1' }), 415],
  ['/sign-in', post('1'.repeat(300_000)), 413],
  ['/sign-out', post('{}'), 204],
  ['/links/look', post('{}'), 200],
  ['/imports', post('{}'), 401],
  ['/my-record.zip', {}, 401],
  ['/graphql', {}, 405],
  ['/graphql', post('{"query":"{ viewer { role } }"}'), 200],
  ['/graphql', post('{'), 200],
  ['/graphql', post('{}', {}), 403],
  ['/graphql', { method: 'PUT', headers: json, body: '{}' }, 404],
  ['/graphql', { method: 'OPTIONS' }, 403],
  ['/nothing', post('{}'), 404],
  ['/%zz', {}, 400],
];

function expectProtection(reply: Response): void {
  const { headers } = reply;
  expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
  expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  expect(headers.get('content-security-policy')).not.toMatch(/unsafe|\*|http:/);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('referrer-policy')).toBe('no-referrer');
  expect(headers.get('x-frame-options')).toMatch(/SAMEORIGIN|DENY/);
  expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
  expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
  expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  expect(headers.get('x-powered-by')).toBeNull();
  expect(headers.get('server')).toBeNull();
}

describe('every answer', () => {
  it.each(others)('of %s protects (%#)', async (path, init, status) => {
    const reply = await fetch(`${server.url}${path}`, init);
    expect(reply.status).toBe(status);
    expectProtection(reply);
    expect(reply.headers.get('strict-transport-security')).toBeNull();
    const kept = path.startsWith('/main-') ? /immutable/ : /^no-(store|cache)$/;
    expect(reply.headers.get('cache-control')).toMatch(kept);
  });

  it.each(others.filter(([, , status]) => status !== 413))(
    'of %s asks for TLS where there is TLS (%#)',
    async (path, init) => {
      const reply = await fetch(`${overTls.url}${path}`, init);
      expectProtection(reply);
      expect(reply.headers.get('strict-transport-security')).toMatch(
        /^max-age=\d{8}; includeSubDomains$/,
      );
    },
  );
});

describe('the page', () => {
  it.each(pages)('at %s lets styles in by a nonce that no other answer has', async (path) => {
    const [one, two] = [await fetch(`${server.url}${path}`), await fetch(`${server.url}${path}`)];
    const [first, second] = [await nonceOf(one), await nonceOf(two)];
    expect(first).toMatch(/^[\w-]{22}$/);
    expect(first).not.toBe(second);
    expectProtection(one);
    expect(one.headers.get('cache-control')).toBe('no-store');
    expect(one.headers.get('content-type')).toBe('text/html; charset=utf-8');
  });

  it.each(['br', 'gzip', 'br, gzip', 'identity'])(
    'is never one that was compressed before: %s',
    async (encoding) => {
      const reply = await fetch(`${server.url}/`, { headers: { 'accept-encoding': encoding } });
      expect(await nonceOf(reply)).toMatch(/^[\w-]{22}$/);
    },
  );

  it('is fetched by TLS with all that is in it, where there is TLS', async () => {
    const policy = (await fetch(`${overTls.url}/`)).headers.get('content-security-policy');
    expect(policy).toContain('upgrade-insecure-requests');
  });

  it('runs nothing that stands in it and makes no markup of text', async () => {
    const policy = (await fetch(`${server.url}/`)).headers.get('content-security-policy') ?? '';
    const rules = policy.split(';').map((rule) => rule.trim());
    expect(rules).toEqual(
      expect.arrayContaining([
        "script-src 'self'",
        "require-trusted-types-for 'script'",
        'trusted-types angular',
        "form-action 'self'",
        "base-uri 'self'",
      ]),
    );
    expect(rules.find((rule) => rule.startsWith('style-src'))).toMatch(
      /^style-src 'self' 'nonce-[\w-]{22}'$/,
    );
  });
});

/** The nonce that stands in the page, which has to be the one that its policy names. */
async function nonceOf(reply: Response): Promise<string> {
  expect(reply.status).toBe(200);
  const [, inPage = ''] = /ngCspNonce="([^"]*)"/.exec(await reply.text()) ?? [];
  expect(reply.headers.get('content-security-policy')).toContain(`'nonce-${inPage}'`);
  return inPage;
}
