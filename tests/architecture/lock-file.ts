import { posix } from 'node:path';

/** What a lock file says of one installed package. */
export interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** The `packages` of a package-lock.json, by folder. */
export type Locked = Readonly<Record<string, LockedPackage>>;

/** The folders in which Node looks for a package that is asked for in `folder`, nearest first. */
function placesOf(name: string, folder: string): readonly string[] {
  const here = posix.join(folder, 'node_modules', name);
  const up = folder.lastIndexOf('node_modules/');
  if (folder === '') return [here];
  return [here, ...placesOf(name, up <= 0 ? '' : folder.slice(0, up - 1))];
}

/** Optional packages without an entry: `npm ci` refuses a lock file that lacks one. */
export function missingOptionalsOf(packages: Locked): readonly string[] {
  return Object.entries(packages).flatMap(([folder, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !placesOf(name, folder).some((place) => place in packages))
      .map((name) => `${name}, asked for by ${folder}`),
  );
}

/** Packages that were locked with the address from which they came. */
export function addressesOf(packages: Locked): readonly string[] {
  return Object.entries(packages)
    .filter(([, { resolved, link }]) => resolved !== undefined && link !== true)
    .map(([folder]) => folder);
}

/** How often a package is installed, by folder. */
export function copiesOf(name: string, packages: Locked): readonly string[] {
  return Object.keys(packages).filter((folder) => `/${folder}`.endsWith(`/node_modules/${name}`));
}
