import { buildSchema, type GraphQLField, type GraphQLObjectType } from 'graphql';
import { v7 as uuidv7 } from 'uuid';
import { schemaText } from '@unknot/contract/schema.generated';
import { startTestServer, type TestServer, type Visitor } from './test-server';
import { makePractice, type TestPractice } from './two-practices';

let server: TestServer;
let own: TestPractice;
let other: TestPractice;
let visitors: Record<Kind, Visitor>;

type Kind = 'stranger' | 'owner' | 'treatingOwner' | 'practitioner' | 'client';
const kinds: readonly Kind[] = ['stranger', 'owner', 'treatingOwner', 'practitioner', 'client'];

beforeAll(async () => {
  server = await startTestServer();
  own = await makePractice(server.ownerUrl, 'alpha');
  other = await makePractice(server.ownerUrl, 'bravo');
  visitors = {
    stranger: server.stranger,
    owner: await server.signIn(own.emails.owner),
    treatingOwner: await server.signIn(own.emails.treatingOwner),
    practitioner: await server.signIn(own.emails.practitioner),
    client: await server.signIn(own.emails.client),
  };
});
afterAll(() => server.close());

/** What a root field answers: data, nothing, or the code of a refusal. */
type Outcome = 'data' | 'nothing' | 'UNAUTHENTICATED' | 'NOT_FOUND';

interface Row {
  /** The operation, given a client and an episode to aim at. */
  readonly ask: (aim: Aim) => { readonly query: string; readonly variables?: object };
  /** What each kind of viewer gets when aiming at the practitioner's client of their own practice. */
  readonly own: Readonly<Record<Kind, Outcome>>;
  /** Whether the field takes an aim at all. */
  readonly aimed: boolean;
}

interface Aim {
  readonly clientId: string;
  readonly episodeId: string;
  readonly readingId: string;
  readonly importId: string;
}

const refusedToAll = {
  stranger: 'UNAUTHENTICATED',
  owner: 'NOT_FOUND',
  treatingOwner: 'NOT_FOUND',
  practitioner: 'NOT_FOUND',
  client: 'NOT_FOUND',
} as const;

/** A row for every root field of the schema. */
const matrix: Readonly<Record<string, Row>> = {
  viewer: {
    ask: () => ({ query: '{ viewer { id name role practice { id name timeZone } clientId } }' }),
    own: {
      stranger: 'nothing',
      owner: 'data',
      treatingOwner: 'data',
      practitioner: 'data',
      client: 'data',
    },
    aimed: false,
  },
  measures: {
    ask: () => ({ query: '{ measures { key name unit } }' }),
    own: {
      ...refusedToAll,
      owner: 'data',
      treatingOwner: 'data',
      practitioner: 'data',
      client: 'data',
    },
    aimed: false,
  },
  clients: {
    ask: () => ({
      query:
        '{ clients(first: 50) { totalCount edges { node { id name reference episode { id pain { latest } } } } } }',
    }),
    own: { ...refusedToAll, treatingOwner: 'data', practitioner: 'data' },
    aimed: false,
  },
  progress: {
    ask: ({ clientId, episodeId }) => ({
      query: `query ($clientId: ID!, $episodeId: ID) { progress(clientId: $clientId, episodeId: $episodeId) {
        clientName series { label readings { values } } } }`,
      variables: { clientId, episodeId },
    }),
    own: {
      stranger: 'UNAUTHENTICATED',
      owner: 'NOT_FOUND',
      treatingOwner: 'nothing',
      practitioner: 'data',
      client: 'data',
    },
    aimed: true,
  },
  imports: {
    ask: () => ({ query: '{ imports { id fileName } }' }),
    own: { ...refusedToAll, owner: 'data', treatingOwner: 'data' },
    aimed: false,
  },
  importMaps: {
    ask: () => ({ query: '{ importMaps { name title } }' }),
    own: { ...refusedToAll, owner: 'data', treatingOwner: 'data' },
    aimed: false,
  },
  recordSession: {
    ask: ({ clientId, episodeId }) => ({
      query: `mutation ($input: RecordSessionInput!) { recordSession(input: $input) { sessionId problems { code } } }`,
      variables: {
        input: {
          id: uuidv7(),
          clientId,
          episodeId,
          startedAt: '2026-03-20T00:00:00.000Z',
          readings: [],
          techniques: [],
        },
      },
    }),
    own: { ...refusedToAll, practitioner: 'data' },
    aimed: true,
  },
  correctReading: {
    ask: ({ readingId }) => ({
      query: `mutation ($input: CorrectReadingInput!) { correctReading(input: $input) { readingId problems { code } } }`,
      variables: { input: { readingId, id: uuidv7(), value: 6, reason: 'typing error' } },
    }),
    own: { ...refusedToAll, practitioner: 'data' },
    aimed: true,
  },
  undoImport: {
    ask: ({ importId }) => ({
      query: 'mutation ($id: ID!) { undoImport(id: $id) { import { id } problems { code } } }',
      variables: { id: importId },
    }),
    own: { ...refusedToAll, owner: 'data', treatingOwner: 'data' },
    aimed: true,
  },
};

