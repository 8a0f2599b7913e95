import { Client } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { eraseRecord } from '@unknot/api/access/records/erase-record';
import { asOwner } from '@unknot/api/database/as-owner';
import { startTestServer, type TestServer, type Visitor } from './test-server';
import { makePractice, type TestPractice } from './two-practices';

let server: TestServer;
let own: TestPractice;
let owner: Visitor;
let practitioner: Visitor;
let client: Visitor;
beforeEach(async () => {
  server = await startTestServer();
  own = await makePractice(server.ownerUrl, 'alpha');
  owner = await server.signIn(own.emails.owner);
  practitioner = await server.signIn(own.emails.practitioner);
  client = await server.signIn(own.emails.client);
});
afterEach(() => server.close());

const asking = `mutation ($input: AskAboutRecordInput!) { askAboutRecord(input: $input) {
  request { id kind words outcome erasableOn } problems { code } } }`;
const answering = `mutation ($input: AnswerRecordRequestInput!) { answerRecordRequest(input: $input) {
  answered { request { outcome answer } record { restricted { reason } erasureAsked { reason } } }
  problems { code } } }`;
const waiting = `query ($answered: Boolean!) { recordRequests(answered: $answered, first: 50) {
  request { id kind words } record { name earliestErasureOn } } }`;
const ownOnes = '{ ownRecordRequests { id kind outcome answer erasableOn } }';

interface Asked {
  readonly request: Record<string, unknown> | null;
  readonly problems: readonly { readonly code: string }[];
}

async function told<T>(visitor: Visitor, field: string, query: string, input: object): Promise<T> {
  const answer = await visitor.ask(query, { input });
  if (answer.data === null) throw new Error(JSON.stringify(answer.errors));
  return answer.data[field] as T;
}
const ask = (kind: string, more: object = {}) =>
  told<Asked>(client, 'askAboutRecord', asking, { id: uuidv7(), kind, ...more });
const reply = (id: unknown, outcome: string, answer = 'As you wish.') =>
  told<object>(owner, 'answerRecordRequest', answering, { id, outcome, answer });

async function inDatabase<Row extends object>(sql: string): Promise<Row[]> {
  const connection = new Client({ connectionString: server.ownerUrl });
  await connection.connect();
  const { rows } = await connection.query<Row>(sql);
  await connection.end();
  return rows;
}
const noted = async (action: string) =>
  (await inDatabase(`select from audit_event where action = '${action}'`)).length;

async function listed(): Promise<number> {
  const answer = await practitioner.ask('{ clients(first: 10) { totalCount } }');
  return (answer.data?.['clients'] as { totalCount: number }).totalCount;
}

describe('a client who asks for their record to be restricted', () => {
  it('is heard once, sees it wait, and is asked for no reason', async () => {
    const { request, problems } = await ask('RESTRICTION', { words: ' ' });
    expect(problems).toEqual([]);
    expect(request).toMatchObject({ kind: 'RESTRICTION', words: null, outcome: null });
    expect((await ask('RESTRICTION')).problems).toEqual([{ code: 'ASKED_ALREADY' }]);
    const again = await ask('RESTRICTION', { id: request?.['id'] });
    expect(again).toMatchObject({ request: { id: request?.['id'] }, problems: [] });
    expect((await client.ask(ownOnes)).data?.['ownRecordRequests']).toMatchObject([
      { kind: 'RESTRICTION', outcome: null },
    ]);
    expect((await ask('RESTRICTION', { id: uuidv7(), words: 'x'.repeat(501) })).problems).toEqual([
      { code: 'TEXT_TOO_LONG' },
    ]);
  });

  it('is restricted at once where the owner accepts, who answers once', async () => {
    const { request } = await ask('RESTRICTION', { words: 'My\ncousin works here.' });
    const found = (await owner.ask(waiting, { answered: false })).data?.['recordRequests'];
    expect(found).toMatchObject([
      { request: { words: 'My\ncousin works here.' }, record: { name: own.treatedClient.name } },
    ]);
    expect(await listed()).toBe(1);
    expect(await reply(request?.['id'], 'ACCEPTED')).toMatchObject({
      answered: { record: { restricted: { reason: 'As you wish.' }, erasureAsked: null } },
    });
    expect(await listed()).toBe(0);
    expect(await reply(request?.['id'], 'DECLINED')).toEqual({
      answered: null,
      problems: [{ code: 'ANSWERED_ALREADY' }],
    });
    expect((await client.ask(ownOnes)).data?.['ownRecordRequests']).toMatchObject([
      { outcome: 'ACCEPTED', answer: 'As you wish.' },
    ]);
    expect((await owner.ask(waiting, { answered: false })).data?.['recordRequests']).toEqual([]);
    expect((await owner.ask(waiting, { answered: true })).data?.['recordRequests']).toHaveLength(1);
    for (const action of ['ASK_FOR_RESTRICTION', 'ACCEPT_RECORD_REQUEST', 'RESTRICT_RECORD']) {
      expect([action, await noted(action)]).toEqual([action, 1]);
    }
  });

  it('is told why where it is declined, and may ask again', async () => {
    const { request } = await ask('RESTRICTION');
    expect(await reply(request?.['id'], 'DECLINED', ' ')).toEqual({
      answered: null,
      problems: [{ code: 'REASON_MISSING' }],
    });
    await reply(request?.['id'], 'DECLINED', 'A court has asked for it.');
    expect(await listed()).toBe(1);
    expect((await ask('RESTRICTION')).problems).toEqual([]);
  });
});

const takeBack = async (visitor: Visitor, id: unknown) => {
  const query = `mutation ($id: ID!) { takeBackRecordRequest(id: $id) { request { outcome answer } problems { code } } }`;
  const answer = await visitor.ask(query, { id });
  return answer.errors?.[0]?.extensions?.code ?? answer.data?.['takeBackRecordRequest'];
};

