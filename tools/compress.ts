import { existsSync, statSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const worthwhile = /\.(js|css|svg|json|webmanifest|txt)$/;
const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/** Writes a brotli and a gzip copy beside every text file of a folder that has none as new as itself. */
export async function compressFolder(folder: string): Promise<void> {
  const files = (await readdir(folder, { recursive: true })).filter((name) =>
    worthwhile.test(name),
  );
  for (const name of files) await compressFile(join(folder, name));
}

async function compressFile(path: string): Promise<void> {
  if (isNewer(`${path}.br`, path) && isNewer(`${path}.gz`, path)) return;
  const bytes = await readFile(path);
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  await writeFile(`${path}.br`, await toBrotli(bytes, { params }));
  await writeFile(`${path}.gz`, await toGzip(bytes, { level: 9 }));
}

function isNewer(copy: string, original: string): boolean {
  return existsSync(copy) && statSync(copy).mtimeMs >= statSync(original).mtimeMs;
}