function rootFields(): GraphQLField<unknown, unknown>[] {
  const schema = buildSchema(schemaText);
  return [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
    Object.values((type as GraphQLObjectType).getFields()),
  );
}

async function outcomeOf(kind: Kind, field: string, aim: Aim): Promise<Outcome | string> {
  const { query, variables } = matrix[field]?.ask(aim) ?? { query: '' };
  const answer = await visitors[kind].ask(query, variables);
  const code = answer.errors?.[0]?.extensions?.code;
  if (code !== undefined) return code;
  const value = answer.data?.[field];
  return value === null || value === undefined ? 'nothing' : 'data';
}

const aimAt = (practice: TestPractice, client = practice.treatedClient): Aim => ({
  clientId: client.id,
  episodeId: client.episodeId,
  readingId: client.readingIds[1] ?? '',
  importId: practice.importId,
});

const cells = Object.keys(matrix).flatMap((field) => kinds.map((kind) => ({ field, kind })));

describe('the access matrix', () => {
  it('has a row for every root field of the schema', () => {
    expect(
      rootFields()
        .map(({ name }) => name)
        .sort(),
    ).toEqual(Object.keys(matrix).sort());
  });

  it.each(cells)('$field answers $kind of the practice as it says', async ({ field, kind }) => {
    expect(await outcomeOf(kind, field, aimAt(own))).toBe(matrix[field]?.own[kind]);
  });

  const aimed = cells.filter(({ field }) => matrix[field]?.aimed);
  it.each(aimed)(
    '$field answers $kind of another practice as if there were nothing',
    async ({ field, kind }) => {
      const outcome = await outcomeOf(kind, field, aimAt(other));
      expect(['nothing', 'NOT_FOUND', 'UNAUTHENTICATED']).toContain(outcome);
      const nowhere = {
        ...{ clientId: uuidv7(), episodeId: uuidv7(), readingId: uuidv7() },
        importId: uuidv7(),
      };
      expect(outcome).toBe(await outcomeOf(kind, field, nowhere));
    },
  );

  it.each(aimed.filter(({ kind, field }) => kind !== 'treatingOwner' && field !== 'undoImport'))(
    '$field answers $kind of a colleague’s client as if there were nothing',
    async ({ field, kind }) => {
      const outcome = await outcomeOf(kind, field, aimAt(own, own.colleaguesClient));
      expect(['nothing', 'NOT_FOUND', 'UNAUTHENTICATED']).toContain(outcome);
    },
  );

  it.each(cells)(
    '$field never shows $kind a word of the other practice',
    async ({ field, kind }) => {
      for (const aim of [aimAt(own), aimAt(other)]) {
        const { query, variables } = matrix[field]?.ask(aim) ?? { query: '' };
        expect(JSON.stringify(await visitors[kind].ask(query, variables))).not.toContain('bravo');
      }
    },
  );

  it('answers a viewer whose right has ended like a stranger, at the next request', async () => {
    const leaving = await server.signIn(other.emails.practitioner);
    expect((await leaving.ask('{ viewer { role } }')).data).toEqual({
      viewer: { role: 'PRACTITIONER' },
    });
    await server.endMembership(other.id, other.emails.practitioner);
    expect((await leaving.ask('{ viewer { role } }')).data).toEqual({ viewer: null });
  });

  it('answers a browser that has signed out like a stranger', async () => {
    const visitor = await server.signIn(own.emails.client);
    expect((await visitor.send('/sign-out', { method: 'POST' })).status).toBe(204);
    expect((await visitor.ask('{ viewer { role } }')).data).toEqual({ viewer: null });
  });
});
