import { readFile, writeFile } from 'node:fs/promises';
import { measuresPage } from './measures-page/page';

const path = 'docs/measures.md';

/** Writes the page; with `--check` only says whether it is as the catalogue is. */
async function run(isCheck: boolean): Promise<number> {
  const page = measuresPage();
  if (!isCheck) {
    await writeFile(path, page);
    console.log(`${path} written`);
    return 0;
  }
  const written = await readFile(path, 'utf8').catch(() => '');
  if (written === page) return 0;
  console.error(`${path} is not as the catalogue is: run npx tsx tools/measures-page.ts`);
  return 1;
}

process.exitCode = await run(process.argv.includes('--check'));
