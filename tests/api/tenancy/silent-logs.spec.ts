import { jest } from '@jest/globals';
import { startCluster, type Cluster } from '../cluster';
import { fillingsOf, operationOn } from './argument-values';
import { catalogueOf } from './catalogue';
import { viewerKinds } from './every-viewer';
import { faulty } from './faulty';
import { aimAt, makeScene, type Scene } from './scene';
import { walk, type Findings, type Step } from './walk';
import { everythingBelow, rootFieldsOf } from './ways';
import { aimedAt, mutations } from './writes';

jest.setTimeout(240_000);

const ofTheRun = process.env['UNKNOT_TEST_CLUSTER'];

let cluster: Cluster;
let scene: Scene;
let trouble: ReturnType<typeof faulty>;
let heard = '';
beforeAll(async () => {
  cluster = await startCluster((text) => (heard += text));
  process.env['UNKNOT_TEST_CLUSTER'] = cluster.url;
  scene = await makeScene({}, (database) => {
    trouble = faulty(database);
    return trouble.database;
  });
});
afterAll(async () => {
  await scene.close();
  await cluster.stop();
  process.env['UNKNOT_TEST_CLUSTER'] = ofTheRun;
});

/** What everybody may ask and do with what is their own. */
function everything(): readonly Step[] {
  const few = { ...scene.ownThings, ids: [scene.own.treatedClient.id], cursors: [] };
  const looks = rootFieldsOf('query').flatMap((root) =>
    fillingsOf(root, few).map((variables) => ({ kind: 'query' as const, root, variables })),
  );
  const deeds = mutations.map((root) => ({
    ...{ kind: 'mutation' as const, root },
    variables: aimedAt(root, aimAt(scene.own), scene.ownThings),
  }));
  return viewerKinds.flatMap((kind) =>
    [...looks, ...deeds].map(({ root, variables, kind: of }) => ({
      ...{ kind, root: root.name, variables },
      query: operationOn(of, root, everythingBelow(root)),
    })),
  );
}

/** Asks all of it while no row can be written into tables of these names. */
async function whileNothingFits(tables: readonly string[]): Promise<Findings> {
  const { database, viewers, canaries, mayKnow } = scene;
  for (const table of tables) {
    await database.query(`alter table ${table} add constraint forced check (false) not valid`);
  }
  const found = await walk(viewers, everything(), { canaries, mayKnow });
  for (const table of tables) await database.query(`alter table ${table} drop constraint forced`);
  return found;
}

/** All that is a person's or a client's: words, and numbers that were measured. */
const told = /numbat|quoll|bilby|wombat|\.0231|\.0417|typing error|other knee|holiday/i;

const faultsLogged = () => scene.log.filter((line) => line.includes('"msg":"fault"')).length;
const linesTold = () => [...scene.log, ...heard.split('\n')].filter((line) => told.test(line));

/** Waits until the server’s words have come through the pipe. */
const untilHeard = () => new Promise((resolve) => setTimeout(resolve, 300));

describe('after hundreds of faults', () => {
  it('the logs of program and database hold nothing of what did not fit', async () => {
    const tables = (await catalogueOf(scene.database)).map(({ name }) => name);
    const kept = ['audit_event', 'audit_link', 'sign_in', 'failed_try', 'access_token'];
    const first = await whileNothingFits(tables.filter((name) => !kept.includes(name)));
    const second = await whileNothingFits(['audit_event']);
    expect([...first.leaks, ...second.leaks]).toEqual([]);
    await untilHeard();
    expect(faultsLogged()).toBeGreaterThan(150);
    expect(heard.match(/ERROR: {2}new row for relation/g)?.length).toBeGreaterThan(150);
    expect(linesTold()).toEqual([]);
  });

  it('they hold nothing of what was under way when something else failed', async () => {
    const before = faultsLogged();
    const { viewers, canaries, mayKnow } = scene;
    trouble.on = true;
    for (let round = 0; round < 3; round += 1) {
      const found = await walk(viewers, everything(), { canaries, mayKnow });
      expect(found.leaks).toEqual([]);
    }
    trouble.on = false;
    await untilHeard();
    expect(faultsLogged() - before).toBeGreaterThan(150);
    expect(linesTold()).toEqual([]);
  });

  it('they hold nothing of what did not fit when the owner of the tables wrote it', async () => {
    await scene.database.query('alter table client add constraint forced check (false) not valid');
    const writing = scene.database.query('update client set name = name');
    await expect(writing).rejects.toMatchObject({ detail: expect.stringContaining('numbat') });
    await scene.database.query('alter table client drop constraint forced');
    await untilHeard();
    expect(linesTold()).toEqual([]);
  });

  it('hears what the database does write down', async () => {
    await expect(scene.database.query(`select 'numbat'::uuid`)).rejects.toThrow();
    await untilHeard();
    expect(linesTold()).toHaveLength(1);
  });
});
