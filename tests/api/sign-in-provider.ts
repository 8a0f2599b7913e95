import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { cookieText, keepCookies } from './browser';

/** What the provider says of a person. */
export interface ProvidedPerson {
  readonly email: string;
  readonly verified: boolean;
}

/** A real provider of sign-ins on this machine, with the people that a test gives it. */
export interface SignInProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** By what they type at the provider; that is their subject too. */
  readonly people: Map<string, ProvidedPerson>;
  /** Goes from the address that a browser was sent to through the provider's pages, and answers where it sends the browser back. */
  signInAs(address: string, login: string): Promise<URL>;
  close(): Promise<void>;
}

/** Starts one that sends people back to an address. */
export async function startProvider(returnAddress: string): Promise<SignInProvider> {
  // Loaded here and not above, so that a test can silence what it says while it is loaded.
  const { default: Provider } = await import('oidc-provider');
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const people = new Map<string, ProvidedPerson>();
  const client = { clientId: 'unknot', clientSecret: 'a secret of the test, long enough' };
  const provider = new Provider(issuer, settingsOf(returnAddress, client, people));
  server.on('request', provider.callback());
  return {
    ...client,
    issuer,
    people,
    signInAs: (address, login) => passThrough(issuer, returnAddress, address, login),
    close: () => closed(server),
  };
}

function settingsOf(
  returnAddress: string,
  { clientId, clientSecret }: { clientId: string; clientSecret: string },
  people: ReadonlyMap<string, ProvidedPerson>,
): object {
  const claimsOf = (sub: string) => {
    const { email, verified } = people.get(sub) ?? { email: '', verified: false };
    return { sub, email, email_verified: verified };
  };
  return {
    clients: [
      {
        ...{ client_id: clientId, client_secret: clientSecret, redirect_uris: [returnAddress] },
        ...{ grant_types: ['authorization_code'], response_types: ['code'] },
        token_endpoint_auth_method: 'client_secret_basic',
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    findAccount: (_: unknown, accountId: string) => ({
      accountId,
      claims: () => claimsOf(accountId),
    }),
    pkce: { required: () => true },
    features: { devInteractions: { enabled: true } },
    cookies: { keys: ['a key of the test'] },
  };
}

/** Follows the provider's redirects and fills in its two forms, as a person would. */
async function passThrough(
  issuer: string,
  returnAddress: string,
  start: string,
  login: string,
): Promise<URL> {
  const jar = new Map<string, string>();
  let next = start;
  let init: RequestInit = {};
  for (let step = 0; step < 12; step += 1) {
    if (next.startsWith(returnAddress)) return new URL(next);
    const reply = await fetch(next, {
      redirect: 'manual',
      ...init,
      headers: { cookie: cookieText(jar), ...init.headers },
    });
    keepCookies(jar, reply);
    const location = reply.headers.get('location');
    init = {};
    if (location !== null) {
      next = new URL(location, issuer).toString();
      continue;
    }
    const page = await reply.text();
    const [, action = ''] = /action="([^"]+)"/.exec(page) ?? [];
    const [, prompt = ''] = /name="prompt" value="(\w+)"/.exec(page) ?? [];
    if (action === '')
      throw new Error(`The provider stopped: ${reply.status} ${page.slice(0, 300)}`);
    next = new URL(action, issuer).toString();
    init = {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ prompt, login, password: 'any' }).toString(),
    };
  }
  throw new Error('The provider never sent the browser back.');
}

function closed(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });
}
