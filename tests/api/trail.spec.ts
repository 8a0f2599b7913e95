import { Client } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import type { Scope } from '@unknot/domain/access/reach';
import { asOwner } from '@unknot/api/database/as-owner';
import { auditIn } from '@unknot/api/database/audit';
import { openDatabase } from '@unknot/api/database/database';
import { sealTrail } from '@unknot/api/access/trail/seal';
import { startSealer } from '@unknot/api/access/trail/sealer';
import { verifyTrail, type KeptHead } from '@unknot/api/access/trail/verify-trail';
import { makeTestDatabase, type TestDatabase } from './test-database';
import { makePractice, type TestPractice } from './two-practices';

let test: TestDatabase;
let practice: TestPractice;
let superuser: Client;
beforeEach(async () => {
  test = await makeTestDatabase();
  practice = await makePractice(test.ownerUrl, 'alpha');
  superuser = new Client({ connectionString: test.ownerUrl });
  await superuser.connect();
});
afterEach(async () => {
  await superuser.end();
  await test.close();
});

const scope = (): Scope => ({
  practiceId: practice.id,
  accountId: uuidv7(),
  reach: { kind: 'TREATED_BY', practitionerId: practice.practitionerId, others: [] },
  action: 'SEE_PROGRESS',
  from: '192.0.2.1',
});

/** Notes a look, as the chart does. */
async function look(database = test.database): Promise<void> {
  const deed = { action: 'SEE_PROGRESS', clientId: practice.treatedClient.id, subjectId: null };
  await database.readNoted(
    scope(),
    (ask) => auditIn(ask, scope(), deed),
    () => Promise.resolve(),
  );
}

async function sealedLooks(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await look();
  expect(await sealTrail(test.database, practice.id, 'EVER')).toBe(count);
}

const verify = (kept?: KeptHead) =>
  asOwner(test.ownerUrl, { practiceId: practice.id }, (ask) => verifyTrail(ask, practice.id, kept));

const links = async () =>
  (
    await superuser.query<{ seq: number; eventId: string; hash: string }>(
      'select seq, event_id as "eventId", hash from audit_link order by seq',
    )
  ).rows;

describe('a trail that nobody touched', () => {
  it('holds, says how many wait and what its head is', async () => {
    await sealedLooks(5);
    await look();
    const all = await links();
    const { links: count, head, waiting, broken } = await verify();
    expect({ count, waiting, broken }).toEqual({ count: 5, waiting: 1, broken: null });
    expect(head).toBe(all.at(-1)?.hash);
  });

  it('holds where there is nothing', async () => {
    expect(await verify()).toMatchObject({ links: 0, waiting: 0, broken: null });
  });

  it('is read on over many looks at the database', async () => {
    await superuser.query(
      `insert into audit_event (practice_id, id, action, purpose)
       select $1, gen_random_uuid(), 'SEE_PROGRESS', 'CARE' from generate_series(1, 4500)`,
      [practice.id],
    );
    expect(await sealTrail(test.database, practice.id, 'EVER')).toBe(4_500);
    expect(await verify()).toMatchObject({ links: 4_500, broken: null });
    await superuser.query(`update audit_event set action = 'X' where id =
      (select event_id from audit_link where seq = 4001)`);
    expect((await verify()).broken).toMatchObject({ fault: 'EVENT_CHANGED', seq: 4_001 });
  });

  it('still has the head that was kept, and tells when it has not', async () => {
    await sealedLooks(3);
    const [, second] = await links();
    const kept = { seq: 2, hash: second?.hash ?? '' };
    expect((await verify(kept)).broken).toBeNull();
    expect((await verify({ seq: 2, hash: 'f'.repeat(64) })).broken?.fault).toBe('OTHER_HEAD');
    expect((await verify({ seq: 4, hash: kept.hash })).broken).toMatchObject({
      fault: 'LINK_MISSING',
      seq: 4,
    });
  });
});

/** What somebody with every right does to the third of five links, and what has to be said of it. */
const tampering: readonly (readonly [what: string, sql: string, fault: string, seq: number])[] = [
  ['changes an event', `update audit_event set client_id = null where id = $1`, 'EVENT_CHANGED', 3],
  [
    'moves an event by a microsecond',
    `update audit_event set at = at + interval '1 microsecond' where id = $1`,
    'EVENT_CHANGED',
    3,
  ],
  ['changes who it was', `update audit_event set who = 'X' where id = $1`, 'EVENT_CHANGED', 3],
  ['deletes an event', `delete from audit_event where id = $1`, 'EVENT_MISSING', 3],
  ['deletes a link', `delete from audit_link where event_id = $1`, 'LINK_MISSING', 3],
  [
    'deletes an event with its link',
    `with gone as (delete from audit_link where event_id = $1) delete from audit_event where id = $1`,
    'LINK_MISSING',
    3,
  ],
  [
    'changes a link',
    `update audit_link set hash = repeat('a', 64) where event_id = $1`,
    'LINK_CHANGED',
    3,
  ],
];

