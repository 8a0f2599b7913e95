import type { Scope } from '@unknot/domain/access/reach';
import { allTables } from '@unknot/api/database/all-tables';
import { statement, type Ask } from '@unknot/api/database/statement';
import { makeTestDatabase, type TestDatabase } from './test-database';
import { makePractice, type TestPractice } from './two-practices';

let test: TestDatabase;
let a: TestPractice;
let b: TestPractice;
beforeAll(async () => {
  test = await makeTestDatabase();
  a = await makePractice(test.ownerUrl, 'alpha');
  b = await makePractice(test.ownerUrl, 'bravo');
});
afterAll(() => test.close());

const anybody = '01890000-0000-7000-8000-000000000000';
const staffOf = (practice: TestPractice): Scope => ({
  practiceId: practice.id,
  accountId: anybody,
  reach: { kind: 'PRACTICE' },
  action: 'SEE_SELF',
  from: '192.0.2.1',
});
const clientOf = (practice: TestPractice): Scope => ({
  ...staffOf(practice),
  reach: { kind: 'OWN_RECORD', clientId: practice.treatedClient.id },
});

const everyRow = (table: string) => statement(`all of ${table}`, `select * from ${table}`);
const tables = allTables.filter(({ ofPractice }) => ofPractice).map(({ name }) => name);

describe('without any rule of the program, the database alone', () => {
  it.each(tables)('shows staff only their own practice in %s', async (table) => {
    const rows = await test.database.read(staffOf(a), (ask) =>
      ask<{ practice_id: string }>(everyRow(table)),
    );
    expect(new Set(rows.map(({ practice_id }) => practice_id)).has(b.id)).toBe(false);
  });

  it('shows staff what there is', async () => {
    const rows = await test.database.read(staffOf(a), (ask) => ask(everyRow('reading')));
    expect(rows).toHaveLength(6);
  });

  it.each(tables)('shows a client nothing of another client in %s', async (table) => {
    const rows = await test.database.read(clientOf(a), (ask) => ask<object>(everyRow(table)));
    const text = JSON.stringify(rows);
    expect(text).not.toContain(a.colleaguesClient.id);
    expect(text).not.toContain(b.id);
  });

  it('shows a client their own readings', async () => {
    const rows = await test.database.read(clientOf(a), (ask) => ask(everyRow('reading')));
    expect(rows).toHaveLength(3);
  });

  it.each(allTables.map(({ name }) => name))('shows a stranger nothing in %s', async (table) => {
    const rows = await test.database.atGate({}, (ask) => ask(everyRow(table)));
    expect(rows).toEqual([]);
  });

  it('shows one account to who names its e-mail, and no other', async () => {
    const rows = await test.database.atGate({ email: a.emails.owner }, (ask) =>
      ask<{ email: string }>(everyRow('account')),
    );
    expect(rows.map(({ email }) => email)).toEqual([a.emails.owner]);
  });

  const move = statement('move', 'update reading set ended_at = now() where id = $1 returning id');
  it('lets nobody end a reading of another practice', async () => {
    const id = b.treatedClient.readingIds[0];
    expect(await test.database.write(staffOf(a), (ask) => ask(move, [id]))).toEqual([]);
  });

  it('lets a client write nothing', async () => {
    const id = a.treatedClient.readingIds[0];
    expect(await test.database.write(clientOf(a), (ask) => ask(move, [id]))).toEqual([]);
    const insert = statement(
      'client inserts',
      `insert into goal (practice_id, id, client_id, episode_id, words, start_score, target_score, set_on)
       values ($1, $2, $3, $4, 'x', 0, 10, '2026-03-02')`,
    );
    const { treatedClient } = a;
    await expect(
      test.database.write(clientOf(a), (ask) =>
        ask(insert, [a.id, anybody, treatedClient.id, treatedClient.episodeId]),
      ),
    ).rejects.toThrow(/row-level security/);
  });

  it('lets nobody write into another practice, nor point into it', async () => {
    const insert = statement(
      'foreign insert',
      `insert into goal (practice_id, id, client_id, episode_id, words, start_score, target_score, set_on)
       values ($1, $2, $3, $4, 'x', 0, 10, '2026-03-02')`,
    );
    const { id, episodeId } = b.treatedClient;
    await expect(
      test.database.write(staffOf(a), (ask) => ask(insert, [b.id, anybody, id, episodeId])),
    ).rejects.toThrow(/row-level security/);
    await expect(
      test.database.write(staffOf(a), (ask) => ask(insert, [a.id, anybody, id, episodeId])),
    ).rejects.toThrow(/foreign key/);
  });

  it('lets nobody change what was measured, delete a record or empty a table', async () => {
    for (const sql of [
      'update reading set value = 0',
      'delete from reading',
      'truncate reading',
      'delete from audit_event',
      `update audit_event set action = 'NOTHING'`,
    ]) {
      await expect(
        test.database.write(staffOf(a), (ask) => ask(statement(sql, sql))),
      ).rejects.toThrow(/permission denied/);
    }
  });

  it('writes nothing when it was asked to read', async () => {
    await expect(
      test.database.read(staffOf(a), (ask) => ask(move, [a.treatedClient.readingIds[0]])),
    ).rejects.toThrow(/read-only/);
  });
});

describe('a pool of few connections under many tenants and faults', () => {
  const mine = statement('mine', 'select distinct practice_id as id from reading');
  const fault = statement('fault', 'select 1 / 0');
  const slow = statement('slow', 'select pg_sleep(0.02)');

  const faults: readonly ((say: Ask) => Promise<unknown>)[] = [
    () => Promise.resolve(),
    (say) => say(fault),
    (say) => {
      void say(fault).catch(() => undefined);
      return Promise.resolve();
    },
    (say) => say(slow),
    () => Promise.reject(new Error('the program stumbled')),
  ];

  it('never answers with rows of another practice', async () => {
    const leaks: string[] = [];
    let answered = 0;
    let failed = 0;
    const ask = async (turn: number) => {
      const practice = turn % 2 === 0 ? a : b;
      try {
        const rows = await test.database.read(staffOf(practice), async (say) => {
          await faults[turn % 11]?.(say);
          return say<{ id: string }>(mine);
        });
        leaks.push(...rows.map(({ id }) => id).filter((id) => id !== practice.id));
        answered += 1;
      } catch {
        failed += 1;
      }
    };
    for (let round = 0; round < 20; round += 1) {
      await Promise.all(Array.from({ length: 100 }, (_, index) => ask(round * 100 + index)));
    }
    expect(leaks).toEqual([]);
    expect(answered).toBeGreaterThan(1_300);
    expect(failed).toBeGreaterThan(400);
  });
});
