import { setTimeout as wait } from 'node:timers/promises';
import { jest } from '@jest/globals';
import type { Database } from '@unknot/api/database/database';
import { mannWhitney } from '@unknot/statistics/groups/mann-whitney';
import { quantile } from '@unknot/statistics/quantile';
import { around, exchangeable } from './around';
import { makeScene, type Scene } from './scene';

jest.setTimeout(240_000);

const samples = 300;

let scene: Scene;
let door: ReturnType<typeof exchangeable>;
beforeAll(async () => {
  scene = await makeScene({}, (database) => {
    door = exchangeable(database);
    return door.database;
  });
});
afterAll(() => scene.close());

const nowhere = '0190a000-0000-7000-8000-0123456789ab';
const progress =
  '{"query":"query($id:ID!){progress(clientId:$id){verdict}}","variables":{"id":"$"}}';

/** For how many milliseconds a practitioner waits for the answer about a client who is not theirs. */
async function waitFor(id: string): Promise<number> {
  const began = performance.now();
  const { body } = await scene.viewers.practitioner.send('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: progress.replace('$"', `${id}"`),
  });
  const took = performance.now() - began;
  expect(body).toContain('{"data":{"progress":null}');
  return took;
}

interface Compared {
  /** By how many milliseconds the median of one is longer. */
  readonly longer: number;
  readonly p: number;
}

/** The waits for an id that is somewhere against those for one that is nowhere, asked in turn. */
async function compared(id: string): Promise<Compared> {
  const [there, not]: [number[], number[]] = [[], []];
  for (let place = 0; place < samples + 20; place += 1) {
    // Which one is first is changed each time, so that what hangs on the order falls on both.
    const order = place % 2 === 0 ? [id, nowhere] : [nowhere, id];
    for (const one of order) {
      const took = await waitFor(one);
      // The first ones compile and plan.
      if (place >= 20) (one === id ? there : not).push(took);
    }
  }
  const middle = (times: number[]) => quantile(times, 0.5) ?? NaN;
  return {
    longer: middle(there) - middle(not),
    p: mannWhitney(there, not, (wait) => wait)?.p ?? 1,
  };
}

/**
 * One comparison in a hundred looks different by chance, and some more where the machine is busy elsewhere; three in a row
 * do not.
 */
async function tells(id: string): Promise<boolean> {
  for (let turn = 0; turn < 3; turn += 1) {
    const { longer, p } = await compared(id);
    if (p > 0.01 && Math.abs(longer) < 2) return false;
  }
  return true;
}

describe('how long the answer takes', () => {
  it("does not tell a colleague's client from nobody", async () => {
    expect(await tells(scene.own.colleaguesClient.id)).toBe(false);
  });

  it("does not tell another practice's client from nobody", async () => {
    expect(await tells(scene.other.treatedClient.id)).toBe(false);
  });

  it('would tell them if one were looked up longer', async () => {
    const database = scene.server.database;
    const id = scene.other.treatedClient.id;
    door.to(slower(database, id));
    const found = await tells(id);
    door.to(database);
    expect(found).toBe(true);
  });
});

/** Waits for a millisecond where a statement is about this id. */
function slower(database: Database, id: string): Database {
  return around(database, (ask) => async (statement, values = []) => {
    const rows = await ask(statement, values);
    if (values.includes(id)) await wait(1);
    return rows as never;
  });
}
