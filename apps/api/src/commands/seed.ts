import { sizeForReadings } from '@unknot/sample-clinic/size';
import { practiceOf } from '@unknot/sample-clinic/practice-of';
import { asOwner } from '../database/as-owner';
import { prepareDatabase } from '../database/prepare-database';
import { seedDemoIfEmpty } from '../database/seed/demo';
import { seedPractice } from '../database/seed/seed-practice';
import { isUniqueViolation } from '../database/unique-violation';
import { Refusal } from '../refusal';
import type { Command } from './command';
import { knownWords } from './known-words';

const use =
  'npm run db:seed                                  the demo practice, into an empty database\n' +
  '  npm run db:seed -- --readings 1000000 --seed 7   one more practice of that size';

/** Adds a practice of invented people: the demo, or one of any size for trying out speed. */
export const seed: Command = async (config, words, say) => {
  const { readings, seedNumber } = read(words);
  const prepared = await prepareDatabase(config, say);
  try {
    if (readings === undefined) {
      const done = await seedDemoIfEmpty(prepared.ownerUrl, new Date().toISOString(), say);
      if (!done) say('There are practices already; nothing was added.');
      return;
    }
    const size = sizeForReadings(readings);
    const sample = practiceOf(seedNumber, size, new Date().toISOString().slice(0, 10));
    const began = performance.now();
    const practiceId = sample.practice.id;
    const counts = await asOwner(prepared.ownerUrl, { practiceId }, (ask, client) =>
      seedPractice(ask, client, sample, size.clients, progressSaid(say)),
    ).catch((fault: unknown) => {
      if (!isUniqueViolation(fault)) throw fault;
      throw new Refusal(
        `The practice of seed ${seedNumber} is there already. Choose another --seed.`,
      );
    });
    const seconds = (performance.now() - began) / 1000;
    say(
      `Added ${counts.clients} clients with ${counts.readings} readings in ${seconds.toFixed(1)} s.`,
    );
  } finally {
    await prepared.stop();
  }
};

/** Says every tenth of the way once. */
function progressSaid(say: (words: string) => void): (share: number) => void {
  let said = 0;
  return (share) => {
    const tenths = Math.floor(share * 10);
    if (tenths <= said) return;
    said = tenths;
    say(`${tenths * 10} %`);
  };
}

function read(words: readonly string[]): { readings: number | undefined; seedNumber: number } {
  const options = {
    readings: { type: 'string' },
    seed: { type: 'string', default: '7' },
  } as const;
  const { values } = knownWords({ args: [...words], options }, use);
  const readings = values.readings === undefined ? undefined : Number(values.readings);
  const seedNumber = Number(values.seed);
  const usable = (n: number, most: number) => Number.isInteger(n) && n >= 1 && n <= most;
  if ((readings !== undefined && !usable(readings, 100_000_000)) || !usable(seedNumber, 2 ** 31)) {
    throw new Refusal(`Give whole numbers above zero:\n  ${use}`);
  }
  return { readings, seedNumber };
}
