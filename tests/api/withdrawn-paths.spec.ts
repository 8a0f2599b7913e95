import { v7 as uuidv7 } from 'uuid';
import { asOwner } from '@unknot/api/database/as-owner';
import { expectedPathsIn } from '@unknot/api/database/closed-courses';
import { insertRows } from '@unknot/api/database/insert-rows';
import { consents } from '@unknot/api/database/tables/client.table';
import { recordMarks } from '@unknot/api/database/tables/rights.table';
import type { Ask } from '@unknot/api/database/statement';
import { measureLookup } from '@unknot/domain/progress/measure-lookup';
import { makeTestDatabase, type TestDatabase } from './test-database';
import { makeClient, makePractice, type TestClient, type TestPractice } from './two-practices';

let test: TestDatabase;
let own: TestPractice;
let people: TestClient[];
beforeAll(async () => {
  test = await makeTestDatabase();
  own = await makePractice(test.ownerUrl, 'alpha');
  people = await asPractice(async (ask) => {
    const made: TestClient[] = [];
    const { id: practiceId, locationId, practitionerId } = own;
    const care = { practiceId, locationId, practitionerId, token: 'alpha' };
    for (let turn = 0; turn < 32; turn += 1) {
      made.push(await makeClient(ask, { ...care, name: `Person ${turn}` }));
    }
    const ids = made.map(({ id }) => id);
    const close = `update episode set status = 'DISCHARGED', closed_on = '2026-04-01' where client_id = any($1)`;
    await ask({ name: '', text: close }, [ids]);
    for (const id of ids) await decide(ask, id, true);
    return made;
  });
});
afterAll(() => test.close());

const asPractice = <T>(work: (ask: Ask) => Promise<T>) =>
  asOwner(test.ownerUrl, { practiceId: own.id }, work);

async function decide(ask: Ask, clientId: string, granted: boolean): Promise<void> {
  const decision = { id: uuidv7(), clientId, purpose: 'COMPARISON' as const, granted };
  const noted = { way: 'BY_CLIENT' as const, recordedBy: null, recorder: null };
  const said = { ...decision, textVersion: '2026-11', decidedAt: new Date().toISOString() };
  await insertRows(ask, consents, [{ practiceId: own.id, ...said, ...noted }]);
}

/** From how many people a path is drawn now; `null` where it is held back. */
function drawnFrom(): Promise<number | null> {
  const measure = measureLookup([])('nprs_avg');
  if (measure === undefined) throw new Error('The catalogue has no such measure.');
  const subject = {
    clientId: own.treatedClient.id,
    condition: 'neck_pain',
    durationWeeks: 8,
    baseline: 7,
  };
  return asPractice(async (ask) => {
    const drawn = await expectedPathsIn(ask, own.id, ['neck_pain'])(subject, measure);
    return 'people' in drawn ? drawn.people : null;
  });
}

const idOf = (turn: number) => people[turn]?.id ?? '';

describe('an expected path', () => {
  it('leaves out who takes their consent back at the next question, and counts who gives it again', async () => {
    expect(await drawnFrom()).toBe(32);
    await asPractice((ask) => decide(ask, idOf(0), false));
    expect(await drawnFrom()).toBe(31);
    await asPractice((ask) => decide(ask, idOf(0), true));
    expect(await drawnFrom()).toBe(32);
  });

  it('leaves out a record that is restricted, and an episode that is taken back, at the next question', async () => {
    const restricted = {
      id: uuidv7(),
      clientId: idOf(1),
      kind: 'RESTRICTED' as const,
      reason: 'Asked for.',
      setBy: uuidv7(),
      endedBy: null,
      endedAt: null,
      endReason: null,
    };
    await asPractice((ask) =>
      insertRows(ask, recordMarks, [{ practiceId: own.id, ...restricted }]),
    );
    expect(await drawnFrom()).toBe(31);
    const withdraw = 'update episode set withdrawn_at = now() where client_id = $1';
    await asPractice((ask) => ask({ name: '', text: withdraw }, [idOf(2)]));
    expect(await drawnFrom()).toBe(30);
    await asPractice((ask) => decide(ask, idOf(3), false));
    expect(await drawnFrom()).toBeNull();
  });
});
