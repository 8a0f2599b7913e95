import { v7 as uuidv7 } from 'uuid';
import { daysAfter } from '@unknot/domain/care/calendar-day';
import { localDayOf } from '@unknot/domain/care/local-day';
import { asOwner } from '@unknot/api/database/as-owner';
import { insertRows } from '@unknot/api/database/insert-rows';
import {
  exerciseLogs,
  exercisePrescriptions,
  goals,
  goalScores,
} from '@unknot/api/database/tables/goal.table';
import { startTestServer, type TestServer, type Visitor } from './test-server';
import { makePractice, type TestClient, type TestPractice } from './two-practices';

let server: TestServer;
let own: TestPractice;
let other: TestPractice;
let practitioner: Visitor;
const today = localDayOf(new Date().toISOString(), 'Australia/Melbourne');
/** Ten days and today: a whole week and four days. */
const given = daysAfter(today, -10);
beforeAll(async () => {
  server = await startTestServer();
  own = await makePractice(server.ownerUrl, 'alpha');
  other = await makePractice(server.ownerUrl, 'beta');
  await store(own, own.treatedClient, 'drive to work', [5, 8, 0]);
  await store(own, own.treatedClient, 'hang out the washing', [7, 7, 8]);
  await store(own, own.colleaguesClient, 'theirs', [9]);
  await store(other, other.treatedClient, 'elsewhere', [9]);
  practitioner = await server.signIn(own.emails.practitioner);
});
afterAll(() => server.close());

/** A goal from 3 to 7 set before the first session, its scores at the sessions, and an exercise with four answers. */
async function store(
  practice: TestPractice,
  client: TestClient,
  words: string,
  scores: readonly number[],
) {
  const [goalId, prescriptionId] = [uuidv7(), uuidv7()];
  const base = { practiceId: practice.id, clientId: client.id };
  const care = { ...base, episodeId: client.episodeId };
  const goal = { words, startScore: 3, targetScore: 7, setOn: '2026-03-01' };
  const scoreOf = (score: number, session: number) => ({
    ...{ ...care, id: uuidv7(), goalId, score, practitionerId: practice.practitionerId },
    ...{
      sessionId: client.sessionIds[session] ?? '',
      scoredOn: daysAfter('2026-03-02', 7 * session),
    },
  });
  const logOf = (day: number, done: boolean) => ({
    ...{ ...base, id: uuidv7(), prescriptionId, doneOn: daysAfter(given, day), done },
  });
  await asOwner(server.ownerUrl, { practiceId: practice.id }, async (ask) => {
    await insertRows(ask, goals, [{ ...care, id: goalId, ...goal, dueOn: null }]);
    await insertRows(ask, goalScores, scores.map(scoreOf));
    await insertRows(ask, exercisePrescriptions, [
      {
        ...{ ...care, id: prescriptionId, exercise: `walk to ${words}`, timesPerWeek: 5 },
        ...{ fromOn: given, untilOn: null },
      },
    ]);
    const logs = [logOf(0, true), logOf(1, false), logOf(2, true), logOf(9, true)];
    await insertRows(ask, exerciseLogs, logs);
  });
}

const query = `query ($id: ID!) { progress(clientId: $id) {
  goals { words start target latest latestOn change n state important { value verified } sentence }
  exercises { exercise timesPerWeek days answered done note
    weeks { week from until days prescribed answered done } } } }`;

interface Answered {
  readonly goals: readonly Record<string, unknown>[];
  readonly exercises: readonly { readonly exercise: string }[];
}

async function answeredTo(visitor: Visitor, { id }: TestClient): Promise<Answered | null> {
  const { data, errors } = await visitor.ask(query, { id });
  expect(errors).toBeUndefined();
  return data?.['progress'] as Answered | null;
}

describe('the goals of an episode', () => {
  it('come with their last score, zero among them, and what it means', async () => {
    const answer = await answeredTo(practitioner, own.treatedClient);
    expect(answer?.goals).toEqual([
      {
        ...{ words: 'drive to work', start: 3, target: 7, latest: 0, latestOn: '2026-03-16' },
        ...{ change: -3, n: 3, state: 'ON_THE_WAY', important: expect.anything() },
        sentence: expect.stringMatching(
          /^“drive to work”: 3 → 0 of 10 \(−3\), target 7, 3 scores; /,
        ),
      },
      expect.objectContaining({
        ...{ words: 'hang out the washing', latest: 8, change: 5, n: 3, state: 'REACHED' },
        sentence: expect.stringContaining('reached on 2 March 2026'),
      }),
    ]);
  });

  it('are told to the client in plain words, without a figure whose source was not seen', async () => {
    const client = await server.signIn(own.emails.client);
    const [driving, washing] = (await answeredTo(client, own.treatedClient))?.goals ?? [];
    expect(driving?.['sentence']).toBe(
      'Your goal “drive to work”: 3 → 0 of 10. You want to get to 7.',
    );
    expect(washing?.['sentence']).toContain('You have reached it.');
    expect([null, true]).toContain(
      (driving?.['important'] as { verified: boolean } | null)?.verified ?? null,
    );
  });
});

describe('the exercises of an episode', () => {
  it('come week by week: a day without an answer is not a day not done', async () => {
    const answer = await answeredTo(practitioner, own.treatedClient);
    expect(answer?.exercises).toHaveLength(2);
    expect(answer?.exercises[0]).toMatchObject({
      ...{ exercise: 'walk to drive to work', timesPerWeek: 5, days: 11, answered: 4, done: 3 },
      note: expect.stringContaining('no result is explained by it'),
      weeks: [
        { week: 1, from: given, days: 7, prescribed: 5, answered: 3, done: 2 },
        { week: 2, until: today, days: 4, prescribed: 4, answered: 1, done: 1 },
      ],
    });
  });

  it('are nobody else’s', async () => {
    expect(await answeredTo(practitioner, own.colleaguesClient)).toBeNull();
    expect(await answeredTo(practitioner, other.treatedClient)).toBeNull();
    const stranger = await server.signIn(other.emails.practitioner);
    const theirs = await answeredTo(stranger, other.treatedClient);
    expect(theirs?.goals.map(({ words }) => words)).toEqual(['elsewhere']);
    expect(theirs?.exercises.map(({ exercise }) => exercise)).toEqual(['walk to elsewhere']);
  });
});
