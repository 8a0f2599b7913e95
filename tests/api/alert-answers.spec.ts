import { v7 as uuidv7 } from 'uuid';
import { startTestServer, type TestServer, type Visitor } from './test-server';
import { makePractice, type TestPractice } from './two-practices';

let server: TestServer;
let practice: TestPractice;
let practitioner: Visitor;
beforeEach(async () => {
  server = await startTestServer();
  practice = await makePractice(server.ownerUrl, 'alpha');
  practitioner = await server.signIn(practice.emails.practitioner);
});
afterEach(() => server.close());

interface Shown {
  readonly alertId: string;
  readonly rule: string;
  readonly since: string;
}

async function shown(): Promise<readonly Shown[]> {
  const { data } = await practitioner.ask(
    '{ needsAttention(first: 10) { edges { node { alertId rule since } } } }',
  );
  const list = data?.['needsAttention'] as { edges: readonly { node: Shown }[] };
  return list.edges.map(({ node }) => node);
}
const rules = async () => (await shown()).map(({ rule }) => rule);

type Payload = {
  readonly answer: {
    readonly id: string;
    readonly kind: string;
    readonly undoneAt: string | null;
  } | null;
  readonly replayed: boolean;
  readonly problems: readonly { readonly code: string }[];
};

async function say(field: string, input: object): Promise<Payload | string> {
  const type = field === 'undoAlertAnswer' ? 'UndoAlertAnswerInput' : 'AnswerAlertInput';
  const { data, errors } = await practitioner.ask(
    `mutation ($input: ${type}!) { ${field}(input: $input) {
      answer { id kind undoneAt } replayed problems { code } } }`,
    { input },
  );
  return errors?.[0]?.extensions?.code ?? (data?.[field] as Payload);
}

/** A visit some days after the last one of the test practice, with a pain score. */
async function visit(day: string, pain: number): Promise<void> {
  const { id: clientId, episodeId } = practice.treatedClient;
  const reading = { measure: 'nprs_avg', site: 'neck', side: 'NONE', context: 'PRE_SESSION' };
  const { data, errors } = await practitioner.ask(
    `mutation ($input: RecordSessionInput!) { recordSession(input: $input) { sessionId problems { code message } } }`,
    {
      input: {
        ...{ id: uuidv7(), clientId, episodeId, startedAt: `${day}T00:00:00.000Z` },
        readings: [{ ...reading, id: uuidv7(), value: pain, acceptedWarnings: ['JUMP'] }],
        techniques: [],
      },
    },
  );
  const recorded = data?.['recordSession'] as { sessionId: string | null } | undefined;
  if (recorded?.sessionId == null) throw new Error(JSON.stringify({ data, errors }));
}

describe('what is answered to an alert', () => {
  it('keeps a reviewed one away, and shows it again when that is taken back', async () => {
    const [alert] = await shown();
    expect(alert).toMatchObject({ rule: 'MISSING', since: '2026-04-27' });
    const input = { id: uuidv7(), alertId: alert?.alertId };
    expect(await say('reviewAlert', input)).toMatchObject({
      answer: { id: input.id, kind: 'REVIEWED', undoneAt: null },
      replayed: false,
      problems: [],
    });
    expect(await shown()).toEqual([]);
    expect(await say('reviewAlert', input)).toMatchObject({ replayed: true, problems: [] });

    const undone = { answerId: input.id };
    expect(await say('undoAlertAnswer', undone)).toMatchObject({
      answer: { undoneAt: expect.any(String) },
      replayed: false,
    });
    expect(await say('undoAlertAnswer', undone)).toMatchObject({ replayed: true });
    expect(await shown()).toEqual([alert]);
  });

  it('is one answer when it is sent five times at once', async () => {
    const [alert] = await shown();
    const input = { id: uuidv7(), alertId: alert?.alertId };
    const sent = Array.from({ length: 5 }, () => say('reviewAlert', input));
    const answers = (await Promise.all(sent)) as Payload[];
    expect(answers.map(({ answer }) => answer?.id)).toEqual(Array(5).fill(input.id));
    expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
    await say('undoAlertAnswer', { answerId: input.id });
    expect(await shown()).toEqual([alert]);
  });

  it('takes an id once, and no alert that is not there', async () => {
    const [alert] = await shown();
    const id = uuidv7();
    await say('reviewAlert', { id, alertId: alert?.alertId });
    expect(await say('snoozeAlert', { id, alertId: alert?.alertId })).toMatchObject({
      answer: null,
      problems: [{ code: 'ID_USED' }],
    });
    expect(await say('snoozeAlert', { id: 'x', alertId: alert?.alertId })).toMatchObject({
      problems: [{ code: 'ID_MALFORMED' }],
    });
    expect(await say('snoozeAlert', { id: uuidv7(), alertId: uuidv7() })).toBe('NOT_FOUND');
    expect(await say('undoAlertAnswer', { answerId: uuidv7() })).toBe('NOT_FOUND');
    const foreign = practice.colleaguesClient;
    expect(await say('snoozeAlert', { id: uuidv7(), alertId: foreign.alertId })).toBe('NOT_FOUND');
    expect(await say('undoAlertAnswer', { answerId: foreign.answerId })).toBe('NOT_FOUND');
  });

  it('lets a snoozed one come back with the next visit, a reviewed one only when it is worse', async () => {
    await visit('2026-03-23', 6);
    await visit('2026-03-30', 7);
    const [worse] = await shown();
    expect(worse?.rule).toBe('WORSE_CONFIRMED');
    await say('snoozeAlert', { id: uuidv7(), alertId: worse?.alertId });
    expect(await rules()).toEqual(['MISSING']);

    await visit('2026-04-06', 7);
    const [again] = await shown();
    expect(again).toMatchObject({ alertId: worse?.alertId, rule: 'WORSE_CONFIRMED' });
    await say('reviewAlert', { id: uuidv7(), alertId: worse?.alertId });
    await visit('2026-04-13', 7);
    expect(await rules()).toEqual(['MISSING']);
    await visit('2026-04-20', 9);
    expect(await rules()).toEqual(['WORSE_CONFIRMED']);
  });

  it('keeps one away that is not useful, until it was gone and is raised again', async () => {
    await visit('2026-03-23', 6);
    await visit('2026-03-30', 7);
    const [worse] = await shown();
    await say('markAlertNotUseful', { id: uuidv7(), alertId: worse?.alertId });
    await visit('2026-04-06', 9);
    expect(await rules()).toEqual(['MISSING']);
    await visit('2026-04-13', 1);
    await visit('2026-04-20', 8);
    await visit('2026-04-27', 8);
    const [anew] = await shown();
    expect(anew?.rule).toBe('WORSE_CONFIRMED');
    expect(anew?.alertId).not.toBe(worse?.alertId);
  });

  it('makes a re-assessment another one once it was done', async () => {
    const [missing] = await shown();
    await say('reviewAlert', { id: uuidv7(), alertId: missing?.alertId });
    expect(await rules()).toEqual([]);
    await visit('2026-03-23', 1);
    const [next] = await shown();
    expect(next).toMatchObject({ rule: 'MISSING', since: '2026-05-04' });
    expect(next?.alertId).not.toBe(missing?.alertId);
  });
});
