import { asOwner } from '../database/as-owner';
import { practicesIn } from '../database/practices-in';
import { prepareDatabase } from '../database/prepare-database';
import { trailWords } from '../access/trail/trail-words';
import { verifyTrail, type KeptHead } from '../access/trail/verify-trail';
import { Refusal } from '../refusal';
import type { Command } from './command';
import { knownWords } from './known-words';

const use = 'npm run unknot -- audit verify [--practice ID [--head SEQ:HASH]]';

/** Walks the audit trail of every practice, or of one, and ends with a fault where one does not hold. */
export const audit: Command = async (config, words, say) => {
  const { practice, head } = read(words);
  const prepared = await prepareDatabase(config, say);
  try {
    const all = await practicesIn(prepared.ownerUrl);
    const chosen = all.filter(({ id }) => practice === undefined || id === practice);
    if (practice !== undefined && chosen.length === 0) {
      const names = all.map(({ id, name }) => `  ${id}  ${name}`).join('\n');
      throw new Refusal(`There is no practice ${practice}. There are:\n${names}`);
    }
    let broken = 0;
    for (const { id, name } of chosen) {
      const state = await asOwner(prepared.ownerUrl, { practiceId: id }, (ask) =>
        verifyTrail(ask, id, head),
      );
      say(trailWords(`${name} (${id})`, state).join('\n'));
      if (state.broken !== null) broken += 1;
    }
    if (broken > 0) throw new Refusal('The audit trail does not hold. Keep the database as it is.');
  } finally {
    await prepared.stop();
  }
};

function read(words: readonly string[]): { practice?: string; head?: KeptHead } {
  const options = { practice: { type: 'string' }, head: { type: 'string' } } as const;
  const { values, positionals } = knownWords(
    { args: [...words], allowPositionals: true, options },
    use,
  );
  const { practice, head } = values;
  if (positionals.join(' ') !== 'verify' || (head !== undefined && practice === undefined)) {
    throw new Refusal(`  ${use}`);
  }
  if (head === undefined) return practice === undefined ? {} : { practice };
  const [, seq, hash] = /^(\d+):([0-9a-f]{64})$/.exec(head) ?? [];
  if (practice === undefined || seq === undefined || hash === undefined) {
    throw new Refusal(`A head is written as it was said, SEQ:HASH.\n  ${use}`);
  }
  return { practice, head: { seq: Number(seq), hash } };
}
