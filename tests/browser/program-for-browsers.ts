import { makeFolder, removeFolders } from '../faults/folders';
import { signInTo } from '../faults/practitioner';
import { startProgram, untilReady } from '../faults/program';
import { findChromium, type FoundBrowser } from './chromium';

/** What the browser tests of a run work with; travels to them in the environment. */
export interface TestProgram {
  readonly url: string;
  /** The cookie of each person of the demo, who has signed in already. */
  readonly cookies: Readonly<Record<Role, string>>;
  readonly browser: FoundBrowser;
}

/** The people of the demo. */
export type Role = 'owner' | 'practitioner' | 'client';

const name = 'UNKNOT_TEST_PROGRAM';

/** Starts the built program with the demo in a folder of its own and signs its people in, each once. */
export async function startForBrowsers(): Promise<{ stop(): Promise<void> }> {
  const browser = await findChromium();
  const folder = makeFolder();
  const program = await untilReady(await startProgram({ UNKNOT_DATA: folder }), 200);
  const cookieOf = (role: Role) => signInTo(program.url, `${role}@demo.unknot.example`);
  const test: TestProgram = {
    url: program.url,
    cookies: {
      owner: await cookieOf('owner'),
      practitioner: await cookieOf('practitioner'),
      client: await cookieOf('client'),
    },
    browser,
  };
  process.env[name] = JSON.stringify(test);
  let asked = false;
  void program.ended.then(({ code, signal }) => {
    if (!asked) console.error(`The program ended (${code ?? signal}):\n${program.said()}`);
  });
  return {
    stop: async () => {
      asked = true;
      await program.stop();
      removeFolders([folder]);
    },
  };
}

/** The program that `startForBrowsers` started for this run. */
export function testProgram(): TestProgram {
  const given = process.env[name];
  if (given === undefined) throw new Error('The program for the browser tests is not running.');
  return JSON.parse(given) as TestProgram;
}
