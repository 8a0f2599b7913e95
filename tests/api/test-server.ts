import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { asOwner } from '@unknot/api/database/as-owner';
import { statement } from '@unknot/api/database/statement';
import type { Database } from '@unknot/api/database/database';
import { createServer } from '@unknot/api/server';
import type { ServerParts } from '@unknot/api/server-parts';
import { operationsWith, whoAsks } from './asked-by-strangers';
import { password } from './two-practices';
import { makeTestDatabase, type TestDatabase } from './test-database';

const endMembership = statement(
  'test.end membership',
  `update membership set ended_at = now()
   where practice_id = $1 and account_id = (select id from account where email = $2)`,
);

/** What an API answer holds. */
export interface Answer {
  readonly data: Record<string, unknown> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: string; readonly requestId?: string };
  }[];
  readonly extensions?: {
    readonly cost: { readonly asked: number | null; readonly allowed: number };
  };
}

/** A signed-in browser, or a stranger's. */
export interface Visitor {
  /** Asks the GraphQL API. */
  ask(query: string, variables?: object): Promise<Answer>;
  /** Sends any request, with the visitor's cookie. */
  send(path: string, init?: RequestInit): Promise<Response>;
}

/** The whole program over HTTP on a database of its own. */
export interface TestServer extends TestDatabase {
  readonly url: string;
  readonly stranger: Visitor;
  signIn(email: string): Promise<Visitor>;
  /** Every route of the program: `POST /links/look`. */
  readonly routes: readonly string[];
  /** Ends what an account is in a practice, as somebody who leaves. */
  endMembership(practiceId: string, email: string): Promise<void>;
}

/** Starts the program on a free port; silent unless a log is given. */
export async function startTestServer(
  log: false | { write(line: string): void } = false,
  more: Partial<ServerParts> = {},
  /** What stands between the program and its database. */
  between: (database: Database, test: TestDatabase) => Database = (database) => database,
): Promise<TestServer> {
  const test = await makeTestDatabase();
  const app = await createServer({
    database: between(test.database, test),
    publicUrl: 'http://localhost',
    dashboard: undefined,
    demoSignIns: [],
    log,
    sealKey: new Uint8Array(32).fill(7),
    operations: operationsWith([whoAsks]),
    questionsPerMinute: 1_000_000,
    ...more,
  });
  await app.listen(0, '127.0.0.1');
  const url = await addressOf(app);
  return {
    ...test,
    url,
    routes: routesIn(app.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false })),
    stranger: visitor(url, ''),
    signIn: async (email) => visitor(url, await cookieOf(url, email)),
    endMembership: (practiceId, email) =>
      asOwner(test.ownerUrl, { practiceId, email }, async (ask) => {
        await ask(endMembership, [practiceId, email]);
      }),
    close: async () => {
      await app.close();
      await test.close();
    },
  };
}

/** Reads the tree of routes, of which each line begins with four signs for each level above it. */
function routesIn(tree: string): readonly string[] {
  const above: string[] = [];
  return tree.split('\n').flatMap((line) => {
    const [, indent = '', path = '', methods = ''] =
      /^((?:[│├└ ][ ─]{2} )+)(\S+) \(([^)]+)\)/.exec(line) ?? [];
    if (path === '') return [];
    const depth = indent.length / 4;
    above.splice(depth - 1, above.length, path);
    return methods.split(', ').map((method) => `${method} ${above.join('')}`);
  });
}

async function addressOf(app: NestFastifyApplication): Promise<string> {
  return (await app.getUrl()).replace('[::1]', '127.0.0.1');
}

async function cookieOf(url: string, email: string): Promise<string> {
  const reply = await fetch(`${url}/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-unknot': '1' },
    body: JSON.stringify({ email, password }),
  });
  if (reply.status !== 204)
    throw new Error(`Sign-in answered ${reply.status}: ${await reply.text()}`);
  return reply.headers
    .getSetCookie()
    .map((text) => text.split(';')[0])
    .join('; ');
}

function visitor(url: string, cookie: string): Visitor {
  const send = (path: string, init: RequestInit = {}) =>
    fetch(`${url}${path}`, { ...init, headers: { 'x-unknot': '1', cookie, ...init.headers } });
  return {
    send,
    ask: async (query, variables = {}) => {
      const reply = await send('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      return (await reply.json()) as Answer;
    },
  };
}
