import { v7 as uuidv7 } from 'uuid';
import { auditList } from '@unknot/api/database/audit';
import { statement } from '@unknot/api/database/statement';
import type { Scope } from '@unknot/domain/access/reach';
import { makeTestDatabase, type TestDatabase } from './test-database';
import { makePractice, type TestPractice } from './two-practices';

let test: TestDatabase;
let practice: TestPractice;
beforeAll(async () => {
  test = await makeTestDatabase();
  practice = await makePractice(test.ownerUrl, 'alpha');
});
afterAll(() => test.close());

const names = statement('test.names', 'select id, name from client where practice_id = $1');
const events = statement('test.events', 'select id from audit_event where practice_id = $1');
const rename = statement('test.rename', `update client set name = 'x' where practice_id = $1`);
const divide = statement('test.divide', 'select 1 / 0');

const scope = (): Scope => ({
  practiceId: practice.id,
  accountId: uuidv7(),
  reach: { kind: 'TREATED_BY', practitionerId: practice.practitionerId, others: [] },
  action: 'SEE_CLIENTS',
  from: '192.0.2.1',
});

const clients = () =>
  test.database.readAtOnce(scope(), (ask) =>
    ask<{ id: string; name: string }>(names, [practice.id]),
  );
const noted = async () =>
  (await test.database.readAtOnce(scope(), (ask) => ask(events, [practice.id]))).length;

it('notes what was found, in the same transaction', async () => {
  const before = await noted();
  const found = await test.database.readThenNoted(
    scope(),
    (ask) => ask<{ id: string }>(names, [practice.id]),
    (ask, rows) =>
      auditList(
        ask,
        scope(),
        rows.map(({ id }) => id),
      ),
  );
  expect(found.length).toBeGreaterThan(0);
  expect(await noted()).toBe(before + 1);
});

it('lets nothing be written while it looks', async () => {
  const before = await clients();
  const look = test.database.readThenNoted(
    scope(),
    (ask) => ask(rename, [practice.id]),
    () => Promise.resolve(),
  );
  await expect(look).rejects.toThrow('read-only transaction');
  expect(await clients()).toEqual(before);
});

it('answers nothing where the note fails, and keeps none', async () => {
  const before = await noted();
  const look = test.database.readThenNoted(
    scope(),
    (ask) => ask<{ id: string }>(names, [practice.id]),
    (ask, rows) =>
      Promise.all([
        auditList(
          ask,
          scope(),
          rows.map(({ id }) => id),
        ),
        ask(divide),
      ]),
  );
  await expect(look).rejects.toThrow('division by zero');
  expect(await noted()).toBe(before);
});

it('leaves the connection to the next one, whatever went wrong', async () => {
  const tries = Array.from({ length: 40 }, (_, nth) =>
    test.database
      .readThenNoted(
        scope(),
        (ask) =>
          ask<{ id: string }>(nth % 2 === 0 ? names : divide, nth % 2 === 0 ? [practice.id] : []),
        (ask) => ask(nth % 4 === 0 ? divide : names, nth % 4 === 0 ? [] : [practice.id]),
      )
      .then(
        () => true,
        () => false,
      ),
  );
  expect((await Promise.all(tries)).filter(Boolean)).toHaveLength(10);
  expect((await clients()).length).toBeGreaterThan(0);
});
