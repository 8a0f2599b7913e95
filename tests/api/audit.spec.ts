import { v7 as uuidv7 } from 'uuid';
import { asOwner } from '@unknot/api/database/as-owner';
import { insertRows } from '@unknot/api/database/insert-rows';
import { statement } from '@unknot/api/database/statement';
import { covers } from '@unknot/api/database/tables/cover.table';
import { startTestServer, type TestServer, type Visitor } from './test-server';
import { makePractice, type TestPractice } from './two-practices';

let server: TestServer;
let own: TestPractice;
let practitioner: Visitor;
beforeAll(async () => {
  server = await startTestServer();
  own = await makePractice(server.ownerUrl, 'alpha');
  practitioner = await server.signIn(own.emails.practitioner);
});
afterAll(() => server.close());

interface Event {
  readonly action: string;
  readonly clientId: string | null;
  readonly clientIds: readonly string[];
  readonly purpose: string;
  readonly address: string | null;
}

const events = statement(
  'test.events',
  `select action, client_id as "clientId", client_ids as "clientIds", purpose, address
   from audit_event where practice_id = $1 and action like 'SEE%' order by id`,
);

/** What was noted while `work` ran. */
async function notedBy(work: () => Promise<unknown>): Promise<Event[]> {
  const all = () =>
    asOwner(server.ownerUrl, { practiceId: own.id }, (ask) => ask<Event>(events, [own.id]));
  const before = await all();
  await work();
  return (await all()).slice(before.length);
}

const chart = 'query ($id: ID!) { progress(clientId: $id) { clientId } }';
const from = { address: '127.0.0.1' };

describe('the audit trail of what was seen', () => {
  it('names who looked at a chart, why and from where', async () => {
    const { id } = own.treatedClient;
    const noted = await notedBy(() => practitioner.ask(chart, { id }));
    const expected = { action: 'SEE_PROGRESS', clientId: id, clientIds: [], purpose: 'CARE' };
    expect(noted).toEqual([{ ...expected, ...from }]);
  });

  it('names a client who looks at their own chart as such', async () => {
    const client = await server.signIn(own.emails.client);
    const noted = await notedBy(() => client.ask(chart, { id: own.treatedClient.id }));
    expect(noted.map(({ purpose }) => purpose)).toEqual(['OWN_RECORD']);
  });

  it('names everybody whom a search has shown, and nobody whom it has not', async () => {
    const list = 'query ($s: String) { clients(search: $s, first: 1) { totalCount } }';
    const noted = await notedBy(() => practitioner.ask(list, { s: 'Treated' }));
    expect(noted.map(({ clientIds }) => clientIds)).toEqual([[own.treatedClient.id]]);
    expect(await notedBy(() => practitioner.ask(list, { s: 'nobody is called so' }))).toEqual([]);
  });

  it('notes nothing of a record that was not shown', async () => {
    const { id } = own.colleaguesClient;
    expect(await notedBy(() => practitioner.ask(chart, { id }))).toEqual([]);
  });

  it('shows a colleague’s client to who covers for them, says so, and not a moment longer', async () => {
    const { id } = own.colleaguesClient;
    const coverId = await arrangeCover();
    const noted = await notedBy(async () => {
      expect((await practitioner.ask(chart, { id })).data?.['progress']).not.toBeNull();
    });
    expect(noted.map(({ purpose }) => purpose)).toEqual(['COVER']);
    const end = statement('end', 'update cover set ended_at = now() where id = $1');
    await asOwner(server.ownerUrl, { practiceId: own.id }, (ask) => ask(end, [coverId]));
    expect((await practitioner.ask(chart, { id })).data?.['progress']).toBeNull();
  });
});

async function arrangeCover(): Promise<string> {
  const who = statement(
    'who',
    `select m.account_id as "accountId", (select practitioner_id from membership
       where practice_id = $1 and role = 'OWNER' and practitioner_id is not null) as "practitionerId"
     from membership m where m.practice_id = $1 and m.role = 'PRACTITIONER'`,
  );
  const id = uuidv7();
  await asOwner(server.ownerUrl, { practiceId: own.id }, async (ask) => {
    const [found] = await ask<{ accountId: string; practitionerId: string }>(who, [own.id]);
    if (found === undefined) throw new Error('The practice has nobody who treats.');
    const hour = 3_600_000;
    const [startsAt, endsAt] = [-hour, hour].map((far) => new Date(Date.now() + far).toISOString());
    const row = { practiceId: own.id, id, ...found, reason: 'holiday', endedAt: null };
    await insertRows(ask, covers, [
      { ...row, startsAt: startsAt ?? '', endsAt: endsAt ?? '', arrangedBy: found.accountId },
    ]);
  });
  return id;
}