describe('somebody with every right who', () => {
  it.each(tampering)('%s is found at the very link', async (_, sql, fault, seq) => {
    await sealedLooks(5);
    const third = (await links())[2];
    await superuser.query(sql, [third?.eventId]);
    const { broken, links: count } = await verify();
    expect(broken).toMatchObject({ fault, seq });
    expect(count).toBe(seq - 1);
  });

  it('deletes a link and closes the gap is found at the gap', async () => {
    await sealedLooks(5);
    await superuser.query('delete from audit_link where seq = 3');
    await superuser.query('update audit_link set seq = 3 where seq = 4');
    await superuser.query('update audit_link set seq = 4 where seq = 5');
    expect((await verify()).broken).toMatchObject({ seq: 3 });
  });

  it('exchanges two events is found at the first of them', async () => {
    await sealedLooks(5);
    const [, second, , fourth] = await links();
    await superuser.query('delete from audit_link where seq in (2, 4)');
    await superuser.query(
      'insert into audit_link (practice_id, seq, event_id, hash) values ($1, 2, $2, $3), ($1, 4, $4, $5)',
      [practice.id, fourth?.eventId, second?.hash, second?.eventId, fourth?.hash],
    );
    expect((await verify()).broken).toMatchObject({ fault: 'REORDERED', seq: 2 });
  });

  const insertOld = `insert into audit_event (practice_id, id, at, action, purpose)
    values ($1, $2, now() - interval '1 day', 'SEE_PROGRESS', 'CARE')`;

  it('puts in an event of yesterday is found, sealed or not', async () => {
    await sealedLooks(3);
    const id = uuidv7();
    await superuser.query(insertOld, [practice.id, id]);
    expect((await verify()).broken).toEqual({ fault: 'EVENT_INSERTED', seq: null, eventId: id });
    await sealTrail(test.database, practice.id, 'EVER');
    expect((await verify()).broken).toEqual({ fault: 'EVENT_INSERTED', seq: 4, eventId: id });
  });

  it('puts in a link to nothing is found', async () => {
    await sealedLooks(3);
    await superuser.query(
      `insert into audit_link (practice_id, seq, event_id, hash) values ($1, 4, $2, repeat('b', 64))`,
      [practice.id, uuidv7()],
    );
    expect((await verify()).broken).toMatchObject({ fault: 'EVENT_MISSING', seq: 4 });
  });
});

describe('the role of the program', () => {
  it.each([
    `update audit_link set hash = repeat('a', 64)`,
    'delete from audit_link',
    'truncate audit_link',
    `update audit_event set action = 'X'`,
  ])('may not: %s', async (sql) => {
    await sealedLooks(1);
    await expect(
      test.database.write(scope(), (ask) => ask({ name: sql, text: sql })),
    ).rejects.toThrow(/permission denied/);
  });
});

describe('sealers', () => {
  it('never fork the chain, however many seal while others write', async () => {
    const other = openDatabase(test.appUrl, 3);
    const writers = Array.from({ length: 4 }, async () => {
      for (let turn = 0; turn < 50; turn += 1) await look();
    });
    const sealers = [test.database, other, test.database].map(async (database) => {
      for (let turn = 0; turn < 40; turn += 1) await sealTrail(database, practice.id, 60);
    });
    await Promise.all([...writers, ...sealers]);
    await sealTrail(other, practice.id, 60);
    await other.close();
    expect(await verify()).toMatchObject({ links: 200, waiting: 0, broken: null });
    expect((await links()).map(({ seq }) => seq)).toEqual(
      Array.from({ length: 200 }, (_, index) => index + 1),
    );
  });

  it('seal what is noted through their door, and the rest when they stop', async () => {
    const faults: unknown[] = [];
    await look();
    const pace = { everyMillis: 20, minuteEvery: 1_000, hourEvery: 10_000 };
    const sealer = await startSealer(test.database, [practice.id], (f) => faults.push(f), pace);
    expect((await links()).length).toBe(1);
    await look(sealer.database);
    const until = Date.now() + 10_000;
    while ((await links()).length < 2 && Date.now() < until) {
      await new Promise((done) => setTimeout(done, 20));
    }
    expect((await links()).length).toBe(2);
    await look();
    await sealer.stop();
    expect(await verify()).toMatchObject({ links: 3, waiting: 0, broken: null });
    expect(faults).toEqual([]);
  });

  it('seal what a transaction that took long has noted at last', async () => {
    await superuser.query('begin');
    await superuser.query(
      `insert into audit_event (practice_id, id, action, purpose) values ($1, $2, 'IMPORT', 'COMMAND')`,
      [practice.id, uuidv7()],
    );
    await sealedLooks(2);
    await superuser.query('commit');
    expect(await sealTrail(test.database, practice.id, 60)).toBe(1);
    expect(await verify()).toMatchObject({ links: 3, broken: null });
  });
});
