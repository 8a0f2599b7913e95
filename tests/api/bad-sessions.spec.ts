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
  recordSession(input: $input) { sessionId replayed problems { path code } } }`;
const correctReading = `mutation ($input: CorrectReadingInput!) {
  correctReading(input: $input) { readingId problems { path code } } }`;

interface Payload {
  readonly sessionId?: string | null;
  readonly problems: readonly { path: string[]; code: string }[];
}

function payloadOf({ data, errors }: Answer): Payload {
  expect(errors).toBeUndefined();
  return Object.values(data ?? {})[0] as Payload;
}

const record = async (input: object) => payloadOf(await practitioner.ask(recordSession, { input }));

const pain = { measure: 'nprs_avg', site: 'neck', side: 'NONE', context: 'PRE_SESSION', value: 3 };
const reading = (more: object = {}) => ({ id: uuidv7(), ...pain, ...more });
const angle = { measure: 'rom_deg', site: 'hip', side: 'LEFT', mode: 'ACTIVE', value: 90 };

const session = (more: object = {}) => ({
  id: uuidv7(),
  clientId: practice.treatedClient.id,
  episodeId: practice.treatedClient.episodeId,
  startedAt: '2026-03-23T00:00:00.000Z',
  readings: [reading()],
  techniques: [],
  ...more,
});

describe('a session that cannot be', () => {
  it.each<[string, object, string]>([
    ['a movement nobody makes', { movement: '__proto__' }, 'movement'],
    ['an angle without its movement', angle, 'value'],
    ['an endless tool', { tool: 'x'.repeat(101) }, 'tool'],
    ['a tool with a NUL', { tool: 'a\0b' }, 'tool'],
    ['warnings that were never given', { acceptedWarnings: ['a\0'] }, 'acceptedWarnings'],
    [
      'more warnings than there are',
      { acceptedWarnings: Array(21).fill('JUMP') },
      'acceptedWarnings',
    ],
  ])('is refused by its place: %s', async (_, wrong, place) => {
    const { sessionId, problems } = await record(session({ readings: [reading(wrong)] }));
    expect(sessionId).toBeNull();
    expect(problems.map(({ path }) => path)).toEqual([['readings', '0', place]]);
  });

  it.each<[string, () => object, string, string]>([
    [
      'more than a visit holds',
      () => ({ readings: Array.from({ length: 201 }, () => reading()) }),
      'readings',
      'TOO_MANY',
    ],
    ['a location nobody has', () => ({ locationId: uuidv7() }), 'locationId', 'LOCATION_UNKNOWN'],
    ['an id in capitals', () => ({ id: uuidv7().toUpperCase() }), 'id', 'ID_MALFORMED'],
  ])('is refused: %s', async (_, wrong, place, code) => {
    const { sessionId, problems } = await record(session(wrong()));
    expect(sessionId).toBeNull();
    expect(problems).toEqual([{ path: [place], code }]);
  });

  it.each([
    '2026-02-30T00:00:00Z',
    '2026-03-23T24:30:00Z',
    '2026-03-23T10:00:00+23:59',
    '2026-03-23T1:2Z',
    '2026-03-23T...Z',
  ])('is no question where it starts at %s', async (startedAt) => {
    const { errors } = await practitioner.ask(recordSession, { input: session({ startedAt }) });
    expect(errors?.[0]?.extensions?.code).toBe('BAD_INPUT');
  });
});

it('takes nothing for what is left out when a session is sent again', async () => {
  const input = session({ startedAt: '2026-03-28T00:00:00.000Z' });
  expect(await record(input)).toMatchObject({ replayed: false, problems: [] });
  const { readings, ...rest } = input;
  const again = { locationId: null, readings: [{ tool: null, ...readings[0] }], ...rest };
  expect(await record(again)).toMatchObject({ replayed: true, problems: [] });
});

it.each([
  ['a\0b', 'TEXT_NOT_PLAIN'],
  ['x'.repeat(501), 'TEXT_TOO_LONG'],
])('takes no reason that cannot be kept', async (reason, code) => {
  const readingId = practice.treatedClient.readingIds[2] ?? '';
  const input = { readingId, id: uuidv7(), value: 1, reason };
  const { problems } = payloadOf(await practitioner.ask(correctReading, { input }));
  expect(problems).toEqual([{ path: ['reason'], code }]);
});
