import { readdirSync } from 'node:fs';
import { jest } from '@jest/globals';
import { Client } from 'pg';
import { startEmbedded, type RunningPostgres } from '@unknot/api/database/embedded-postgres';
import { makeFolder, removeFolders } from './folders';
import { practitionerAt } from './practitioner';
import { startProgram, untilReady, type Program } from './program';

jest.setTimeout(300_000);

const [folder, theirFolder] = [makeFolder(), makeFolder()];
let theirs: RunningPostgres;
const running: Program[] = [];
beforeAll(async () => {
  theirs = await startEmbedded({ folder: theirFolder, throwaway: true });
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((program) => program.stop()));
});
afterAll(async () => {
  await theirs.stop();
  removeFolders([folder, theirFolder]);
});

async function databaseNamed(name: string): Promise<string> {
  await ask(theirs.url, `create database ${name}`);
  const address = new URL(theirs.url);
  address.pathname = `/${name}`;
  return address.toString();
}

async function start(settings: Readonly<Record<string, string>>): Promise<Program> {
  const program = await startProgram({ UNKNOT_DATA: folder, ...settings });
  running.push(program);
  return program;
}

const steps = 'select name from public.migration order by id';

describe('DATABASE_URL', () => {
  it('may be the address of a plain owner, to whom row-level security applies as well', async () => {
    await ask(theirs.url, `create role clinic_owner login createrole password 'secret'`);
    await ask(theirs.url, 'create database plain owner clinic_owner');
    const address = new URL(theirs.url);
    address.username = 'clinic_owner';
    address.password = 'secret';
    address.pathname = '/plain';
    const program = await untilReady(await start({ DATABASE_URL: address.toString() }), 200);
    expect((await (await practitionerAt(program)).stored()).size).toBeGreaterThan(0);
  });

  it('is used as it is, and no server is started', async () => {
    const address = await databaseNamed('clinic');
    const program = await untilReady(await start({ DATABASE_URL: address, UNKNOT_DEMO: 'off' }));
    expect(program.said()).not.toContain('Starting the database');
    expect(readdirSync(folder)).toEqual([]);
    expect((await fetch(`${program.url}/readyz`)).status).toBe(200);
    expect((await ask(address, steps)).length).toBeGreaterThan(0);
    const roles = await ask(
      address,
      `select distinct usename as role from pg_stat_activity
       where datname = 'clinic' and pid <> pg_backend_pid()`,
    );
    expect(roles).toEqual([{ role: 'unknot_app' }]);
  });

  it('leaves their server running when the program stops', async () => {
    const address = await databaseNamed('stays');
    const program = await untilReady(await start({ DATABASE_URL: address, UNKNOT_DEMO: 'off' }));
    expect((await program.stop()).code).toBe(0);
    expect(await ask(address, 'select 1 as one')).toEqual([{ one: 1 }]);
  });
});

describe('two programs started together on one empty database', () => {
  it('bring it up to date once and make one demo, and both serve it', async () => {
    const address = await databaseNamed('together');
    const programs = await Promise.all([1, 2].map(() => start({ DATABASE_URL: address })));
    await Promise.all(programs.map((program) => untilReady(program, 200)));

    const did = (words: string) => programs.filter((program) => program.said().includes(words));
    expect(did('Brought the database up to date')).toHaveLength(1);
    const taken = (await ask(address, steps)).map(({ name }) => name);
    expect(new Set(taken).size).toBe(taken.length);
    expect(await ask(address, 'select count(*)::int as n from practice')).toEqual([{ n: 1 }]);
    for (const program of programs) {
      expect(program.complained()).toBe('');
      expect((await (await practitionerAt(program)).stored()).size).toBeGreaterThan(0);
    }
  });
});

async function ask(address: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: address });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}
