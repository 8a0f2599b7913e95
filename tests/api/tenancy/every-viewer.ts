import { strFromU8, unzipSync } from 'fflate';
import { v7 as uuidv7 } from 'uuid';
import { tokenActions } from '@unknot/domain/access/action';
import { asOwner } from '@unknot/api/database/as-owner';
import { insertRows } from '@unknot/api/database/insert-rows';
import type { Ask } from '@unknot/api/database/statement';
import { accounts, memberships } from '@unknot/api/database/tables/account.table';
import { covers } from '@unknot/api/database/tables/cover.table';
import { practitioners } from '@unknot/api/database/tables/practice.table';
import { hashPassword } from '@unknot/api/access/password';
import { openBrowser } from '../browser';
import type { TestServer } from '../test-server';
import { password } from '../two-practices';
import type { CanaryPractice } from './canary-practice';

/** What came back, whole: every byte that a caller can see. */
export interface Reply {
  readonly status: number;
  /** One line for each header. */
  readonly headers: string;
  readonly body: string;
}

/** Somebody who can ask. */
export interface Asker {
  send(path: string, init?: RequestInit): Promise<Reply>;
  ask(query: string, variables?: object): Promise<Reply>;
}

/** Every kind of viewer: what a person can be, a stranger, somebody who covers, a script, and a person of both practices. */
export const viewerKinds = [
  ...(['stranger', 'client', 'practitioner', 'cover', 'lead', 'owner', 'treatingOwner'] as const),
  ...(['analyst', 'admin', 'token', 'both'] as const),
] as const;

/** One of them. */
export type ViewerKind = (typeof viewerKinds)[number];

/** Everybody of a practice, ready to ask. */
export type EveryViewer = Readonly<Record<ViewerKind, Asker>>;

/** Signs everybody of `own` in; who is of both practices treats in `other`. */
export async function everyViewerOf(
  server: TestServer,
  own: CanaryPractice,
  other: CanaryPractice,
): Promise<EveryViewer> {
  const { emails, people } = own;
  await addMore(server.ownerUrl, own, other);
  const signedIn = async (email: string) => {
    const browser = openBrowser(server.url);
    const reply = await browser.signIn(email);
    if (reply.status !== 204) throw new Error(`${email}: ${reply.status}`);
    return browser;
  };
  const as = async (email: string) => askerBy((await signedIn(email)).send);
  const both = await signedIn(emailOfBoth(own));
  await both.post('/sign-in/switch', { practiceId: own.id });
  return {
    stranger: askerBy(openBrowser(server.url).send),
    client: await as(emails.client),
    practitioner: await as(emails.practitioner),
    cover: await as(`cover@${own.token}.example`),
    lead: await as(people.emails.lead),
    owner: await as(emails.owner),
    treatingOwner: await as(emails.treatingOwner),
    analyst: await as(people.emails.analyst),
    admin: await as(people.emails.admin),
    token: await script(server, await as(`script@${own.token}.example`)),
    both: askerBy(both.send),
  };
}

/** The text of an answer; of an archive the text of every file in it. */
async function bodyOf(reply: Response): Promise<string> {
  if (reply.headers.get('content-type') !== 'application/zip') return reply.text();
  const files = unzipSync(new Uint8Array(await reply.arrayBuffer()));
  return Object.entries(files)
    .map(([name, bytes]) => `${name}\n${strFromU8(bytes)}`)
    .join('\n');
}

type Send = (path: string, init?: RequestInit) => Promise<Response>;

function askerBy(fetched: Send): Asker {
  const send = async (path: string, init: RequestInit = {}): Promise<Reply> => {
    const reply = await fetched(path, init);
    const lines: string[] = [];
    reply.headers.forEach((value, name) => lines.push(`${name}: ${value}`));
    const headers = lines.join('\n');
    return { status: reply.status, headers, body: await bodyOf(reply) };
  };
  return {
    send,
    ask: (query, variables = {}) =>
      send('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      }),
  };
}

const creating = `mutation ($input: CreateAccessTokenInput!) { createAccessToken(input: $input) { secret } }`;

/** A script that may do all that a token can be given, in the name of an owner who treats. */
async function script(server: TestServer, owner: Asker): Promise<Asker> {
  const expiresAt = new Date(Date.now() + 86_400_000).toISOString();
  const input = { name: 'script', actions: [...tokenActions], expiresAt };
  const { body } = await owner.ask(creating, { input });
  const found = /"secret":"([^"]+)"/.exec(body)?.[1];
  if (found === undefined) throw new Error(body);
  return askerBy((path, init = {}) =>
    fetch(`${server.url}${path}`, {
      ...init,
      headers: { authorization: `Bearer ${found}`, ...init.headers },
    }),
  );
}

/** Says nothing of either practice: both know it. */
const emailOfBoth = ({ id }: CanaryPractice) => `between-${id.slice(24)}@between.example`;

interface Wanted {
  readonly who: string;
  readonly role: 'OWNER' | 'PRACTITIONER';
  readonly accountId: string;
}

/** Makes the account a person of the practice who treats nobody yet and covers for the practitioner. */
async function join(
  ask: Ask,
  practice: CanaryPractice,
  { who, role, accountId }: Wanted,
): Promise<void> {
  const { id: practiceId, token, practitionerId } = practice;
  const treatsAs = uuidv7();
  await insertRows(ask, practitioners, [
    { practiceId, id: treatsAs, name: `${who} ${token}`, locationId: null, leftOn: null },
  ]);
  await insertRows(ask, memberships, [
    { practiceId, accountId, role, clientId: null, practitionerId: treatsAs, endedAt: null },
  ]);
  const startsAt = new Date(Date.now() - 60_000).toISOString();
  const endsAt = new Date(Date.now() + 86_400_000).toISOString();
  const cover = { practiceId, id: uuidv7(), accountId, practitionerId, startsAt, endsAt };
  const how = { reason: `${token}-cover`, arrangedBy: accountId, endedAt: null };
  await insertRows(ask, covers, [{ ...cover, ...how }]);
}

/** Somebody who covers, an owner for the script, and an owner who treats in the other practice too. */
async function addMore(
  ownerUrl: string,
  own: CanaryPractice,
  other: CanaryPractice,
): Promise<void> {
  const passwordHash = await hashPassword(password);
  const more: readonly Wanted[] = [
    { who: 'cover', role: 'PRACTITIONER', accountId: uuidv7() },
    { who: 'script', role: 'OWNER', accountId: uuidv7() },
    { who: 'between', role: 'OWNER', accountId: uuidv7() },
  ];
  await asOwner(ownerUrl, { practiceId: own.id }, async (ask) => {
    for (const person of more) {
      const { who, accountId } = person;
      const isOfBoth = who === 'between';
      const email = isOfBoth ? emailOfBoth(own) : `${who}@${own.token}.example`;
      const name = isOfBoth ? 'Between' : `${who} ${own.token}`;
      await insertRows(ask, accounts, [{ id: accountId, email, name, passwordHash }]);
      await join(ask, own, person);
    }
  });
  for (const person of more.slice(2)) {
    await asOwner(ownerUrl, { practiceId: other.id }, (ask) =>
      join(ask, other, { ...person, role: 'PRACTITIONER' }),
    );
  }
}
