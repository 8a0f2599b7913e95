import { asOwner } from '@unknot/api/database/as-owner';
import { statement } from '@unknot/api/database/statement';
import { strFromU8, unzipSync } from 'fflate';
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

interface Payload {
  readonly sessionId: string | null;
  readonly replayed: boolean;
  readonly problems: readonly { path: string[]; code: string; message: string }[];
}

interface Form {
  readonly measure: string;
  readonly last: number | null;
  readonly lastOn: string | null;
  readonly lastUnscored: string;
  readonly questions: readonly string[];
  readonly near: boolean;
  readonly source: string;
}

function payloadOf<T>(answer: Answer): T {
  expect(answer.errors).toBeUndefined();
  return Object.values(answer.data ?? {})[0] as T;
}

const record = async (input: object) =>
  payloadOf<Payload>(
    await practitioner.ask(
      `mutation ($input: RecordSessionInput!) {
        recordSession(input: $input) { sessionId replayed problems { path code message } } }`,
      { input },
    ),
  );

async function formsNow(): Promise<ReadonlyMap<string, Form>> {
  const { questionnaires } = payloadOf<{ questionnaires: Form[] }>(
    await practitioner.ask(
      `query ($id: ID!) { visitForm(clientId: $id) { questionnaires {
        measure last lastOn lastUnscored questions near source } } }`,
      { id: practice.treatedClient.id },
    ),
  );
  return new Map(questionnaires.map((form) => [form.measure, form]));
}

const stored = <Row extends object>(
  sql: string,
  values: readonly unknown[] = [],
): Promise<readonly Row[]> =>
  asOwner(server.ownerUrl, { practiceId: practice.id }, (ask) =>
    ask<Row>(statement(`test.${sql}`, sql), values),
  );

let lastMinute = 0;
const visit = (questionnaires: object[], more: object = {}) => ({
  ...{ id: uuidv7(), clientId: practice.treatedClient.id, minutes: 45 },
  episodeId: practice.treatedClient.episodeId,
  startedAt: new Date(Date.UTC(2026, 3, 1, 0, (lastMinute += 1))).toISOString(),
  ...{ readings: [], techniques: [], questionnaires },
  ...more,
});

const filled = (measure: string, answers: readonly number[], more: object = {}) => ({
  ...{ id: uuidv7(), measure, site: 'whole_body', side: 'NONE', finished: true },
  answers: answers.map((answer, nth) => ({ item: nth + 1, answer })),
  ...more,
});

