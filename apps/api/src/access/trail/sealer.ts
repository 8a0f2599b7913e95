import type { Database } from '../../database/database';
import { sealTrail } from './seal';

/** Seals the trails of practices while the program runs. */
export interface Sealer {
  /** The same door to the records, which tells the sealer where something was noted. */
  readonly database: Database;
  /** Seals what is left, and stops. */
  stop(): Promise<void>;
}

/** How the sealer waits. */
export interface SealerPace {
  readonly everyMillis: number;
  /** After how many turns it looks again for what took long to be kept. */
  readonly wideEvery: number;
}

const usual: SealerPace = { everyMillis: 1_000, wideEvery: 60 };

/** A request ends within half a minute; an import may take longer. */
const narrow = 60;
const wide = 3_600;
const ever = 3_600 * 24 * 366 * 100;

/**
 * Starts to seal: once everything that a stop without goodbye has left in `practices`, then every second what was
 * noted since. A fault of the database is told to `onFault` and what was to be sealed is tried again.
 */
export async function startSealer(
  database: Database,
  practices: readonly string[],
  onFault: (fault: unknown) => void,
  { everyMillis, wideEvery }: SealerPace = usual,
): Promise<Sealer> {
  const known = new Set(practices);
  let due = new Set<string>();
  const seal = async (those: Iterable<string>, seconds: number) => {
    for (const practiceId of those) {
      await sealTrail(database, practiceId, seconds).catch((fault: unknown) => {
        due.add(practiceId);
        onFault(fault);
      });
    }
  };
  await seal(known, ever);
  let turn = 0;
  let running: Promise<void> = Promise.resolve();
  let busy = false;
  const next = async () => {
    turn += 1;
    if (turn % wideEvery === 0) return seal(known, wide);
    const now = due;
    due = new Set();
    return seal(now, narrow);
  };
  const timer = setInterval(() => {
    if (busy) return;
    busy = true;
    running = next().finally(() => (busy = false));
  }, everyMillis);
  timer.unref();
  return {
    database: telling(database, (practiceId) => {
      known.add(practiceId);
      due.add(practiceId);
    }),
    stop: async () => {
      clearInterval(timer);
      await running;
      await seal(new Set([...known, ...due]), wide);
    },
  };
}

/** Only what writes or notes can have left an event. */
function telling(database: Database, tell: (practiceId: string) => void): Database {
  return {
    ...database,
    write: async (scope, work) => {
      const answer = await database.write(scope, work);
      tell(scope.practiceId);
      return answer;
    },
    writeShown: async (scope, shown, work) => {
      const answer = await database.writeShown(scope, shown, work);
      tell(scope.practiceId);
      return answer;
    },
    readNoted: async (scope, note, work) => {
      const answer = await database.readNoted(scope, note, work);
      tell(scope.practiceId);
      return answer;
    },
  };
}
