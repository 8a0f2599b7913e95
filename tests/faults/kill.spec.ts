import { setTimeout as wait } from 'node:timers/promises';
import { jest } from '@jest/globals';
import { makeFolder, removeFolders } from './folders';
import { postgresOf, untilGone } from './postgres';
import { nextVisit, practitionerAt, type Practitioner, type Sent } from './practitioner';
import { startProgram, untilReady, type Program } from './program';

jest.setTimeout(300_000);

/** How many writes have to be acknowledged before the fault: fewer would prove nothing. */
const floor = 60;
const writers = 4;

const folder = makeFolder();
const start = async () => untilReady(await startProgram({ UNKNOT_DATA: folder }), 200);
let program: Program;
let made = 0;
beforeAll(async () => {
  program = await start();
});
afterAll(async () => {
  await program.stop();
  removeFolders([folder]);
});

/** Records visits from several writers until one of them gets no answer; they keep the history. */
async function recordUntilItFails(practitioner: Practitioner, history: Sent[]): Promise<void> {
  const writing = async () => {
    for (;;) {
      const sent = nextVisit((made += 1));
      history.push(sent);
      await practitioner.record(sent);
      sent.outcome = 'ACKNOWLEDGED';
    }
  };
  await Promise.allSettled(Array.from({ length: writers }, writing));
}

const acknowledgedIn = (history: readonly Sent[]) =>
  history.filter(({ outcome }) => outcome === 'ACKNOWLEDGED');

/** Writes, and does the harm in the middle of it. */
async function historyAround(harm: () => void): Promise<Sent[]> {
  const history: Sent[] = [];
  const writing = recordUntilItFails(await practitionerAt(program), history);
  while (acknowledgedIn(history).length < floor) await wait(5);
  harm();
  await writing;
  return history;
}

/** What was acknowledged is there, with its reading; what was not is there as a whole or not at all. */
async function expectNothingLost(history: readonly Sent[]): Promise<void> {
  const practitioner = await practitionerAt(program);
  const stored = await practitioner.stored();
  const lost = acknowledgedIn(history).filter(({ id, value }) => stored.get(id) !== value);
  const half = history.filter(({ id, value }) => stored.has(id) && stored.get(id) !== value);
  expect({ lost, half }).toEqual({ lost: [], half: [] });
  expect(acknowledgedIn(history).length).toBeGreaterThanOrEqual(floor);

  const again = history.filter(({ outcome }) => outcome === 'UNKNOWN');
  for (const sent of again) {
    expect(await practitioner.record(sent)).toMatchObject({ replayed: stored.has(sent.id) });
  }
  const after = await practitioner.stored();
  const before = history.filter(({ id }) => stored.has(id)).length;
  expect(after.size - stored.size).toBe(history.length - before);
}

it('kill -9 of the program: PostgreSQL ends within 5 s, and no acknowledged write is lost', async () => {
  const postgres = postgresOf(folder) ?? 0;
  const history = await historyAround(() => program.send('SIGKILL'));
  expect(await program.ended).toEqual({ code: null, signal: 'SIGKILL' });
  await untilGone(postgres, 5);
  program = await start();
  expect(program.said()).not.toContain('Making the database');
  await expectNothingLost(history);
});

it('kill -9 of PostgreSQL: the program says so, and no acknowledged write is lost', async () => {
  const postgres = postgresOf(folder) ?? 0;
  const history = await historyAround(() => process.kill(postgres, 'SIGKILL'));
  await untilGone(postgres, 5);
  expect((await fetch(`${program.url}/readyz`)).status).toBe(503);
  expect((await program.stop()).code).toBe(0);
  program = await start();
  await expectNothingLost(history);
});

it('kill -9 of both at once: the next start finds every acknowledged write', async () => {
  const postgres = postgresOf(folder) ?? 0;
  const history = await historyAround(() => {
    process.kill(postgres, 'SIGKILL');
    program.send('SIGKILL');
  });
  await program.ended;
  await untilGone(postgres, 5);
  program = await start();
  await expectNothingLost(history);
});
