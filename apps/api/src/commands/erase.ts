import { asOwner } from '../database/as-owner';
import { practicesIn } from '../database/practices-in';
import { prepareDatabase } from '../database/prepare-database';
import { eraseRecord, waitingIn } from '../access/records/erase-record';
import { Refusal } from '../refusal';
import type { Command } from './command';
import { knownWords } from './known-words';

const use = 'npm run unknot -- erase [--client ID --yes]';

/** Says which records wait to be erased, and erases one of them for good. */
export const erase: Command = async (config, words, say) => {
  const options = { client: { type: 'string' }, yes: { type: 'boolean' } } as const;
  const { values } = knownWords({ args: [...words], options }, use);
  if ((values.client === undefined) !== (values.yes !== true)) {
    throw new Refusal(`Erasing cannot be taken back. If that is what you want:\n  ${use}`);
  }
  const prepared = await prepareDatabase(config, say);
  try {
    const waiting = await everyWaiting(prepared.ownerUrl);
    if (values.client === undefined) return say(inWords(waiting));
    const found = waiting.find(({ id }) => id === values.client);
    if (found === undefined) throw new Refusal(`${inWords(waiting)}\n  ${use}`);
    const { practiceId, id } = found;
    const erased = await asOwner(prepared.ownerUrl, { practiceId }, (ask) =>
      eraseRecord(ask, practiceId, id, new Date().toISOString()),
    );
    say(
      `The record ${id} is erased. Entry ${erased.id} keeps that there was one. Backups still hold it.`,
    );
  } finally {
    await prepared.stop();
  }
};

async function everyWaiting(ownerUrl: string) {
  const found = [];
  for (const { id: practiceId, name: practice } of await practicesIn(ownerUrl)) {
    const rows = await asOwner(ownerUrl, { practiceId }, (ask) => waitingIn(ask, practiceId));
    found.push(...rows.map((row) => ({ ...row, practiceId, practice })));
  }
  return found;
}

/** Ids alone: what is printed may be kept. */
function inWords(waiting: readonly { readonly id: string; readonly practice: string }[]): string {
  if (waiting.length === 0) return 'No record waits to be erased.';
  const lines = waiting.map(({ id, practice }) => `  ${id}  ${practice}`);
  return ['These records wait to be erased:', ...lines].join('\n');
}
