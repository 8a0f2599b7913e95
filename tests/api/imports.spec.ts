import { readFileSync } from 'node:fs';
import { statement } from '@unknot/api/database/statement';
import type { ImportReport } from '@unknot/domain/exchange/report';
import { startTestServer, type TestServer, type Visitor } from './test-server';
import { makePractice, type TestPractice } from './two-practices';

let server: TestServer;
let practice: TestPractice;
let owner: Visitor;
beforeAll(async () => {
  server = await startTestServer();
  practice = await makePractice(server.ownerUrl, 'alpha');
  owner = await server.signIn(practice.emails.owner);
});
afterAll(() => server.close());

/** Knee grades of two people, made up, in the columns of the shipped mapping. */
const knees = 'N,Th,Age,Sex,R1,R2,R3,R4\n1,1,28,1,4,4,3,2\n2,2,32,0,5,4,,3\n';

async function send(
  text: string | Uint8Array,
  { map = 'knee-sports-pain', store = false, visitor = owner, name = 'knees.csv' } = {},
) {
  const form = new FormData();
  form.append('map', map);
  form.append('store', String(store));
  form.append('file', new Blob([text as BlobPart]), name);
  const reply = await visitor.send('/imports', { method: 'POST', body: form });
  return { status: reply.status, body: (await reply.json()) as ImportReport & { code?: string } };
}

async function undo(id: string, visitor = owner) {
  const { data } = await visitor.ask(
    'mutation ($id: ID!) { undoImport(id: $id) { import { id undoneAt } problems { code } } }',
    { id },
  );
  return data?.['undoImport'] as {
    import: { id: string; undoneAt: string | null } | null;
    problems: { code: string }[];
  };
}

const scope = () => ({
  practiceId: practice.id,
  accountId: '01890000-0000-7000-8000-000000000000',
  reach: { kind: 'PRACTICE' as const },
  action: 'IMPORT' as const,
  from: '192.0.2.1',
});

const counting = statement(
  'test.counts',
  `select
     (select count(*)::int from client where withdrawn_at is null) as clients,
     (select count(*)::int from episode where withdrawn_at is null) as episodes,
     (select count(*)::int from session where withdrawn_at is null) as sessions,
     (select count(*)::int from reading where ended_at is null) as readings,
     (select count(*)::int from series_fact) as series,
     (select count(*)::int from import where undone_at is null) as imports,
     (select count(*)::int from reading) as "everReadings"`,
);

async function counts() {
  const [row] = await server.database.read(scope(), (ask) => ask<Record<string, number>>(counting));
  return row;
}

