import { Client } from 'pg';
import { startEmbedded } from '@unknot/api/database/embedded-postgres';
import { makeFolder, removeFolders } from '../../faults/folders';
import { askAs, signInTo } from '../../faults/practitioner';
import { startProgram, untilReady, type Program } from '../../faults/program';
import { testProgram, type Role, type TestProgram } from '../program-for-browsers';
import { poison, type Poisoned } from './poison';

/** A program of its own in whose demo every text that somebody writes is hostile. */
export interface HostilePractice extends Poisoned {
  readonly program: TestProgram;
  /** The client of the demo. */
  readonly clientId: string;
  stop(): Promise<void>;
}

interface Self {
  readonly viewer: {
    readonly id: string;
    readonly clientId: string;
    readonly practice: { readonly id: string };
  };
}

/** Fills the table of links as only the program can. */
const invite = `mutation { invitePerson(input: { name: "a", email: "invited@hostile.example", role: ADMIN }) {
  problems { code } } }`;

/** Starts the program, signs the people of its demo in, and then makes what they read hostile. */
export async function startHostilePractice(): Promise<HostilePractice> {
  const folder = makeFolder();
  const running = await untilReady(await startProgram({ UNKNOT_DATA: folder }), 200);
  const stop = async () => {
    await running.stop();
    removeFolders([folder]);
  };
  try {
    return { ...(await madeHostile(running, folder)), stop };
  } catch (fault) {
    await stop();
    throw fault;
  }
}

async function madeHostile(
  { url }: Pick<Program, 'url'>,
  folder: string,
): Promise<Omit<HostilePractice, 'stop'>> {
  const cookieOf = (role: Role) => signInTo(url, `${role}@demo.unknot.example`);
  const cookies = {
    owner: await cookieOf('owner'),
    practitioner: await cookieOf('practitioner'),
    client: await cookieOf('client'),
  };
  await askAs({ url }, cookies.owner, invite);
  const self = '{ viewer { id clientId practice { id } } }';
  const { viewer } = await askAs<Self>({ url }, cookies.client, self);
  const { id: accountId, clientId, practice } = viewer;
  const poisoned = await onDatabase(folder, (database) =>
    poison(database, {
      ...{ practiceId: practice.id, clientId, accountId },
      ...{ word: 'a', sign: 'a', fraction: 0, whole: 1 },
    }),
  );
  return { ...poisoned, clientId, program: { url, cookies, browser: testProgram().browser } };
}

/** Asks the database as its administrator, whom no rule stops. */
async function onDatabase<T>(folder: string, work: (database: Client) => Promise<T>): Promise<T> {
  const { url } = await startEmbedded({ folder });
  const address = new URL(url);
  address.pathname = '/unknot';
  const database = new Client({ connectionString: address.href });
  await database.connect();
  try {
    return await work(database);
  } finally {
    await database.end();
  }
}
