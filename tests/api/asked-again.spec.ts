import { Client } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { startTestServer, type TestServer, type Visitor } from './test-server';
import { makePractice, type TestPractice } from './two-practices';

let server: TestServer;
let own: TestPractice;
let owner: Visitor;
let client: Visitor;
beforeEach(async () => {
  server = await startTestServer();
  own = await makePractice(server.ownerUrl, 'alpha');
  owner = await server.signIn(own.emails.owner);
  client = await server.signIn(own.emails.client);
});
afterEach(() => server.close());

const aboutRecord = `mutation ($input: AskAboutRecordInput!) { askAboutRecord(input: $input) {
  request { id kind words } problems { path code message } } }`;
const correction = `mutation ($input: AskForCorrectionInput!) { askForCorrection(input: $input) {
  request { id words readingId } problems { path code message } } }`;

interface Asked {
  readonly request: Record<string, unknown> | null;
  readonly problems: readonly { readonly code: string; readonly message: string }[];
}

async function told(visitor: Visitor, query: string, variables: object): Promise<Asked> {
  const answer = await visitor.ask(query, variables);
  if (answer.data === null) throw new Error(JSON.stringify(answer.errors));
  return Object.values(answer.data)[0] as Asked;
}
const ask = (kind: string, id: string, more: object = {}) =>
  told(client, aboutRecord, { input: { id, kind, ...more } });
const correct = (id: string, words: string, more: object = {}) =>
  told(client, correction, { input: { id, words, ...more } });

async function inDatabase(sql: string, values: readonly unknown[] = []): Promise<number> {
  const connection = new Client({ connectionString: server.ownerUrl });
  await connection.connect();
  const { rowCount } = await connection.query(sql, [...values]);
  await connection.end();
  return rowCount ?? 0;
}
const noted = (action: string) => inDatabase('select from audit_event where action = $1', [action]);
const codes = ({ problems }: Asked) => problems.map(({ code }) => code);
const takeBack = (id: string) =>
  told(client, 'mutation ($id: ID!) { takeBackRecordRequest(id: $id) { problems { code } } }', {
    id,
  });

describe('a request about a record', () => {
  it('is stored once and noted once however often it is sent, also at once', async () => {
    const id = uuidv7();
    const same = await Promise.all([1, 2, 3].map(() => ask('ERASURE', id, { words: 'Moved.' })));
    expect(same.map(codes)).toEqual([[], [], []]);
    expect(same[2]?.request).toEqual({ id, kind: 'ERASURE', words: 'Moved.' });
    expect(await noted('ASK_FOR_ERASURE')).toBe(1);
  });

  it('under the id of another one is refused, and nothing says that it was asked', async () => {
    const id = uuidv7();
    await ask('RESTRICTION', id);
    const other = await ask('ERASURE', id);
    expect(other).toMatchObject({ request: null, problems: [{ path: ['id'], code: 'ID_USED' }] });
    expect(codes(await ask('RESTRICTION', id, { words: 'Because.' }))).toEqual(['ID_USED']);
    expect([await noted('ASK_FOR_ERASURE'), await noted('ASK_FOR_RESTRICTION')]).toEqual([0, 1]);
  });

  it('under the id of one that was declined is refused', async () => {
    const id = uuidv7();
    await ask('ERASURE', id);
    const decline = `mutation ($id: ID!) { answerRecordRequest(input: { id: $id, outcome: DECLINED, answer: "A court." }) { problems { code } } }`;
    await told(owner, decline, { id });
    expect(codes(await ask('ERASURE', id))).toEqual(['ID_USED']);
    expect(await noted('ASK_FOR_ERASURE')).toBe(1);
    expect(codes(await ask('ERASURE', uuidv7()))).toEqual([]);
  });

  it('under the id of somebody else’s is told of the id, not that they have asked', async () => {
    const id = uuidv7();
    await inDatabase(
      `insert into record_request (practice_id, id, client_id, kind, asked_by) values ($1, $2, $3, 'ERASURE', $2)`,
      [own.id, id, own.colleaguesClient.id],
    );
    const asked = await ask('ERASURE', id);
    expect(codes(asked)).toEqual(['ID_USED']);
    expect(asked.problems[0]?.message).not.toContain('You have asked');
    expect(await noted('ASK_FOR_ERASURE')).toBe(0);
  });

  it('is asked five times within a day, also where it was taken back, and then told how long to wait', async () => {
    for (let turn = 0; turn < 5; turn += 1) {
      const id = uuidv7();
      expect(codes(await ask('ERASURE', id))).toEqual([]);
      await takeBack(id);
    }
    const sixth = await ask('ERASURE', uuidv7());
    expect(codes(sixth)).toEqual(['ASKED_TOO_OFTEN']);
    expect(sixth.problems[0]?.message).toContain('Wait 24 hours');
    expect(codes(await ask('RESTRICTION', uuidv7()))).toEqual([]);
    expect(await noted('ASK_FOR_ERASURE')).toBe(5);
    await inDatabase(
      `update record_request set asked_at = asked_at - interval '1 day', answered_at = answered_at - interval '1 day'
       where kind = 'ERASURE'`,
    );
    expect(codes(await ask('ERASURE', uuidv7()))).toEqual([]);
  });
});

describe('a request for a correction', () => {
  it('is stored once and noted once however often it is sent', async () => {
    const id = uuidv7();
    await Promise.all([1, 2].map(() => correct(id, 'It was 3.')));
    expect(await correct(id, ' It was 3. ')).toMatchObject({ request: { id }, problems: [] });
    expect(await noted('ASK_FOR_CORRECTION')).toBe(1);
  });

  it('loses no words: under the id of another one it is refused', async () => {
    const id = uuidv7();
    await correct(id, 'It was 3.');
    expect(codes(await correct(id, 'It was 4.'))).toEqual(['ID_USED']);
    const [readingId] = own.treatedClient.readingIds;
    expect(codes(await correct(id, 'It was 3.', { readingId }))).toEqual(['ID_USED']);
    expect(await noted('ASK_FOR_CORRECTION')).toBe(1);
  });

  it('is asked twenty times within a day', async () => {
    for (let turn = 0; turn < 20; turn += 1) await correct(uuidv7(), `No. ${turn}`);
    const last = await correct(uuidv7(), 'One more.');
    expect(codes(last)).toEqual(['ASKED_TOO_OFTEN']);
    expect(await noted('ASK_FOR_CORRECTION')).toBe(20);
  });
});
