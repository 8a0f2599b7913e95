import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

function versionAbove(folder: string): string {
  const file = join(folder, 'package.json');
  if (existsSync(file)) {
    const { name, version } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    if (name === 'unknot' && typeof version === 'string') return version;
  }
  const above = dirname(folder);
  return above === folder ? '' : versionAbove(above);
}

/** The version of this program, which is written in its `package.json` alone; empty where that is not beside it. */
export const programVersion = versionAbove(dirname(fileURLToPath(import.meta.url)));
