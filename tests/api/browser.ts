import { whoAsks } from './asked-by-strangers';
import { password } from './two-practices';
import type { Answer } from './test-server';

/** A browser: it keeps the cookies that it is given and sends them back. */
export interface Browser {
  readonly jar: Map<string, string>;
  send(path: string, init?: RequestInit): Promise<Response>;
  post(path: string, body: object, headers?: Record<string, string>): Promise<Response>;
  signIn(email: string, secret?: string): Promise<Response>;
  ask(query: string, variables?: object): Promise<Answer>;
  /** Its role where it is signed in; `null` for a stranger. */
  role(): Promise<string | null>;
}

/** Keeps the cookies of an answer; one that is emptied is gone. */
export function keepCookies(jar: Map<string, string>, reply: Response): void {
  for (const text of reply.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(text) ?? [];
    if (value === '') jar.delete(name);
    else jar.set(name, decodeURIComponent(value));
  }
}

/** The text of a cookie header. */
export function cookieText(jar: ReadonlyMap<string, string>): string {
  return [...jar].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('; ');
}

/** A browser that knows nothing yet, or what another one's jar holds. */
export function openBrowser(url: string, known: Iterable<[string, string]> = []): Browser {
  const jar = new Map(known);
  const send = async (path: string, init: RequestInit = {}) => {
    const headers = { 'x-unknot': '1', cookie: cookieText(jar), ...init.headers };
    const reply = await fetch(`${url}${path}`, { redirect: 'manual', ...init, headers });
    keepCookies(jar, reply);
    return reply;
  };
  const post = (path: string, body: object, headers: Record<string, string> = {}) =>
    send(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  const ask = async (query: string, variables: object = {}) =>
    (await (await post('/graphql', { query, variables })).json()) as Answer;
  return {
    ...{ jar, send, post, ask },
    signIn: (email, secret = password) => post('/sign-in', { email, password: secret }),
    role: async () => {
      const { data } = await ask(whoAsks);
      return (data?.['viewer'] as { role: string } | null)?.role ?? null;
    },
  };
}

/** What an answer says beside its status: the code of a refusal. */
export async function codeOf(reply: Response): Promise<[number, string | undefined]> {
  const text = await reply.text();
  return [reply.status, text === '' ? undefined : (JSON.parse(text) as { code?: string }).code];
}