describe('a client who takes a request back', () => {
  it('is heard before the owner answers, and may ask again', async () => {
    const { request } = await ask('ERASURE');
    const id = request?.['id'];
    expect(await takeBack(practitioner, id)).toBe('NOT_FOUND');
    const taken = { request: { outcome: 'TAKEN_BACK', answer: null }, problems: [] };
    expect([await takeBack(client, id), await takeBack(client, id)]).toEqual([taken, taken]);
    expect(await noted('TAKE_BACK_RECORD_REQUEST')).toBe(1);
    expect(await reply(id, 'ACCEPTED')).toMatchObject({ problems: [{ code: 'ANSWERED_ALREADY' }] });
    expect((await ask('ERASURE')).problems).toEqual([]);
  });

  it('is refused once the owner has answered, and cannot answer for the owner', async () => {
    const { request } = await ask('RESTRICTION');
    const id = request?.['id'];
    await reply(id, 'ACCEPTED');
    expect(await takeBack(client, id)).toEqual({
      request: null,
      problems: [{ code: 'ANSWERED_ALREADY' }],
    });
    const another = (await ask('RESTRICTION')).request?.['id'];
    const reach = { kind: 'OWN_RECORD', clientId: own.treatedClient.id } as const;
    const { id: accountId } = (await client.ask('{ viewer { id } }')).data?.['viewer'] as {
      id: string;
    };
    const scope = {
      practiceId: own.id,
      accountId,
      reach,
      action: 'SEE_PROGRESS',
      from: '',
    } as const;
    const alone = (set: string, which: unknown) =>
      server.database.write(scope, (by) =>
        by({
          name: '',
          text: `update record_request set ${set} where id = '${String(which)}' returning id`,
        }),
      );
    const accepted = `outcome = 'ACCEPTED', answer = 'yes', answered_at = now()`;
    await expect(alone(accepted, another)).rejects.toThrow(/row-level security/);
    expect(await alone(`outcome = 'TAKEN_BACK', answer = null`, id)).toEqual([]);
  });
});

describe('a client who asks for their record to be erased', () => {
  it('is hidden at once and erased when the record need not be kept any more', async () => {
    const { request } = await ask('ERASURE');
    expect(request?.['erasableOn']).toBe('2033-03-16');
    expect(await reply(request?.['id'], 'ACCEPTED', 'We will.')).toMatchObject({
      answered: {
        record: { restricted: { reason: 'We will.' }, erasureAsked: { reason: 'We will.' } },
      },
    });
    expect(await listed()).toBe(0);
    const erase = (now: string) =>
      asOwner(server.ownerUrl, { practiceId: own.id }, (by) =>
        eraseRecord(by, own.id, own.treatedClient.id, now),
      );
    await expect(erase('2033-03-15T00:00:00.000Z')).rejects.toThrow('2033-03-16');
    await erase('2033-03-16T00:00:00.000Z');
    expect(await inDatabase(`select from record_request`)).toEqual([]);
    expect(await inDatabase(`select reason from erasure`)).toEqual([{ reason: 'We will.' }]);
  });

  it('is told the day by the rule of the practice', async () => {
    await owner.ask(
      'mutation { setRetention(years: 20, minorsUntilAge: 30, reason: "r") { problems { code } } }',
    );
    await ask('ERASURE');
    expect((await client.ask(ownOnes)).data?.['ownRecordRequests']).toMatchObject([
      { erasableOn: '2046-03-16' },
    ]);
  });
});

const find = async (visitor: Visitor, search: string) => {
  const query = `query ($search: String!) { restrictedRecords(search: $search, first: 10) { name openUntil } }`;
  return (await visitor.ask(query, { search })).data?.['restrictedRecords'];
};
const one = async (visitor: Visitor, id = own.treatedClient.id) => {
  const query = 'query ($id: ID!) { restrictedRecord(clientId: $id) { name openUntil } }';
  return (await visitor.ask(query, { id })).data?.['restrictedRecord'];
};

describe('a restricted record', () => {
  const name = 'Treated';
  const mark = () =>
    owner.ask(
      'mutation ($id: ID!) { markRecord(clientId: $id, kind: RESTRICTED, reason: "r") { problems { code } } }',
      { id: own.treatedClient.id },
    );

  it('is found by whoever treats the client and searches, and by nobody else', async () => {
    const colleague = await server.signIn(own.emails.treatingOwner);
    expect(await find(practitioner, name)).toEqual([]);
    expect(await one(practitioner)).toBeNull();
    await mark();
    const shown = { name: own.treatedClient.name, openUntil: null };
    const before = await noted('SEE_CLIENTS');
    expect(await find(practitioner, name.toLowerCase())).toEqual([shown]);
    expect(await find(practitioner, own.treatedClient.reference)).toEqual([shown]);
    expect(await find(practitioner, name.slice(0, 2))).toEqual([]);
    expect(await find(practitioner, '%%%')).toEqual([]);
    expect(await one(practitioner)).toEqual(shown);
    expect(await noted('SEE_CLIENTS')).toBe(before + 3);
    expect([await find(colleague, name), await one(colleague)]).toEqual([[], null]);
  });

  it('says until when it is open, to the one who opened it', async () => {
    await mark();
    await practitioner.ask(
      'mutation ($id: ID!) { openRestrictedRecord(clientId: $id, reason: "fell") { until } }',
      { id: own.treatedClient.id },
    );
    const { openUntil } = (await one(practitioner)) as { openUntil: string };
    expect(Date.parse(openUntil) - Date.now()).toBeGreaterThan(55 * 60_000);
  });
});
