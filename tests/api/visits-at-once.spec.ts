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

interface Payload {
  readonly sessionId: string | null;
  readonly replayed: boolean;
  readonly problems: readonly { path: string[]; code: string; message: string }[];
}

async function record(input: object): Promise<Payload> {
  const { data, errors } = await practitioner.ask(
    `mutation ($input: RecordSessionInput!) { recordSession(input: $input) {
      sessionId replayed problems { path code message } } }`,
    { input },
  );
  expect(errors).toBeUndefined();
  return data?.['recordSession'] as Payload;
}

interface Form {
  readonly version: number;
  readonly goals: readonly { readonly id: string; readonly lastScore: number | null }[];
  readonly exercises: readonly { readonly days: readonly object[] }[];
  readonly measures: readonly { key: string; last: number | null; lastOn: string; due: boolean }[];
}

async function form(): Promise<Form> {
  const { data } = await practitioner.ask(
    `query ($id: ID!) { visitForm(clientId: $id) { version goals { id lastScore }
      exercises { days { doneOn done } } measures { key last lastOn due } } }`,
    { id: practice.treatedClient.id },
  );
  return data?.['visitForm'] as Form;
}

const visit = (more: object = {}) => ({
  ...{ id: uuidv7(), clientId: practice.treatedClient.id, readings: [], techniques: [] },
  episodeId: practice.treatedClient.episodeId,
  startedAt: '2026-04-01T00:00:00.000Z',
  ...more,
});

it('lets one of many who had the same form in front of them win, and tells the others', async () => {
  const { version } = await form();
  const all = Array.from({ length: 8 }, () => visit({ expectedVersion: version }));
  const answers = await Promise.all(all.map(record));
  expect(answers.filter(({ sessionId }) => sessionId !== null)).toHaveLength(1);
  const told = answers.flatMap(({ problems }) => problems);
  expect(told.map(({ path, code }) => [path, code])).toEqual(
    Array(7).fill([['expectedVersion'], 'RECORDED_MEANWHILE']),
  );
  expect((await form()).version).toBe(version + 1);
  const loser = all.find((_, nth) => answers[nth]?.sessionId === null);
  const again = await record({ ...loser, expectedVersion: version + 1 });
  expect(again).toMatchObject({ replayed: false, problems: [] });
});

it('answers the same visit sent again as recorded, though there is one more since', async () => {
  const { version } = await form();
  const input = visit({ expectedVersion: version });
  const answers = await Promise.all([record(input), record(input), record(input)]);
  expect(answers.map(({ sessionId }) => sessionId)).toEqual(Array(3).fill(input.id));
  expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
});

it('keeps one answer for a day of an exercise, and says where another was given', async () => {
  const [exerciseId, doneOn] = [uuidv7(), '2026-04-01'];
  const day = (done: boolean) => ({ id: uuidv7(), exerciseId, doneOn, done });
  const prescribing = visit({
    newExercises: [{ id: exerciseId, exercise: 'Chin tucks', timesPerWeek: 7 }],
    exerciseDays: [day(true)],
  });
  expect((await record(prescribing)).problems).toEqual([]);
  const startedAt = '2026-04-02T00:00:00.000Z';
  expect(await record(visit({ startedAt, exerciseDays: [day(true)] }))).toMatchObject({
    problems: [],
  });
  const { problems } = await record(visit({ startedAt, exerciseDays: [day(false)] }));
  expect(problems.map(({ path, code }) => [path, code])).toEqual([
    [['exerciseDays', '0', 'done'], 'ANSWERED_OTHERWISE'],
  ]);
});

it('puts a visit that is recorded later at its own day', async () => {
  const pain = { measure: 'nprs_avg', site: 'neck', side: 'NONE', context: 'PRE_SESSION' };
  const before = (await form()).measures.find(({ key }) => key.startsWith('nprs_avg'));
  expect(before).toMatchObject({ last: 0, lastOn: '2026-03-16', due: true });
  const reading = { ...pain, id: uuidv7(), value: 5 };
  const late = visit({ startedAt: '2026-03-12T00:00:00.000Z', readings: [reading] });
  expect((await record(late)).problems).toEqual([]);
  const after = (await form()).measures.find(({ key }) => key.startsWith('nprs_avg'));
  expect(after).toMatchObject({ last: 0, lastOn: '2026-03-16' });
});
