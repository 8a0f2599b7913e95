import { v7 as uuidv7 } from 'uuid';
import { startTestServer, type Answer, type TestServer, type Visitor } from './test-server';
import { makePractice, type TestPractice } from './two-practices';

let server: TestServer;
let practice: TestPractice;
let practitioner: Visitor;
beforeAll(async () => {
  server = await startTestServer();
  practice = await makePractice(server.ownerUrl, 'alpha');
  practitioner = await server.signIn(practice.emails.practitioner);
});
afterAll(() => server.close());

const recordSession = `mutation ($input: RecordSessionInput!) {
  recordSession(input: $input) { sessionId replayed problems { path code message } } }`;
const correctReading = `mutation ($input: CorrectReadingInput!) {
  correctReading(input: $input) { readingId replayed problems { path code message } } }`;

interface Payload {
  readonly sessionId?: string | null;
  readonly readingId?: string | null;
  readonly replayed: boolean;
  readonly problems: readonly { path: string[]; code: string; message: string }[];
}

function payloadOf(answer: Answer): Payload {
  expect(answer.errors).toBeUndefined();
  return Object.values(answer.data ?? {})[0] as Payload;
}

const reading = (more: object = {}) => ({
  id: uuidv7(),
  measure: 'nprs_avg',
  site: 'neck',
  side: 'NONE',
  context: 'PRE_SESSION',
  value: 3,
  ...more,
});

const session = (more: object = {}) => ({
  id: uuidv7(),
  clientId: practice.treatedClient.id,
  episodeId: practice.treatedClient.episodeId,
  startedAt: '2026-03-23T00:00:00.000Z',
  minutes: 45,
  readings: [reading()],
  techniques: [{ technique: 'dry_needling', site: 'upper_trapezius', side: 'LEFT', minutes: 10 }],
  ...more,
});

const record = async (input: object) => payloadOf(await practitioner.ask(recordSession, { input }));
const correct = async (input: object) =>
  payloadOf(await practitioner.ask(correctReading, { input }));

/** How many rows of each kind the practice holds. */
async function counts(): Promise<Record<string, number>> {
  const { Client } = await import('pg');
  const client = new Client({ connectionString: server.ownerUrl });
  await client.connect();
  const { rows } = await client.query<Record<string, number>>(`select
    (select count(*)::int from session) as sessions, (select count(*)::int from reading) as readings,
    (select count(*)::int from technique_use) as techniques, (select count(*)::int from audit_event) as events`);
  await client.end();
  return rows[0] ?? {};
}

