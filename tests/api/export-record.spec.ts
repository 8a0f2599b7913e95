import { strFromU8, unzipSync } from 'fflate';
import { asOwner } from '@unknot/api/database/as-owner';
import { statement } from '@unknot/api/database/statement';
import { startTestServer, type TestServer, type Visitor } from './test-server';
import { makePractice, type TestPractice } from './two-practices';

let server: TestServer;
let own: TestPractice;
let client: Visitor;
let practitioner: Visitor;
beforeAll(async () => {
  server = await startTestServer();
  own = await makePractice(server.ownerUrl, 'alpha');
  await makePractice(server.ownerUrl, 'bravo');
  client = await server.signIn(own.emails.client);
  practitioner = await server.signIn(own.emails.practitioner);
  const correct = `mutation ($input: CorrectReadingInput!) { correctReading(input: $input) { problems { code } } }`;
  await practitioner.ask(correct, {
    input: {
      ...{ readingId: own.treatedClient.readingIds[0], value: 6, reason: 'typing error' },
      id: '01890000-0000-7000-8000-000000000009',
    },
  });
});
afterAll(() => server.close());

async function filesAt(visitor: Visitor, path: string): Promise<Record<string, string>> {
  const reply = await visitor.send(path);
  expect(reply.status).toBe(200);
  expect(reply.headers.get('content-type')).toBe('application/zip');
  expect(reply.headers.get('content-disposition')).toBe('attachment; filename="record.zip"');
  expect(reply.headers.get('cache-control')).toBe('no-store');
  const files = unzipSync(new Uint8Array(await reply.arrayBuffer()));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

const exports = statement(
  'test.exports',
  `select purpose, client_id as "clientId" from audit_event
   where practice_id = $1 and action = 'EXPORT_RECORD' order by at, id`,
);
const noted = () =>
  asOwner(server.ownerUrl, { practiceId: own.id }, (ask) =>
    ask<{ purpose: string }>(exports, [own.id]),
  );

const treated = () => `/clients/${own.treatedClient.id}/record.zip`;

describe('a record as a file', () => {
  it('holds all of it: FHIR, tables, history, and who looked', async () => {
    const files = await filesAt(client, '/my-record.zip');
    const bundle = JSON.parse(files['record.fhir.json'] ?? '') as {
      entry: { resource: { resourceType: string; status: string } }[];
    };
    const observations = bundle.entry.filter(
      ({ resource }) => resource.resourceType === 'Observation',
    );
    expect(observations.map(({ resource }) => resource.status).sort()).toEqual([
      'corrected',
      'entered-in-error',
      'final',
      'final',
    ]);
    expect(files['readings.csv']?.trim().split('\r\n')).toHaveLength(5);
    expect(files['sessions.csv']?.trim().split('\r\n')).toHaveLength(4);
    expect(files['who_looked.csv']).toContain(
      'PRACTITIONER alpha,Practitioner,corrected a value,treats you',
    );
    expect(files['README.txt']).toContain('Treated alpha');
    expect(Object.keys(files)).toHaveLength(19);
  });

  it('holds no note of the practice and nothing of anybody else', async () => {
    const all = Object.values(await filesAt(client, '/my-record.zip')).join('\n');
    expect(all).not.toContain('typing error');
    expect(all).not.toContain('bravo');
    expect(all).not.toContain(own.colleaguesClient.id);
    expect(all).not.toContain('Foreign');
  });

  it('is given to who treats the client without the list of who looked', async () => {
    const files = await filesAt(practitioner, treated());
    expect(files['client.csv']).toContain('Treated alpha');
    expect(files['who_looked.csv']?.trim().split('\r\n')).toHaveLength(1);
  });

  it('is noted each time', async () => {
    const before = (await noted()).length;
    await filesAt(client, '/my-record.zip');
    await filesAt(practitioner, treated());
    const after = (await noted()).slice(before);
    expect(after).toEqual([
      { purpose: 'OWN_RECORD', clientId: own.treatedClient.id },
      { purpose: 'CARE', clientId: own.treatedClient.id },
    ]);
  });

  it('is given to nobody else', async () => {
    const before = (await noted()).length;
    const owner = await server.signIn(own.emails.owner);
    const treating = await server.signIn(own.emails.treatingOwner);
    const foreign = await server.signIn('practitioner@bravo.example');
    for (const visitor of [owner, treating, foreign, client]) {
      expect((await visitor.send(treated())).status).toBe(404);
    }
    expect((await practitioner.send('/my-record.zip')).status).toBe(404);
    expect((await practitioner.send('/clients/x/record.zip')).status).toBe(404);
    expect((await server.stranger.send('/my-record.zip')).status).toBe(401);
    expect((await server.stranger.send(treated())).status).toBe(401);
    expect((await noted()).length).toBe(before);
  });
});
