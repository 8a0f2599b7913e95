import type { Database } from '../../database/database';
import { sealTrail } from './seal';

/** Seals the trails of practices while the program runs. */
export interface Sealer {
  /** The same door to the records, which tells the sealer where something was noted. */
  readonly database: Database;
  /** Seals what is left, and stops. */
  stop(): Promise<void>;
}

/** How often the sealer looks. */
export interface SealerPace {
  readonly everyMillis: number;
  /** After how many turns it looks again for what was kept later than most: a minute back, and an hour. */
  readonly minuteEvery: number;
  readonly hourEvery: number;
}

const usual: SealerPace = { everyMillis: 1_000, minuteEvery: 15, hourEvery: 600 };

// Most requests are kept within a moment of their beginning, all of them within half a minute; an import may take
// long. Looking far back at every turn would look at each event again and again.
const moment = 3;
const minute = 60;
const hour = 3_600;

/**
 * Starts to seal: once everything that a stop without goodbye has left in `practices`, then every second what was
 * noted since. A fault of the database is told to `onFault` and what was to be sealed is tried again.
 */
export async function startSealer(
  database: Database,
  practices: readonly string[],
  onFault: (fault: unknown) => void,
  pace: SealerPace = usual,
): Promise<Sealer> {
  /** For each practice when it was last looked at, in milliseconds. */
  const looked = new Map<string, number>();
  const due = new Set<string>();
  const seal = async (practiceId: string, back: number | 'EVER') => {
    const began = performance.now();
    due.delete(practiceId);
    const since = (began - (looked.get(practiceId) ?? began)) / 1_000;
    try {
      const seconds = back === 'EVER' ? back : Math.max(back, since + moment);
      await sealTrail(database, practiceId, seconds);
      looked.set(practiceId, began);
    } catch (fault) {
      due.add(practiceId);
      onFault(fault);
    }
  };
  const sealAll = async (those: Iterable<string>, back: number | 'EVER') => {
    for (const practiceId of [...those]) await seal(practiceId, back);
  };
  const tell = (practiceId: string) => {
    due.add(practiceId);
    if (!looked.has(practiceId)) looked.set(practiceId, performance.now() - minute * 1_000);
  };
  await sealAll(practices, 'EVER');
  const stopTurns = inTurns(pace, (back) =>
    sealAll(back === undefined ? due : looked.keys(), back ?? moment),
  );
  return {
    database: telling(database, tell),
    stop: async () => {
      await stopTurns();
      await sealAll(new Set([...looked.keys(), ...due]), hour);
    },
  };
}

/** Takes turn after turn, never two at once; `back` says how many seconds to look back everywhere. */
function inTurns(
  { everyMillis, minuteEvery, hourEvery }: SealerPace,
  take: (back: number | undefined) => Promise<void>,
): () => Promise<void> {
  let turn = 0;
  let running: Promise<void> | undefined;
  const timer = setInterval(() => {
    if (running !== undefined) return;
    turn += 1;
    const back = turn % hourEvery === 0 ? hour : turn % minuteEvery === 0 ? minute : undefined;
    running = take(back).finally(() => (running = undefined));
  }, everyMillis);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}

/** Only what writes or notes can have left an event. */
function telling(database: Database, tell: (practiceId: string) => void): Database {
  const told = async <T>(practiceId: string, work: Promise<T>): Promise<T> => {
    const answer = await work;
    tell(practiceId);
    return answer;
  };
  return {
    ...database,
    write: (scope, work) => told(scope.practiceId, database.write(scope, work)),
    writeShown: (scope, shown, work) =>
      told(scope.practiceId, database.writeShown(scope, shown, work)),
    readNoted: (scope, note, work) => told(scope.practiceId, database.readNoted(scope, note, work)),
    readThenNoted: (scope, work, note) =>
      told(scope.practiceId, database.readThenNoted(scope, work, note)),
  };
}
