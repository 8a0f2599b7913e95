import { writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { Client } from 'pg';
import { startEmbedded, type RunningPostgres } from '@unknot/api/database/embedded-postgres';
import { freePort, makeFolder, removeFolders } from './folders';
import { startProgram, type Settings } from './program';

jest.setTimeout(180_000);

const folder = makeFolder();
const theirFolder = makeFolder();
afterAll(() => removeFolders([folder, theirFolder]));

/** Starts the program, which must end by itself, and answers what it says on the error stream. */
async function refusalOf(settings: Settings): Promise<string> {
  const program = await startProgram({ UNKNOT_DATA: folder, UNKNOT_DEMO: 'off', ...settings });
  const timer = setTimeout(() => program.send('SIGKILL'), 90_000);
  const end = await program.ended;
  clearTimeout(timer);
  expect({ ...end, said: program.said() }).toMatchObject({ code: 1, signal: null });
  return program.complained();
}

/** One paragraph in plain words: an empty line, the words, an empty line. */
function expectPlainWords(words: string): void {
  expect(words).toMatch(/^\n\S[^\n]+[.\w]\n\n$/);
  expect(words).not.toMatch(/\bat \S+ \(|node:|Error:|undefined|\bnull\b/);
  expect(words).not.toContain('secret');
}

describe('a start that cannot be', () => {
  it('says that the port is taken, before it does any work', async () => {
    const port = await freePort();
    const other = await listeningOn(port);
    const words = await refusalOf({ PORT: String(port) });
    other.close();
    expectPlainWords(words);
    expect(words).toContain(`Port ${port} is taken`);
    expect(words).toContain('PORT=');
  });

  it.each(['0', '80.5'])('says that PORT=%s cannot be', async (port) => {
    const words = await refusalOf({ PORT: port });
    expectPlainWords(words);
    expect(words).toContain('PORT cannot be used as set');
  });

  it.each([
    ['UNKNOT_DEMO', 'maybe'],
    ['DATABASE_URL', 'localhost:5432'],
    ['UNKNOT_URL', 'unknot.clinic.example'],
  ])('says that %s=%s cannot be', async (name, value) => {
    const words = await refusalOf({ [name]: value });
    expectPlainWords(words);
    expect(words).toContain(`${name} cannot be used as set`);
  });

  it('names the address that cannot be listened on', async () => {
    const words = await refusalOf({ HOST: '192.0.2.1' });
    expectPlainWords(words);
    expect(words).toContain('192.0.2.1');
    expect(words).toMatch(/Set PORT or HOST/);
  });

  it('says that the folder cannot be written', async () => {
    // A file in place of the folder: nothing else stops an administrator from writing.
    const file = join(folder, 'file');
    writeFileSync(file, '');
    const words = await refusalOf({ UNKNOT_DATA: file });
    expectPlainWords(words);
    expect(words).toContain(`The folder ${file} cannot be written`);
    expect(words).toMatch(/Set UNKNOT_DATA .* or DATABASE_URL/);
  });

  it('says that the database does not answer, without its password', async () => {
    const port = await freePort();
    const words = await refusalOf({
      DATABASE_URL: `postgres://unknot:secret@127.0.0.1:${port}/clinic`,
    });
    expectPlainWords(words);
    expect(words).toContain(`The database clinic at 127.0.0.1:${port} does not answer`);
    expect(words).toContain('Check DATABASE_URL');
  });
});

describe('a start on a server of their own that cannot be', () => {
  let theirs: RunningPostgres;
  let url: URL;
  beforeAll(async () => {
    theirs = await startEmbedded({ folder: theirFolder, throwaway: true });
    url = new URL(theirs.url);
    await onServer(theirs.url, 'create database newer');
  });
  afterAll(() => theirs.stop());

  it('says that the password is wrong', async () => {
    const wrong = new URL(url);
    wrong.password = 'secret';
    const words = await refusalOf({ DATABASE_URL: wrong.toString() });
    expectPlainWords(words);
    expect(words).toContain('Check DATABASE_URL');
  });

  it('says that there is no such database', async () => {
    const absent = new URL(url);
    absent.pathname = '/nowhere';
    const words = await refusalOf({ DATABASE_URL: absent.toString() });
    expectPlainWords(words);
    expect(words).toContain('The database nowhere at');
  });

  it('says that the role may not make tables', async () => {
    await onServer(theirs.url, `create role weak login createrole password 'secret'`);
    const weak = new URL(url);
    [weak.username, weak.password, weak.pathname] = ['weak', 'secret', '/newer'];
    const words = await refusalOf({ DATABASE_URL: weak.toString() });
    expectPlainWords(words);
    expect(words).toContain('The role of DATABASE_URL may not make tables');
  });

  it.each([
    ['is too mighty', 'unknot', 'is a superuser, may bypass'],
    ['is another than the one that the tables are opened to', 'plain', 'is plain, but the tables'],
    ['is not there', 'nobody', 'cannot sign in'],
  ])("says that the program's own role %s", async (_, name, why) => {
    const role = new URL(url);
    role.username = name;
    if (name !== 'unknot') role.password = 'secret';
    if (name === 'plain') {
      await onServer(theirs.url, `create role plain login password 'secret'`);
    }
    const settings = { DATABASE_URL: url.toString(), DATABASE_APP_URL: role.toString() };
    const words = await refusalOf(settings);
    expectPlainWords(words);
    expect(words).toContain('The role of DATABASE_APP_URL');
    expect(words).toContain(why);
  });

  it('says that the schema is newer, and changes nothing', async () => {
    const newer = new URL(url);
    newer.pathname = '/newer';
    await onServer(
      newer.toString(),
      `create table public.migration (id serial, timestamp bigint, name text);
       insert into public.migration (timestamp, name) values (9999999999999, 'FromTheFuture');`,
    );
    const words = await refusalOf({ DATABASE_URL: newer.toString() });
    expectPlainWords(words);
    expect(words).toContain('newer version of Unknot (it has the step FromTheFuture)');
    expect(words).toMatch(/set UNKNOT_DATA or DATABASE_URL/);
    const tables = await onServer(
      newer.toString(),
      `select count(*)::int as n from pg_tables where schemaname = 'public'`,
    );
    expect(tables).toEqual([{ n: 1 }]);
  });
});

function listeningOn(port: number): Promise<Server> {
  return new Promise((ready) => {
    const server = createServer();
    server.listen(port, '127.0.0.1', () => ready(server));
  });
}

async function onServer(address: string, sql: string): Promise<object[]> {
  const client = new Client({ connectionString: address });
  await client.connect();
  try {
    return (await client.query<object>(sql)).rows;
  } finally {
    await client.end();
  }
}
