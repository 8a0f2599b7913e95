import { buildSchema, type GraphQLField, type GraphQLObjectType } from 'graphql';
import { v7 as uuidv7 } from 'uuid';
import { schemaText } from '@unknot/contract/schema.generated';
import { operationsWith, whoAsks } from './asked-by-strangers';
import { attentionRows } from './matrix-attention';
import { careRows } from './matrix-care';
import { episodeRows } from './matrix-episodes';
import { outcomesRows } from './matrix-outcomes';
import { ownAccountRows } from './matrix-own-account';
import { peopleRows } from './matrix-people';
import { reportRows } from './matrix-report';
import { rightsRows } from './matrix-rights';
import { kinds, type Aim, type Kind, type Outcome, type Row } from './matrix-row';
import { addPeople, type MorePeople } from './more-people';
import { startTestServer, type TestServer, type Visitor } from './test-server';
import { makePractice, type TestPractice } from './two-practices';

let server: TestServer;
let own: TestPractice;
let other: TestPractice;
let ownPeople: MorePeople;
let otherPeople: MorePeople;
let visitors: Record<Kind, Visitor>;

/** A row for every root field of the schema. */
const matrix: Readonly<Record<string, Row>> = {
  ...careRows,
  ...attentionRows,
  ...peopleRows,
  ...rightsRows,
  ...reportRows,
  ...ownAccountRows,
  ...outcomesRows,
  // Last: what closes an episode ends its alerts.
  ...episodeRows,
};

const nothing: Aim = {
  ...{ clientId: '', episodeId: '', readingId: '', importId: '' },
  ...{ accountId: '', linkId: '', coverId: '', tokenId: '', alertId: '', answerId: '' },
};

beforeAll(async () => {
  // Strangers too are to be stopped by the rule of each field, not by the list of what they may ask.
  const texts = Object.values(matrix).map(({ ask }) => ask(nothing).query);
  server = await startTestServer(false, { operations: operationsWith([whoAsks, ...texts]) });
  own = await makePractice(server.ownerUrl, 'alpha');
  other = await makePractice(server.ownerUrl, 'bravo');
  ownPeople = await addPeople(server.ownerUrl, own);
  otherPeople = await addPeople(server.ownerUrl, other);
  visitors = {
    stranger: server.stranger,
    owner: await server.signIn(own.emails.owner),
    treatingOwner: await server.signIn(own.emails.treatingOwner),
    practitioner: await server.signIn(own.emails.practitioner),
    lead: await server.signIn(ownPeople.emails.lead),
    analyst: await server.signIn(ownPeople.emails.analyst),
    admin: await server.signIn(ownPeople.emails.admin),
    client: await server.signIn(own.emails.client),
  };
});
afterAll(() => server.close());

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
  ...{ alertId: client.alertId, answerId: client.answerId },
  ...thingsOf(practice === own ? ownPeople : otherPeople),
});

const thingsOf = ({ spareId, linkId, coverId, tokenId }: MorePeople) => ({
  ...{ accountId: spareId, linkId, coverId, tokenId },
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

  const aimed = cells.filter(({ field }) => matrix[field]?.aimed !== false);
  it.each(aimed)(
    '$field answers $kind of another practice as if there were nothing',
    async ({ field, kind }) => {
      const outcome = await outcomeOf(kind, field, aimAt(other));
      expect(['nothing', 'NOT_FOUND', 'UNAUTHENTICATED']).toContain(outcome);
      const nowhere = {
        ...{ clientId: uuidv7(), episodeId: uuidv7(), readingId: uuidv7() },
        ...{ importId: uuidv7(), accountId: uuidv7(), linkId: uuidv7() },
        ...{ coverId: uuidv7(), tokenId: uuidv7(), alertId: uuidv7(), answerId: uuidv7() },
      };
      expect(outcome).toBe(await outcomeOf(kind, field, nowhere));
    },
  );

  const atRecords = aimed.filter(({ field }) => matrix[field]?.aimed === 'RECORD');
  it.each(atRecords.filter(({ kind }) => kind !== 'treatingOwner' && kind !== 'lead'))(
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
    expect((await leaving.ask(whoAsks)).data).toEqual({
      viewer: { role: 'PRACTITIONER' },
    });
    await server.endMembership(other.id, other.emails.practitioner);
    expect((await leaving.ask(whoAsks)).data).toEqual({ viewer: null });
  });

  it('answers a browser that has signed out like a stranger', async () => {
    const visitor = await server.signIn(own.emails.client);
    expect((await visitor.send('/sign-out', { method: 'POST' })).status).toBe(204);
    expect((await visitor.ask(whoAsks)).data).toEqual({ viewer: null });
  });
});
