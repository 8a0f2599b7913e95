import { Client } from 'pg';
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

const visitForm = `query ($id: ID!) { visitForm(clientId: $id) {
  clientName conditionName site version today timeZone
  lastVisit { id heldOn practitionerName minutes techniques { technique name siteName minutes } }
  measures { key label last lastAbsent lastOn tool atLastVisit due usualMaximum }
  triggerPoints { muscle muscleName side point severity referral }
  postures { finding name grade } painAreas { site siteName side kind intensity }
  goals { id words startScore targetScore lastScore } exercises { id exercise timesPerWeek days { doneOn done } }
  muscleChoices { key name near } techniqueChoices { key near } } }`;

interface Payload {
  readonly sessionId: string | null;
  readonly replayed: boolean;
  readonly problems: readonly { path: string[]; code: string; message: string }[];
}

interface Form {
  readonly version: number;
  readonly lastVisit: { readonly id: string } | null;
  readonly measures: readonly { readonly key: string; readonly last: number | null }[];
  readonly [field: string]: unknown;
}

function payloadOf<T>(answer: Answer): T {
  expect(answer.errors).toBeUndefined();
  return Object.values(answer.data ?? {})[0] as T;
}

const record = async (input: object) =>
  payloadOf<Payload>(await practitioner.ask(recordSession, { input }));
const form = async () =>
  payloadOf<Form>(await practitioner.ask(visitForm, { id: practice.treatedClient.id }));

let lastMinute = 0;
const visit = (more: object = {}) => ({
  ...{ id: uuidv7(), clientId: practice.treatedClient.id, minutes: 45 },
  episodeId: practice.treatedClient.episodeId,
  startedAt: new Date(Date.UTC(2026, 3, 1, 0, (lastMinute += 1))).toISOString(),
  ...{ readings: [], techniques: [] },
  ...more,
});

const muscle = (more: object = {}) => ({
  ...{ id: uuidv7(), muscle: 'upper_trapezius', side: 'LEFT', severity: 3 },
  ...more,
});

/** A visit with one of everything. */
function whole() {
  const [goalId, exerciseId] = [uuidv7(), uuidv7()];
  const place = { site: 'neck', side: 'NONE' };
  const pain = { id: uuidv7(), measure: 'nprs_now', context: 'PRE_SESSION', value: 0, ...place };
  return visit({
    readings: [pain, { ...pain, id: uuidv7(), measure: 'sens_change', value: 2 }],
    techniques: [{ technique: 'dry_needling', site: 'upper_trapezius', side: 'LEFT', minutes: 10 }],
    triggerPoints: [
      muscle({ tautBand: true, localTwitch: false, familiarPain: true, referral: ['head'] }),
      muscle({ side: 'RIGHT', severity: 0 }),
      muscle({ point: 2, severity: 5 }),
    ],
    postures: [{ id: uuidv7(), finding: 'forward_head', side: 'NONE', grade: 2 }],
    painAreas: [{ ...place, id: uuidv7(), kind: 'BURNING', intensity: 6 }],
    newGoals: [{ id: goalId, words: ' drive to work ', startScore: 3, targetScore: 8 }],
    goalScores: [{ id: uuidv7(), goalId, score: 4 }],
    newExercises: [{ id: exerciseId, exercise: 'Chin tucks', timesPerWeek: 14 }],
    exerciseDays: [{ id: uuidv7(), exerciseId, doneOn: '2026-04-01', done: true }],
  });
}

const tables = [
  ...['session', 'reading', 'technique_use', 'trigger_point_finding', 'posture_finding'],
  ...['pain_area', 'goal', 'goal_score', 'exercise_prescription', 'exercise_log', 'audit_event'],
];

async function asked<Row extends object>(text: string): Promise<readonly Row[]> {
  const client = new Client({ connectionString: server.ownerUrl });
  await client.connect();
  const { rows } = await client.query<Row>(text);
  await client.end();
  return rows;
}

async function counts(): Promise<Record<string, number>> {
  const columns = tables.map((table) => `(select count(*)::int from ${table}) as ${table}`);
  return (await asked<Record<string, number>>(`select ${columns.join(', ')}`))[0] ?? {};
}