describe('recording a session', () => {
  it('stores it whole, and once, however often it is sent', async () => {
    const input = session();
    expect(await record(input)).toEqual({ sessionId: input.id, replayed: false, problems: [] });
    const stored = await counts();
    const again = await Promise.all([record(input), record(input), record(input)]);
    expect(again.every(({ replayed, sessionId }) => replayed && sessionId === input.id)).toBe(true);
    expect(await counts()).toEqual(stored);
  });

  it('stores it once when it is sent several times at the same moment', async () => {
    const before = await counts();
    const input = session({ startedAt: '2026-03-24T00:00:00.000Z' });
    const answers = await Promise.all(Array.from({ length: 8 }, () => record(input)));
    expect(answers.map(({ sessionId }) => sessionId)).toEqual(Array(8).fill(input.id));
    expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
    expect((await counts())['sessions']).toBe((before['sessions'] ?? 0) + 1);
    expect((await counts())['readings']).toBe((before['readings'] ?? 0) + 1);
  });

  it('refuses another session under the same id', async () => {
    const input = session({ startedAt: '2026-03-25T00:00:00.000Z' });
    await record(input);
    const { sessionId, problems } = await record({ ...input, minutes: 50 });
    expect(sessionId).toBeNull();
    expect(problems.map(({ code, path }) => [code, path])).toEqual([['ID_USED', ['id']]]);
  });

  it('refuses a reading under an id that another session has used', async () => {
    const used = practice.treatedClient.readingIds[0];
    const { problems } = await record(session({ readings: [reading({ id: used })] }));
    expect(problems.map(({ code }) => code)).toEqual(['ID_USED']);
  });

  it('keeps a zero, and a reason in place of a value', async () => {
    const input = session({
      startedAt: '2026-03-26T00:00:00.000Z',
      readings: [
        reading({ value: 0 }),
        reading({
          measure: 'rom_deg',
          site: 'neck',
          movement: 'flexion',
          side: 'MIDLINE',
          mode: 'ACTIVE',
          value: null,
          absent: 'UNABLE_PAIN',
        }),
      ],
    });
    expect((await record(input)).problems).toEqual([]);
    const { data } = await practitioner.ask(
      `query ($id: ID!) { progress(clientId: $id) { series { key latest readings { values absent } } } }`,
      { id: practice.treatedClient.id },
    );
    const text = JSON.stringify(data);
    expect(text).toContain('"latest":0');
    expect(text).toContain('UNABLE_PAIN');
  });

  it.each([
    [
      'a value outside its range',
      { readings: [reading({ value: 11 })] },
      ['readings', '0', 'value'],
    ],
    [
      'neither value nor reason',
      { readings: [reading({ value: null })] },
      ['readings', '0', 'value'],
    ],
    ['both', { readings: [reading({ absent: 'DECLINED' })] }, ['readings', '0', 'value']],
    [
      'an unknown measure',
      { readings: [reading({ measure: 'mood' })] },
      ['readings', '0', 'measure'],
    ],
    ['an unknown site', { readings: [reading({ site: 'tail' })] }, ['readings', '0', 'site']],
    ['the same measure twice', { readings: [reading(), reading()] }, ['readings', '1', 'measure']],
    ['a malformed id', { readings: [reading({ id: 'x' })] }, ['readings', '0', 'id']],
    ['a session in the future', { startedAt: '2099-01-01T00:00:00.000Z' }, ['startedAt']],
    ['a session long before the episode', { startedAt: '2020-01-01T00:00:00.000Z' }, ['startedAt']],
    ['more minutes of technique than of session', { minutes: 1 }, ['techniques']],
    [
      'an unknown technique',
      { techniques: [{ technique: 'leeches', site: 'neck', side: 'NONE' }] },
      ['techniques', '0', 'technique'],
    ],
  ])('refuses %s, names where, and stores nothing', async (_, wrong, path) => {
    const before = await counts();
    const { sessionId, problems } = await record(session(wrong));
    expect(sessionId).toBeNull();
    expect(problems.map((problem) => problem.path)).toContainEqual(path);
    expect(await counts()).toEqual(before);
  });

  it('asks about a value that is hardly possible and keeps it when it is meant', async () => {
    const odd = {
      measure: 'rom_deg',
      site: 'hip',
      movement: 'flexion',
      side: 'LEFT',
      mode: 'PASSIVE',
      value: 190,
    };
    const input = session({ startedAt: '2026-03-27T00:00:00.000Z', readings: [reading(odd)] });
    const { problems } = await record(input);
    expect(problems.map(({ code }) => code)).toEqual(['ABOVE_NORMAL']);
    const meant = {
      ...input,
      readings: [{ ...input.readings[0], acceptedWarnings: ['ABOVE_NORMAL'] }],
    };
    expect((await record(meant)).problems).toEqual([]);
  });
});

describe('correcting a reading', () => {
  it('keeps the old version, shows the new one, and can be repeated', async () => {
    const readingId = practice.treatedClient.readingIds[0] ?? '';
    const input = { readingId, id: uuidv7(), value: 8, reason: 'typing error' };
    expect(await correct(input)).toEqual({ readingId: input.id, replayed: false, problems: [] });
    expect(await correct(input)).toEqual({ readingId: input.id, replayed: true, problems: [] });
    const { data } = await practitioner.ask(
      `query ($id: ID!) { progress(clientId: $id) { series { key baseline { value } readings { values } } } }`,
      { id: practice.treatedClient.id },
    );
    expect(JSON.stringify(data)).toContain('"baseline":{"value":8}');
  });

  it('lets one of two win and tells the other', async () => {
    const readingId = practice.treatedClient.readingIds[1] ?? '';
    const inputs = [5, 6].map((value) => ({ readingId, id: uuidv7(), value, reason: 'misread' }));
    const answers = await Promise.all(inputs.map(correct));
    const codes = answers.flatMap(({ problems }) => problems.map(({ code }) => code));
    expect(answers.filter(({ readingId: id }) => id !== null)).toHaveLength(1);
    expect(codes).toEqual(['CORRECTED_MEANWHILE']);
  });

  it('asks why', async () => {
    const readingId = practice.treatedClient.readingIds[2] ?? '';
    const { problems } = await correct({ readingId, id: uuidv7(), value: 1, reason: ' ' });
    expect(problems.map(({ code }) => code)).toEqual(['REASON_MISSING']);
  });
});
