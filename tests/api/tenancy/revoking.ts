import { v7 as uuidv7 } from 'uuid';
import { openBrowser, type Browser } from '../browser';
import { accountOf, admin, good, inPractice, joined, linkFor } from '../people-of-practice';
import type { Answer, TestServer } from '../test-server';
import type { TestPractice } from '../two-practices';
import { fromOtherMachine } from './other-machine';

/** Something that lets somebody in, and asks whether it does at this moment. */
export interface Key {
  readonly name: string;
  opens(): Promise<boolean>;
}

/** What people of a practice can do to one another's keys. */
export interface House {
  readonly server: TestServer;
  readonly own: TestPractice;
  readonly other: TestPractice;
  readonly owner: Browser;
  readonly otherOwner: Browser;
}

/** Keys that are handed out, and what ends them. */
export interface Event {
  readonly keys: readonly Key[];
  end(): Promise<unknown>;
}

/** Fails where an answer holds a refusal or a problem: an event that did not come about would prove nothing. */
export function done({ data, errors }: Answer): Record<string, unknown> {
  const text = JSON.stringify({ data, errors });
  if (errors !== undefined || /"problems":\[\{/.test(text)) throw new Error(text);
  return data ?? {};
}

/** The cookies of a browser as they are now, in another one. */
export const copyOf = ({ server }: House, browser: Browser): Browser =>
  openBrowser(server.url, [...browser.jar]);

/** A sign-in as it is now, tried at the API and at the routes that carry files. */
export function signInKey(house: House, browser: Browser, name = 'the cookie'): Key {
  const cookies = [...browser.jar];
  const anew = () => openBrowser(house.server.url, cookies);
  return {
    name,
    opens: async () => {
      const asked = await Promise.all([
        anew().role(),
        anew().post('/imports', {}),
        anew().send('/my-record.zip', { headers: fromOtherMachine() }),
        anew().send(`/clients/${uuidv7()}/record.zip`, { headers: fromOtherMachine() }),
      ]);
      const [role, ...replies] = asked;
      if (replies.some(({ status }) => status === 429)) throw new Error('This is counted.');
      return role !== null || replies.some(({ status }) => status !== 401);
    },
  };
}

/** A token for scripts, which is to answer a question. */
export function tokenKey({ server }: House, secret: string, query: string): Key {
  const opens = async () => {
    const reply = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
      body: JSON.stringify({ query }),
    });
    return ((await reply.json()) as Answer).errors === undefined;
  };
  return { name: 'the token', opens };
}

/** A link that works once, which can still be used. */
export function linkKey({ server }: House, token: string): Key {
  const opens = async () => {
    const reply = await openBrowser(server.url).post('/links/look', { token }, fromOtherMachine());
    if (reply.status !== 200) throw new Error(await reply.text());
    return ((await reply.json()) as { kind: string }).kind !== 'DEAD';
  };
  return { name: 'the link', opens };
}

/** Whether somebody sees a client's chart at this moment. */
export function chartKey(by: Browser, clientId: string): Key {
  const opens = async () => {
    const { data } = await by.ask('query ($id: ID!) { progress(clientId: $id) { clientId } }', {
      id: clientId,
    });
    return data?.['progress'] != null;
  };
  return { name: 'the chart', opens };
}

let nth = 0;

/** Somebody new of the practice, who has signed in. */
export async function somebody(
  { server, owner, own }: House,
  more: object = {},
): Promise<{ readonly browser: Browser; readonly email: string; readonly id: string }> {
  const email = `somebody-${(nth += 1)}@${own.token}.example`;
  const browser = await joined(server, owner, { ...admin(email), ...more });
  return { browser, email, id: await accountOf(owner, email) };
}

/** A token of somebody that may do these things. */
export async function tokenOf(
  by: Browser,
  actions: readonly string[],
): Promise<{ id: string; secret: string }> {
  const answer = await by.ask(
    `mutation ($input: CreateAccessTokenInput!) { createAccessToken(input: $input) {
       secret accessToken { id } problems { code } } }`,
    {
      input: { name: 'sync', actions, expiresAt: new Date(Date.now() + 86_400_000).toISOString() },
    },
  );
  const made = done(answer)['createAccessToken'] as { secret: string; accessToken: { id: string } };
  return { id: made.accessToken.id, secret: made.secret };
}

/** Sets somebody's password by a link, as who forgot it does. */
export async function resetPassword({ server, owner }: House, accountId: string): Promise<void> {
  const token = await linkFor(owner, accountId, 'PASSWORD_RESET');
  const password = `${good} ${(nth += 1)}`;
  const reply = await openBrowser(server.url).post(
    '/links/reset-password',
    { token, password },
    fromOtherMachine(),
  );
  if (reply.status !== 204) throw new Error(await reply.text());
}

/** Changes rows of the practice past the program, as time does. */
export const asTimeDoes = ({ server, own }: House, text: string, values: readonly unknown[]) =>
  inPractice(server, own.id, text, values);
