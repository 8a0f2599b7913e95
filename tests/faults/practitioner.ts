import { v7 as uuid } from 'uuid';
import type { Program } from './program';

/** A session that a client of the API sent, and what came of it: no answer at all is `UNKNOWN`. */
export interface Sent {
  readonly id: string;
  readonly readingId: string;
  readonly value: number;
  readonly startedAt: string;
  outcome: 'ACKNOWLEDGED' | 'UNKNOWN';
}

/** One client's sessions as the API answers them, with the reading that belongs to each. */
export type Stored = ReadonlyMap<string, number | null>;

/** The practitioner of the demo, signed in, with one of their clients before them. */
export interface Practitioner {
  /** Records a visit with one reading; throws where no answer comes. */
  record(sent: Sent): Promise<{ replayed: boolean }>;
  stored(): Promise<Stored>;
}

interface Answer<T> {
  readonly data: T | null;
  readonly errors?: readonly { readonly message: string }[];
}

/** Signs in a person of the demo and answers the cookie. */
export async function signInTo(url: string, email: string): Promise<string> {
  const reply = await fetch(`${url}/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-unknot': '1' },
    body: JSON.stringify({ email, password: 'try-unknot' }),
  });
  if (reply.status !== 204) throw new Error(`Sign-in answered ${reply.status}.`);
  return (reply.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '';
}

/** Asks the API in the name of whoever holds the cookie; throws where it refuses. */
export async function askAs<T>(
  { url }: Pick<Program, 'url'>,
  cookie: string,
  query: string,
  variables: object = {},
): Promise<T> {
  const reply = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-unknot': '1', cookie },
    body: JSON.stringify({ query, variables }),
  });
  const answer = (await reply.json()) as Answer<T>;
  if (answer.data === null || answer.errors !== undefined) {
    throw new Error(answer.errors?.[0]?.message ?? `The API answered ${reply.status}.`);
  }
  return answer.data;
}

const someClient = `{ clients(first: 1) { edges { node { id episode { id } } } } }`;
const recordSession = `mutation ($input: RecordSessionInput!) {
  recordSession(input: $input) { sessionId replayed problems { code message } } }`;
const sessionsOf = `query ($clientId: ID!, $episodeId: ID) { progress(clientId: $clientId, episodeId: $episodeId) {
  sessions { id } series { measure { key } readings { values sessionIds } } } }`;

interface Found {
  readonly clients: {
    readonly edges: readonly {
      readonly node: { readonly id: string; readonly episode: { readonly id: string } };
    }[];
  };
}
interface Recorded {
  readonly recordSession: {
    readonly replayed: boolean;
    readonly problems: readonly { readonly message: string }[];
  };
}
interface Progress {
  readonly progress: {
    readonly sessions: readonly { readonly id: string }[];
    readonly series: readonly {
      readonly measure: { readonly key: string };
      readonly readings: {
        readonly values: readonly (number | null)[];
        readonly sessionIds: readonly (string | null)[];
      };
    }[];
  };
}

/** The measure that the visits of these tests carry; the demo's clients have no readings of it at this site. */
const measure = 'nprs_now';

/** Signs the demo's practitioner in and takes the first of their clients. */
export async function practitionerAt(program: Pick<Program, 'url'>): Promise<Practitioner> {
  const cookie = await signInTo(program.url, 'practitioner@demo.unknot.example');
  const found = await askAs<Found>(program, cookie, someClient);
  const client = found.clients.edges[0]?.node;
  if (client === undefined) throw new Error('The demo practitioner has no client.');
  const place = { clientId: client.id, episodeId: client.episode.id };
  return {
    record: async ({ id, readingId, value, startedAt }) => {
      const reading = { measure, site: 'knee', side: 'LEFT', context: 'PRE_SESSION' };
      const input = {
        ...{ id, ...place, startedAt, minutes: 30, techniques: [] },
        readings: [{ id: readingId, ...reading, value }],
      };
      const { recordSession: payload } = await askAs<Recorded>(program, cookie, recordSession, {
        input,
      });
      if (payload.problems[0] !== undefined) throw new Error(payload.problems[0].message);
      return payload;
    },
    stored: async () => storedIn(await askAs<Progress>(program, cookie, sessionsOf, place)),
  };
}

function storedIn({ progress }: Progress): Stored {
  const stored = new Map<string, number | null>(progress.sessions.map(({ id }) => [id, null]));
  for (const { measure: of, readings } of progress.series) {
    if (of.key !== measure) continue;
    readings.sessionIds.forEach((id, nth) => {
      if (id !== null) stored.set(id, readings.values[nth] ?? null);
    });
  }
  return stored;
}

/** A visit that has not been sent yet, with ids of its own. */
export function nextVisit(nth: number): Sent {
  const startedAt = new Date(Date.now() - nth * 60_000).toISOString();
  return { id: uuid(), readingId: uuid(), value: nth % 11, startedAt, outcome: 'UNKNOWN' };
}
