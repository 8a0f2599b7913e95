import { readConfig } from '../config';
import { Refusal } from '../refusal';
import { audit } from './audit';
import type { Command } from './command';
import { createPractice } from './create-practice';
import { erase } from './erase';
import { importFromFile } from './import';
import { migrateOnly } from './migrate';
import { reset } from './reset';
import { seed } from './seed';
import { serve } from './serve';

const commands: Readonly<Record<string, { readonly run: Command; readonly use: string }>> = {
  serve: { run: serve, use: 'serve                      serve API and dashboard' },
  import: {
    run: importFromFile,
    use: 'import FILE --map MAP      check a file; with --store keep what is in it',
  },
  'create-practice': {
    run: createPractice,
    use: 'create-practice            make a practice and its owner',
  },
  audit: { run: audit, use: 'audit verify               walk the audit trail from its first link' },
  erase: {
    run: erase,
    use: 'erase                      say which records wait to be erased, and erase',
  },
  migrate: { run: migrateOnly, use: 'migrate                    bring the database up to date' },
  seed: { run: seed, use: 'seed [--readings N]        add a sample practice' },
  reset: { run: reset, use: 'reset --yes                delete everything in the database' },
};

/** Runs the command that the first word names; without one it says which there are. */
export async function run(
  words: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  say: (words: string) => void,
): Promise<void> {
  const [name, ...rest] = words;
  const command = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) {
    const uses = Object.values(commands).map(({ use }) => `  ${use}`);
    const list = ['Commands:', ...uses].join('\n');
    if (name === undefined || name === 'help' || name === '--help') return say(list);
    throw new Refusal(`There is no command ${name}.\n${list}`);
  }
  await command.run(readConfig(env), rest, say);
}
