import { jest } from '@jest/globals';
import { makeFolder, removeFolders } from './folders';
import { isRunning, postgresOf, untilGone } from './postgres';
import { nextVisit, practitionerAt } from './practitioner';
import { startProgram, untilReady, type Program } from './program';

jest.setTimeout(240_000);

const statusOf = async (program: Program, path: string): Promise<number> =>
  (await fetch(`${program.url}${path}`)).status;

describe('a first start in an empty folder', () => {
  const folder = makeFolder();
  const visit = nextVisit(0);
  let program: Program;
  let firstTook: number;
  let postgres: number;
  beforeAll(async () => {
    const began = Date.now();
    program = await untilReady(await startProgram({ UNKNOT_DATA: folder }), 200);
    firstTook = Date.now() - began;
    postgres = postgresOf(folder) ?? 0;
  });
  afterAll(async () => {
    await program.stop();
    removeFolders([folder]);
  });

  it('says what it does, then its address and the three sign-ins of the demo', () => {
    const said = program.said();
    expect(said).toContain('Making the database (once)');
    expect(said).toContain('making a practice of invented people');
    expect(said).toContain(`Unknot is ready at ${program.url}`);
    for (const who of ['Owner', 'Practitioner', 'Client']) {
      const line = new RegExp(`${who} +${who.toLowerCase()}@demo\\.unknot\\.example +try-unknot`);
      expect(said).toMatch(line);
    }
    expect(program.complained()).toBe('');
  });

  it('is alive and ready, and serves pages and sign-ins', async () => {
    expect(await statusOf(program, '/healthz')).toBe(200);
    expect(await statusOf(program, '/readyz')).toBe(200);
    const page = await fetch(`${program.url}/clients`);
    expect(await page.text()).toContain('<title>Unknot</title>');
    const offered = (await (await fetch(`${program.url}/sign-in/demo`)).json()) as object[];
    expect(offered).toHaveLength(3);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)(
    'ends cleanly on %s, starts again quickly, and keeps what was recorded',
    async (signal) => {
      const practitioner = await practitionerAt(program);
      const { replayed } = await practitioner.record(visit);
      expect(replayed).toBe(signal === 'SIGTERM');
      expect(isRunning(postgres)).toBe(true);
      program.send(signal);
      expect(await program.ended).toEqual({ code: 0, signal: null });
      expect(program.complained()).toBe('');
      await untilGone(postgres, 5);

      const began = Date.now();
      program = await untilReady(await startProgram({ UNKNOT_DATA: folder }));
      const took = Date.now() - began;
      postgres = postgresOf(folder) ?? 0;
      expect(took).toBeLessThan(Math.max(15_000, firstTook));
      expect(program.said()).not.toContain('Making the database');
      expect(program.said()).not.toContain('invented people to look at');
      const stored = await (await practitionerAt(program)).stored();
      expect(stored.get(visit.id)).toBe(visit.value);
    },
  );
});

describe('UNKNOT_DEMO=off', () => {
  const folder = makeFolder();
  let program: Program;
  beforeAll(async () => {
    const settings = { UNKNOT_DATA: folder, UNKNOT_DEMO: 'off' };
    program = await untilReady(await startProgram(settings));
  });
  afterAll(async () => {
    await program.stop();
    removeFolders([folder]);
  });

  it('leaves an empty database empty', async () => {
    expect(program.said()).not.toContain('demo');
    expect(await (await fetch(`${program.url}/sign-in/demo`)).json()).toEqual([]);
    await expect(practitionerAt(program)).rejects.toThrow('401');
  });

  it('is alive but not ready when its database is gone, and still stops cleanly', async () => {
    const postgres = postgresOf(folder) ?? 0;
    process.kill(postgres, 'SIGINT');
    await untilGone(postgres, 10);
    expect(await statusOf(program, '/healthz')).toBe(200);
    expect(await statusOf(program, '/readyz')).toBe(503);
    expect((await program.stop()).code).toBe(0);
  });
});