describe('a whole visit', () => {
  it('is stored once with all that is in it, and is there in the next form', async () => {
    const before = await counts();
    const input = whole();
    expect(await record(input)).toEqual({ sessionId: input.id, replayed: false, problems: [] });
    const after = await counts();
    const added = tables.map((table) => (after[table] ?? 0) - (before[table] ?? 0));
    expect(added).toEqual([1, 2, 1, 3, 1, 1, 1, 1, 1, 1, 1]);
    expect(await record(input)).toMatchObject({ replayed: true, sessionId: input.id });
    expect(await counts()).toEqual(after);

    const next = await form();
    expect(next).toMatchObject({
      ...{ clientName: 'Treated alpha', site: 'neck', timeZone: 'Australia/Melbourne', version: 4 },
      lastVisit: {
        ...{ id: input.id, heldOn: '2026-04-01', minutes: 45 },
        techniques: [{ technique: 'dry_needling', siteName: 'Upper trapezius', minutes: 10 }],
      },
      postures: [{ finding: 'forward_head', grade: 2 }],
      painAreas: [{ site: 'neck', siteName: 'Neck', kind: 'BURNING', intensity: 6 }],
      goals: [{ words: 'drive to work', startScore: 3, targetScore: 8, lastScore: 4 }],
      exercises: [{ exercise: 'Chin tucks', timesPerWeek: 14 }],
    });
    expect(next['triggerPoints']).toMatchObject([
      { muscle: 'upper_trapezius', side: 'LEFT', point: 1, severity: 3, referral: ['head'] },
      { side: 'LEFT', point: 2, severity: 5 },
      { side: 'RIGHT', point: 1, severity: 0 },
    ]);
  });

  it('keeps examined and absent apart from not looked for', async () => {
    const input = visit({
      triggerPoints: [
        muscle({ muscle: 'scalenes', severity: 0 }),
        muscle({ muscle: 'levator_scapulae', severity: 2, tautBand: false }),
      ],
    });
    expect((await record(input)).problems).toEqual([]);
    expect(
      await asked(`select muscle, severity, taut_band, local_twitch from trigger_point_finding
        where session_id = '${input.id}' order by muscle`),
    ).toEqual([
      { muscle: 'levator_scapulae', severity: 2, taut_band: false, local_twitch: null },
      { muscle: 'scalenes', severity: 0, taut_band: null, local_twitch: null },
    ]);
  });

  it('refuses other content under the same id, and stores nothing of it', async () => {
    const input = visit({ triggerPoints: [muscle()] });
    await record(input);
    const before = await counts();
    const { sessionId, problems } = await record({ ...input, triggerPoints: [] });
    expect(sessionId).toBeNull();
    expect(problems.map(({ code, path }) => [code, path])).toEqual([['ID_USED', ['id']]]);
    expect(await counts()).toEqual(before);
  });

  const day = { id: uuidv7(), exerciseId: uuidv7(), doneOn: '2026-04-01', done: true };
  const goal = { id: uuidv7(), words: 'walk', startScore: 3, targetScore: 8 };
  it.each<[string, object, string, string]>([
    [
      'an unknown muscle',
      { triggerPoints: [muscle({ muscle: 'tail' })] },
      'muscle',
      'MUSCLE_UNKNOWN',
    ],
    ['a muscle of no side', { triggerPoints: [muscle({ side: 'NONE' })] }, 'side', 'SIDE_MISSING'],
    [
      'a grade there is not',
      { triggerPoints: [muscle({ severity: 6 })] },
      'severity',
      'OUT_OF_RANGE',
    ],
    [
      'signs of what is absent',
      { triggerPoints: [muscle({ severity: 0, tautBand: true })] },
      'severity',
      'ABSENT_WITH_SIGNS',
    ],
    [
      'pain that travels nowhere known',
      { triggerPoints: [muscle({ referral: ['tail'] })] },
      'referral',
      'SITE_UNKNOWN',
    ],
    [
      'an unknown posture',
      { postures: [{ id: uuidv7(), finding: 'slouch', side: 'NONE', grade: 1 }] },
      'finding',
      'FINDING_UNKNOWN',
    ],
    [
      'a knee of no side',
      { painAreas: [{ id: uuidv7(), site: 'knee', side: 'NONE', kind: 'ACHE', intensity: 2 }] },
      'side',
      'SIDE_MISSING',
    ],
    [
      'pain above ten',
      { painAreas: [{ id: uuidv7(), site: 'neck', side: 'NONE', kind: 'ACHE', intensity: 11 }] },
      'intensity',
      'OUT_OF_RANGE',
    ],
    ['a goal without words', { newGoals: [{ ...goal, words: ' ' }] }, 'words', 'TEXT_MISSING'],
    [
      'a target below today',
      { newGoals: [{ ...goal, targetScore: 2 }] },
      'targetScore',
      'TARGET_NOT_ABOVE',
    ],
    [
      'a score on nobody’s goal',
      { goalScores: [{ id: uuidv7(), goalId: uuidv7(), score: 3 }] },
      'goalId',
      'GOAL_UNKNOWN',
    ],
    ['a day of no exercise', { exerciseDays: [day] }, 'exerciseId', 'EXERCISE_UNKNOWN'],
    [
      'an exercise done never',
      { newExercises: [{ id: uuidv7(), exercise: 'walk', timesPerWeek: 0 }] },
      'timesPerWeek',
      'OUT_OF_RANGE',
    ],
    ['a malformed id', { newGoals: [{ ...goal, id: 'x' }] }, 'id', 'ID_MALFORMED'],
  ])('refuses %s, names where, and stores nothing', async (_, wrong, field, code) => {
    const before = await counts();
    const { sessionId, problems } = await record(visit(wrong));
    expect(sessionId).toBeNull();
    const list = Object.keys(wrong)[0];
    expect(problems.map(({ path, code: found }) => [path, found])).toContainEqual([
      [list, '0', field],
      code,
    ]);
    expect(await counts()).toEqual(before);
  });

  it('names the second of two that are the same', async () => {
    const { problems } = await record(visit({ triggerPoints: [muscle(), muscle()] }));
    expect(problems.map(({ path, code }) => [path, code])).toEqual([
      [['triggerPoints', '1', 'muscle'], 'DUPLICATE'],
    ]);
  });
});