describe('importing a file over HTTP', () => {
  it('stores nothing unless asked', async () => {
    const before = await counts();
    const { status, body } = await send(knees);
    expect(status).toBe(200);
    expect(body).toMatchObject({ rowsRead: 2, readings: 7, clients: 2, stored: null });
    expect(await counts()).toEqual(before);
  });

  it('keeps a file, changes nothing the second time, and takes it back as one', async () => {
    const before = await counts();
    const { body } = await send(knees, { store: true });
    expect(body.stored).toMatchObject({ readings: 7, clients: 2 });
    expect(await counts()).toMatchObject({
      clients: (before?.['clients'] ?? 0) + 2,
      episodes: (before?.['episodes'] ?? 0) + 2,
      sessions: (before?.['sessions'] ?? 0) + 7,
      readings: (before?.['readings'] ?? 0) + 7,
      series: (before?.['series'] ?? 0) + 2,
      imports: (before?.['imports'] ?? 0) + 1,
    });
    const after = await counts();
    const again = await send(knees, { store: true });
    expect([again.status, again.body.code]).toEqual([422, 'ALREADY_IMPORTED']);
    const checked = await send(knees);
    expect(checked.body.findings.map(({ code }) => code)).toContain('ALREADY_IMPORTED');
    expect(await counts()).toEqual(after);

    const id = body.stored?.importId ?? '';
    expect(await undo(id)).toMatchObject({ import: { id }, problems: [] });
    expect(await counts()).toEqual({ ...before, everReadings: after?.['everReadings'] });
    const twice = await undo(id);
    expect(twice).toMatchObject({ import: { id }, problems: [] });
    expect(await counts()).toEqual({ ...before, everReadings: after?.['everReadings'] });
  });

  it('adds only what is new when a longer file comes, and undoes the two in turn', async () => {
    const before = await counts();
    const first = await send(knees, { store: true });
    const longer = `${knees}3,1,40,1,3,3,3,1\n`.replace('2,2,32,0,5,4,,3', '2,2,32,0,5,4,4,1');
    const second = await send(longer, { store: true });
    expect(second.body.stored).toMatchObject({ readings: 5 });
    const words = second.body.findings.map(({ code, first }) => `${code} ${first[0]?.message}`);
    expect(words).toEqual([
      expect.stringContaining('ANOTHER_VALUE_STANDS For 1 readings'),
      expect.stringContaining('ALREADY_THERE 6 of these readings'),
    ]);
    expect((await counts())?.['clients']).toBe((before?.['clients'] ?? 0) + 3);
    const early = await undo(first.body.stored?.importId ?? '');
    expect(early).toMatchObject({ import: null, problems: [{ code: 'BUILT_UPON' }] });
    await undo(second.body.stored?.importId ?? '');
    expect((await undo(first.body.stored?.importId ?? '')).problems).toEqual([]);
    expect(await counts()).toMatchObject({ ...before, everReadings: expect.any(Number) });
  });

  it('keeps one of two that send the same file at once', async () => {
    const before = await counts();
    const both = await Promise.all([send(knees, { store: true }), send(knees, { store: true })]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 422]);
    expect((await counts())?.['readings']).toBe((before?.['readings'] ?? 0) + 7);
    const kept = both.find(({ status }) => status === 200);
    await undo(kept?.body.stored?.importId ?? '');
  });

  it('lists what was imported, undone or not', async () => {
    const { data } = await owner.ask('{ imports { fileName mapName readings undoneAt } }');
    const all = data?.['imports'] as { fileName: string; undoneAt: string | null }[];
    const list = all.filter(({ fileName }) => fileName === 'knees.csv');
    expect(list.length).toBeGreaterThanOrEqual(3);
    expect(list.every(({ undoneAt }) => undoneAt !== null)).toBe(true);
  });

  it.each<[string, string | Uint8Array, object, string]>([
    ['a mapping nobody knows', knees, { map: 'nonsense' }, 'MAP'],
    ['a mapping that is no JSON', knees, { map: '{' }, 'MAP'],
    ['a file without the columns', 'a,b\n1,2\n', {}, 'MISSING_COLUMN'],
    ['an empty file', '', {}, 'EMPTY'],
    ['bytes that are no text', new Uint8Array([0x4e, 0x0a, 0xff, 0xfe, 0x0a]), {}, 'ENCODING'],
  ])('refuses %s with a problem and stores nothing', async (_, text, more, code) => {
    const before = await counts();
    const { status, body } = await send(text, { store: true, ...more });
    expect([status, body.code]).toEqual([422, code]);
    expect(await counts()).toEqual(before);
  });

  it('stores nothing of a file that cannot be read to its end', async () => {
    const before = await counts();
    const { status, body } = await send(`${knees}3,1,40,1,"3,3,3,1\n`, { store: true });
    expect([status, body.code]).toEqual([422, 'CSV']);
    expect(await counts()).toEqual(before);
  });

  it('keeps no cell of the file in the stored report', async () => {
    const { body } = await send(`${knees}4,1,40,1,SecretWord,3,3,1\n`, { store: true });
    expect(JSON.stringify(body.findings)).toContain('SecretWord');
    const reports = statement('test.reports', 'select report::text as text from import');
    const rows = await server.database.read(scope(), (ask) => ask<{ text: string }>(reports));
    expect(JSON.stringify(rows)).not.toContain('SecretWord');
    await undo(body.stored?.importId ?? '');
  });
});

describe('who may import', () => {
  it.each(['practitioner', 'client'] as const)('not the %s', async (kind) => {
    const visitor = await server.signIn(practice.emails[kind]);
    expect((await send(knees, { visitor })).status).toBe(404);
  });

  it('not a stranger', async () => {
    expect((await send(knees, { visitor: server.stranger })).status).toBe(401);
  });

  it('not the owner of another practice what is not theirs', async () => {
    const other = await makePractice(server.ownerUrl, 'bravo');
    const before = await counts();
    const { body } = await send(knees, { store: true });
    const stranger = await server.signIn(other.emails.owner);
    const answer = await stranger.ask(
      'mutation ($id: ID!) { undoImport(id: $id) { problems { code } } }',
      {
        id: body.stored?.importId,
      },
    );
    expect(answer.errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
    expect((await counts())?.['imports']).toBe((before?.['imports'] ?? 0) + 1);
  });
});

describe('the file of the real hips', () => {
  const path = '../shared/data/hip-stretching-rom/hips.csv';
  const text = (() => {
    try {
      return readFileSync(path);
    } catch {
      return undefined;
    }
  })();
  (text === undefined ? it.skip : it)('ends as 39 clients with facts per side', async () => {
    const { body } = await send(text ?? '', {
      map: 'hip-stretching',
      store: true,
      name: 'hips.csv',
    });
    expect(body.stored).toMatchObject({ readings: 312, clients: 39 });
    const facts = statement(
      'test.hip facts',
      `select f.side, f.n, f.baseline, f.latest_value as latest, f.baseline_late as late
       from series_fact f join client c on c.practice_id = $1 and c.id = f.client_id
       where f.practice_id = $1 and c.reference = 'hips-8' and f.movement = 'flexion' order by f.side`,
    );
    const rows = await server.database.read(scope(), (ask) => ask(facts, [practice.id]));
    expect(rows).toEqual([
      { side: 'LEFT', n: 2, baseline: 125, latest: 129, late: false },
      { side: 'RIGHT', n: 2, baseline: 123, latest: 127, late: false },
    ]);
  });
});
