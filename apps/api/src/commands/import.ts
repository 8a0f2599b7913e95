import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { catalogueVocabulary } from '@unknot/domain/care/catalogue-vocabulary';
import { importMaps } from '@unknot/domain/exchange/import-maps';
import type { Mapping } from '@unknot/domain/exchange/mapping';
import type { Problem } from '@unknot/domain/care/problem';
import { reportLines } from '@unknot/domain/exchange/report-lines';
import { asOwner } from '../database/as-owner';
import { practicesIn } from '../database/practices-in';
import { prepareDatabase } from '../database/prepare-database';
import { importFile } from '../exchange/import-file';
import { mappingNamed } from '../exchange/mapping-named';
import { Refusal } from '../refusal';
import type { Command } from './command';
import { knownWords } from './known-words';

const use =
  'npm run unknot -- import FILE --map MAP [--store] [--practice NAME] [--practitioner NAME] [--latin1]';

/** What the command line says of an import. */
interface Given {
  readonly file: string;
  readonly map: string;
  readonly store: boolean;
  readonly practice: string | undefined;
  readonly practitioner: string | undefined;
  readonly latin1: boolean;
}

/** Checks a file and, where asked to, keeps what is in it; says everything odd by file, line and column. */
export const importFromFile: Command = async (config, words, say) => {
  const given = read(words);
  if (given === undefined) return say(mapsInWords());
  const mapping = await mappingOf(given.map);
  await refuseNoFile(given.file);
  const prepared = await prepareDatabase(config, say);
  try {
    const practiceId = await practiceOf(prepared.ownerUrl, given.practice);
    const { report, problems } = await importFile(
      (work) => asOwner(prepared.ownerUrl, { practiceId }, work),
      { name: basename(given.file), bytes: createReadStream(given.file) },
      {
        practiceId,
        accountId: null,
        mapping,
        treatedBy: given.practitioner === undefined ? {} : { name: given.practitioner },
        store: given.store,
        now: new Date().toISOString(),
        reading: { encoding: given.latin1 ? 'latin1' : 'utf-8' },
      },
    );
    if (report === null) throw new Refusal(inWords(problems));
    say(reportLines(report).join('\n'));
    say(
      report.stored === null
        ? 'To keep what is in the file, add --store.'
        : `Whoever treats them finds them at ${config.publicUrl}/clients`,
    );
  } finally {
    await prepared.stop();
  }
};

function read(words: readonly string[]): Given | undefined {
  if (words.length === 0) return undefined;
  const options = {
    map: { type: 'string' },
    store: { type: 'boolean' },
    practice: { type: 'string' },
    practitioner: { type: 'string' },
    latin1: { type: 'boolean' },
  } as const;
  const { values, positionals } = knownWords(
    { args: [...words], allowPositionals: true, options },
    use,
  );
  const [file] = positionals;
  if (file === undefined || positionals.length > 1 || values.map === undefined) {
    throw new Refusal(`Name one file and its mapping:\n  ${use}\n\n${mapsInWords()}`);
  }
  const { map, practice, practitioner, store = false, latin1 = false } = values;
  return { file, map, store, practice, practitioner, latin1 };
}

function mapsInWords(): string {
  const lines = importMaps.map(({ name, title }) => `  ${name.padEnd(24)} ${title}`);
  return [
    'Mappings that come along:',
    ...lines,
    '',
    'Or a JSON file of your own.',
    `  ${use}`,
  ].join('\n');
}

/** A mapping that comes along, or the JSON file of that name. */
async function mappingOf(words: string): Promise<Mapping> {
  const isFile = /[./\\]/.test(words);
  const text = isFile ? await textOf(words) : words;
  const { mapping, problems } = mappingNamed(text, catalogueVocabulary);
  if (mapping === null) throw new Refusal(inWords(problems));
  return mapping;
}

async function textOf(path: string): Promise<string> {
  try {
    return (await readFile(path, 'utf8')).replace(/^\uFEFF/, '');
  } catch {
    throw new Refusal(`The mapping ${path} cannot be read.`);
  }
}

async function refuseNoFile(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isFile() !== true) throw new Refusal(`There is no file ${path}.`);
}

async function practiceOf(ownerUrl: string, name: string | undefined): Promise<string> {
  const practices = await practicesIn(ownerUrl);
  const fitting = practices.filter((practice) => name === undefined || practice.name === name);
  const [found, another] = fitting;
  if (found !== undefined && another === undefined) return found.id;
  if (practices.length === 0) {
    throw new Refusal(
      'There is no practice yet. Start the program once, or: npm run unknot -- create-practice',
    );
  }
  const names = practices.map((practice) => `  ${practice.name}`).join('\n');
  throw new Refusal(`Say which practice, with --practice NAME:\n${names}`);
}

function inWords(problems: readonly Problem[]): string {
  return problems
    .map(({ path, message }) => (path.length > 1 ? `${path.join('.')}: ${message}` : message))
    .join('\n');
}
