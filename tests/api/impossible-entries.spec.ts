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
