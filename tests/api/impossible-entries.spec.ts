import { v7 as uuidv7 } from 'uuid';
import { startTestServer, type TestServer, type Visitor } from './test-server';
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

/** What is wrong with a visit of that day, as `path code`. */
async function problemsOf(day: string, more: object): Promise<string[]> {
  const { id: clientId, episodeId } = practice.treatedClient;
  const visit = { id: uuidv7(), clientId, episodeId, minutes: 45, readings: [], techniques: [] };
  const query = `mutation ($input: RecordSessionInput!) {
    recordSession(input: $input) { problems { path code } } }`;
  const input = { ...visit, startedAt: `${day}T01:00:00.000Z`, ...more };
  const answer = await practitioner.ask(query, { input });
  if (answer.data === null) throw new Error(JSON.stringify(answer.errors));
  const { problems } = answer.data['recordSession'] as {
    problems: { path: string[]; code: string }[];
  };
  return problems.map(({ path, code }) => `${path.join('.')} ${code}`);
}

describe('a day of an exercise', () => {
  const exerciseId = uuidv7();
  const done = (doneOn: string) => ({
    exerciseDays: [{ id: uuidv7(), exerciseId, doneOn, done: true }],
  });
  const newExercises = [{ id: exerciseId, exercise: 'Chin tucks', timesPerWeek: 7 }];
  const wrong = ['exerciseDays.0.doneOn DAY_IMPOSSIBLE'];

  it('lies neither before the exercise was prescribed nor after the visit', async () => {
    expect(await problemsOf('2026-04-01', { newExercises, ...done('1900-01-01') })).toEqual(wrong);
    expect(await problemsOf('2026-04-01', { newExercises, ...done('2026-04-01') })).toEqual([]);
    expect(await problemsOf('2026-04-08', done('2026-03-31'))).toEqual(wrong);
    expect(await problemsOf('2026-04-08', done('2026-04-09'))).toEqual(wrong);
    expect(await problemsOf('2026-04-08', done('2026-04-07'))).toEqual([]);
  });
});

describe('the regions that pain travels to', () => {
  it('are each named once', async () => {
    const point = { id: uuidv7(), muscle: 'upper_trapezius', side: 'LEFT', severity: 3 };
    const travels = (referral: readonly string[]) =>
      problemsOf('2026-04-15', { triggerPoints: [{ ...point, referral }] });
    expect(await travels(['head', 'neck', 'head', 'head'])).toEqual([
      'triggerPoints.0.referral DUPLICATE',
    ]);
    expect(await travels(['head', 'neck'])).toEqual([]);
  });
});

describe('words that somebody else reads', () => {
  it.each([
    ['\u200b', 'TEXT_MISSING'],
    ['x'.repeat(201), 'TEXT_TOO_LONG'],
    ['walk\u202e', 'TEXT_NOT_PLAIN'],
    ['walk\ud800', 'TEXT_NOT_PLAIN'],
  ])(
    'of goals and exercises are said to be wrong by what is wrong with them: %j',
    async (text, code) => {
      const goal = { id: uuidv7(), words: text, startScore: 2, targetScore: 8 };
      const exercise = { id: uuidv7(), exercise: text, timesPerWeek: 3 };
      const found = await problemsOf('2026-04-15', { newGoals: [goal], newExercises: [exercise] });
      expect(found).toEqual([`newGoals.0.words ${code}`, `newExercises.0.exercise ${code}`]);
    },
  );

  it.each([
    ['\u2060 \u200b', 'REASON_MISSING'],
    ['x'.repeat(501), 'TEXT_TOO_LONG'],
    ['a\u0007', 'TEXT_NOT_PLAIN'],
    ['a\u2066b', 'TEXT_NOT_PLAIN'],
    ['a\udfffb', 'TEXT_NOT_PLAIN'],
  ])('of a reason too: %j', async (reason, code) => {
    const owner = await server.signIn(practice.emails.owner);
    const query = `mutation ($id: ID!, $reason: String!) {
      markRecord(clientId: $id, kind: ON_HOLD, reason: $reason) { problems { path code } } }`;
    const answer = await owner.ask(query, { id: practice.treatedClient.id, reason });
    expect(answer.data?.['markRecord']).toEqual({ problems: [{ path: ['reason'], code }] });
  });
});