describe('a form that is filled in at a visit', () => {
  it('is stored with its answers, and its score is a reading like any other', async () => {
    const form = filled('lefs', new Array<number>(20).fill(3));
    expect((await record(visit([form]))).problems).toEqual([]);
    expect((await formsNow()).get('lefs')).toMatchObject({
      last: 60,
      lastUnscored: '',
      near: true,
    });
    const answers = await stored<{ item: number; answer: number }>(
      'select item, answer from questionnaire_answer where response_id = $1 order by item',
      [form.id],
    );
    expect(answers).toHaveLength(20);
    const { series } = payloadOf<{
      series: { measure: { key: string }; readings: { values: (number | null)[] } }[];
    }>(
      await practitioner.ask(
        `query ($id: ID!) { progress(clientId: $id) { series { measure { key } readings { values } } } }`,
        { id: practice.treatedClient.id },
      ),
    );
    const score = series.find(({ measure }) => measure.key === 'lefs');
    expect(score?.readings.values).toEqual([60]);
  });

  it('can have a score of 0, which is a value', async () => {
    expect((await record(visit([filled('rmdq', [])]))).problems).toEqual([]);
    const { last, lastUnscored } = (await formsNow()).get('rmdq') ?? {};
    expect([last, lastUnscored]).toEqual([0, '']);
  });

  it('has no score and says why where too few questions are answered', async () => {
    const form = filled('quickdash', [3, 3, 3, 3, 3, 3, 3, 3]);
    expect((await record(visit([form]))).problems).toEqual([]);
    const { last, lastOn, lastUnscored } = (await formsNow()).get('quickdash') ?? {};
    expect([last, lastOn]).toEqual([null, '2026-04-01']);
    expect(lastUnscored).toBe('No score: 8 of 11 answered, at least 10 are needed.');
    expect(await stored('select from reading where id = $1', [form.id])).toHaveLength(0);
    expect(
      await stored('select from questionnaire_answer where response_id = $1', [form.id]),
    ).toHaveLength(8);
  });

  it('has no score before it is finished', async () => {
    await record(visit([filled('k10', new Array<number>(10).fill(2), { finished: false })]));
    const { last, lastUnscored } = (await formsNow()).get('k10') ?? {};
    expect([last, lastUnscored]).toEqual([null, 'No score: 10 of 10 answered, not finished.']);
  });

  it('says of a score where answers were missing that they were', async () => {
    const form = filled('lefs', new Array<number>(18).fill(2));
    await record(visit([form]));
    const [reading] = await stored<{ value: number; warnings: string[] }>(
      'select value, warnings from reading where id = $1',
      [form.id],
    );
    expect(reading).toEqual({ value: 40, warnings: ['ANSWERS_MISSING'] });
  });

  it('is stored once however often it is sent, and with the visit or not at all', async () => {
    const form = filled('pcs', new Array<number>(13).fill(1));
    const once = visit([form]);
    expect(await record(once)).toMatchObject({ replayed: false, problems: [] });
    expect(await record(once)).toMatchObject({ replayed: true, problems: [] });
    const [{ count } = { count: 0 }] = await stored<{ count: number }>(
      'select count(*) from questionnaire_response where session_id = $1',
      [once.id],
    );
    expect(count).toBe(1);
    const bad = visit([filled('pcs', [1])], { minutes: 0 });
    expect((await record(bad)).problems.map(({ code }) => code)).toEqual(['MINUTES_IMPOSSIBLE']);
    expect(
      await stored('select from questionnaire_response where session_id = $1', [bad.id]),
    ).toHaveLength(0);
  });

  it.each([
    ['a form that is not known', filled('hit6', [6]), 'measure', 'QUESTIONNAIRE_UNKNOWN'],
    ['an answer that the form does not have', filled('odi', [6]), 'answers', 'OUT_OF_RANGE'],
    ['a broken answer', { ...filled('tsk11', [0]) }, 'answers', 'OUT_OF_RANGE'],
    [
      'a question that it does not have',
      filled('peg', [1, 2, 3, 4]),
      'answers',
      'QUESTION_UNKNOWN',
    ],
    ['no id', { ...filled('peg', [1]), id: 'x' }, 'id', 'ID_MALFORMED'],
  ])('refuses %s, and stores nothing', async (_, form, field, code) => {
    const { problems, sessionId } = await record(visit([form]));
    expect(sessionId).toBeNull();
    expect(problems.map(({ path, code: found }) => [path.join('/'), found])).toContainEqual([
      `questionnaires/0/${field}`,
      code,
    ]);
  });

  it('refuses a score twice: once by its answers and once as a total', async () => {
    const total = {
      ...{ id: uuidv7(), measure: 'peg', site: 'whole_body', side: 'NONE' },
      ...{ context: 'PRE_SESSION', value: 5 },
    };
    const { problems } = await record(visit([filled('peg', [5, 5, 5])], { readings: [total] }));
    expect(problems.map(({ path, code }) => [path.join('/'), code])).toEqual([
      ['questionnaires/0/answers', 'DUPLICATE'],
    ]);
  });
});

it('shows the words of three forms only, and where to get each of the others', async () => {
  const forms = [...(await formsNow()).values()];
  expect(forms).toHaveLength(18);
  const shown = forms.flatMap(({ measure, questions }) => (questions.length > 0 ? measure : []));
  expect(shown.toSorted()).toEqual(['k10', 'lefs', 'rmdq']);
  expect(forms.every(({ source }) => source.length > 5)).toBe(true);
});

it('goes out with the record', async () => {
  const reply = await practitioner.send(`/clients/${practice.treatedClient.id}/record.zip`);
  const files = unzipSync(new Uint8Array(await reply.arrayBuffer()));
  const table = strFromU8(files['questionnaires.csv'] ?? new Uint8Array());
  expect(table).toContain('Lower Extremity Functional Scale');
  const bundle = strFromU8(files['record.fhir.json'] ?? new Uint8Array());
  expect(bundle).toContain('QuestionnaireResponse');
});

it('is seen by nobody of another practice', async () => {
  const other = await makePractice(server.ownerUrl, 'beta');
  const stranger = await server.signIn(other.emails.practitioner);
  const answer = await stranger.ask(
    `query ($id: ID!) { visitForm(clientId: $id) { questionnaires { last } } }`,
    { id: practice.treatedClient.id },
  );
  expect(answer.data?.['visitForm']).toBeNull();
});
