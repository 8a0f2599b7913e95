import { statement } from '@unknot/api/database/statement';
import type { Scope } from '@unknot/domain/access/reach';
import { makeTestDatabase, type TestDatabase } from './test-database';
import { makePractice, type TestPractice } from './two-practices';

const mine = statement('at once: mine', 'select distinct practice_id as id from reading');
const fault = statement('at once: fault', 'select 1 / 0');
const move = statement('at once: move', `update client set withdrawn_at = now()`);

describe('reading in one round trip', () => {
  let test: TestDatabase;
  let practice: TestPractice;
  let scope: Scope;

  beforeAll(async () => {
    test = await makeTestDatabase(2);
    practice = await makePractice(test.ownerUrl, 'once');
    await makePractice(test.ownerUrl, 'other');
    scope = {
      practiceId: practice.id,
      accountId: practice.id,
      reach: { kind: 'PRACTICE' },
      action: 'SEE_SELF',
      from: '192.0.2.1',
    };
  });

  afterAll(() => test.close());

  it('answers all that was asked before waiting, within the practice', async () => {
    const answers = await test.database.readAtOnce(scope, (ask) =>
      Promise.all([ask(mine), ask(mine)]),
    );
    expect(answers).toEqual([[{ id: practice.id }], [{ id: practice.id }]]);
  });

  it('refuses what is asked later, rather than answer it outside of the transaction', async () => {
    const late = test.database.readAtOnce(scope, async (ask) => {
      await ask(mine);
      return ask(mine);
    });
    await expect(late).rejects.toThrow('after the end of its transaction');
  });

  it('writes nothing', async () => {
    const moved = test.database.readAtOnce(scope, (ask) => ask(move));
    await expect(moved).rejects.toThrow(/read-only/);
    const atGate = test.database.lookAtGate({}, (ask) => ask(move));
    await expect(atGate).rejects.toThrow(/read-only/);
  });

  it('gives every connection back whole, whatever happens', async () => {
    const stumbles = [
      () => test.database.readAtOnce(scope, (ask) => ask(fault)),
      () => test.database.readAtOnce(scope, (ask) => Promise.all([ask(mine), ask(fault)])),
      () => test.database.readAtOnce(scope, () => Promise.reject(new Error('stumbled'))),
      () =>
        test.database.readAtOnce(scope, () => {
          throw new Error('stumbled at once');
        }),
    ];
    for (let round = 0; round < 5; round += 1) {
      for (const stumble of stumbles) await expect(stumble()).rejects.toThrow();
    }
    const rows = await test.database.readAtOnce(scope, (ask) => ask(mine));
    expect(rows).toEqual([{ id: practice.id }]);
  });
});
