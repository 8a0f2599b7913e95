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

describe('imports that go wrong', () => {
  it('loses nothing when imports and undos of the same clients meet', async () => {
    const before = await counts();
    const first = await send(knees, { store: true });
    const [, second] = await Promise.all([
      undo(first.body.stored?.importId ?? ''),
      send(`${knees}3,1,40,1,3,3,3,1\n`, { store: true }),
    ]);
    const lost = statement(
      'test.lost readings',
      `select count(*)::int as n from reading r join episode e on e.id = r.episode_id
       where r.ended_at is null and e.withdrawn_at is not null`,
    );
    const [row] = await server.database.read(scope(), (ask) => ask<{ n: number }>(lost));
    expect(row).toEqual({ n: 0 });
    for (const { body } of [second, first]) {
      if (body.stored) expect((await undo(body.stored.importId)).problems).toEqual([]);
    }
    expect(await counts()).toMatchObject({ ...before, everReadings: expect.any(Number) });
  });

  it('says what is wrong with a form, not with the server', async () => {
    const content = 'content-disposition: form-data; name="file"; filename="a.csv"';
    const cut = { 'content-type': 'multipart/form-data; boundary=x' };
    const sent = (headers: Record<string, string>, body: string) =>
      owner.send('/imports', { method: 'POST', headers, body });
    const forms = [
      await sent(cut, `--x\r\n${content}\r\n\r\nN,Th`),
      await sent({ 'content-type': 'multipart/form-data' }, '--x'),
    ];
    for (const reply of forms) {
      expect([reply.status, await reply.json()]).toMatchObject([422, { code: 'FORM_BROKEN' }]);
    }
    const two = new FormData();
    two.append('file', new Blob([knees]), 'a.csv');
    two.append('file', new Blob([knees]), 'b.csv');
    const reply = await owner.send('/imports', { method: 'POST', body: two });
    expect(await reply.json()).toMatchObject({ code: 'TOO_MANY_PARTS' });
  });
});
