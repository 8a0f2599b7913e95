import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import type { Import } from './imports';
import { importsOf, targetOf } from './imports';
import type { Source } from './source';
import { isCode } from './source';

/** A room of the house: where it is and what it may look into. */
export interface Room {
  readonly folder: string;
  readonly mayImport: readonly string[];
  /** Packages it may import; absent says any. A room with a list is pure: it knows no `node:` either. */
  readonly packages?: readonly string[];
  /** Packages of which it may import types. */
  readonly packageTypes?: readonly string[];
}

/** The slices below one folder. */
export interface Slices {
  readonly words: readonly string[];
  /** Folders that every slice may enter, and which enter none. */
  readonly doors: readonly string[];
  /** Folders that put slices to work, as the module of the whole does. */
  readonly gatherers: readonly string[];
}

/** Who may look into whom; the linter reads the same table. */
export interface House {
  readonly rooms: Readonly<Record<string, Room>>;
  readonly packagesOfSpecs: readonly string[];
  readonly slices: Readonly<Record<string, Slices>>;
}

/** The table of rooms. */
export const house = JSON.parse(
  readFileSync(join(import.meta.dirname, 'rooms.json'), 'utf8'),
) as House;

const below = (folder: string, path: string): boolean => path.startsWith(`${folder}/`);

function roomOf(path: string): readonly [string, Room] | undefined {
  return Object.entries(house.rooms).find(([, { folder }]) => below(folder, path));
}

/** The one file outside of every room that code may read: it owns the version. */
const versionOf = 'package.json';

function faultOfRoom(source: Source, { name }: Import): string | undefined {
  const from = roomOf(source.path);
  const target = targetOf(source.path, name);
  if (!from || target === undefined || target === versionOf) return undefined;
  const to = roomOf(target);
  if (!to) return `${name} leads out of every room`;
  if (to[0] === from[0])
    return name.startsWith('.') ? undefined : `${name}: relative inside a room`;
  if (!from[1].mayImport.includes(to[0])) return `${from[0]} must not import ${to[0]}`;
  return name.startsWith('.') ? `${name}: through the alias from room to room` : undefined;
}

const packageOf = (name: string): string => name.split('/', name.startsWith('@') ? 2 : 1).join('/');

function faultOfPackage(source: Source, { name, typeOnly }: Import): string | undefined {
  const [, room] = roomOf(source.path) ?? [];
  if (!room?.packages || targetOf(source.path, name) !== undefined) return undefined;
  const spec = /\.spec\.ts$/.test(source.path);
  if (isBuiltin(name)) return spec ? undefined : `a pure room must not import ${name}`;
  const allowed = [
    ...room.packages,
    ...(typeOnly ? (room.packageTypes ?? []) : []),
    ...(spec ? house.packagesOfSpecs : []),
  ];
  return allowed.includes(packageOf(name)) ? undefined : `a pure room must not import ${name}`;
}

function faultOfSlice(source: Source, { name }: Import): string | undefined {
  const target = targetOf(source.path, name);
  const [folder, slices] =
    Object.entries(house.slices).find(([root]) => below(root, source.path)) ?? [];
  if (folder === undefined || !slices || target === undefined || !below(folder, target))
    return undefined;
  const [from, ...inside] = source.path.slice(folder.length + 1).split('/');
  const [to] = target.slice(folder.length + 1).split('/');
  if (from === undefined || to === undefined || inside.length === 0 || from === to)
    return undefined;
  if (slices.gatherers.includes(from)) return undefined;
  const closed =
    slices.words.includes(to) && (slices.doors.includes(from) || !slices.doors.includes(to));
  return closed ? `${from} must not import the slice ${to}` : undefined;
}

/** Imports that the table of rooms does not allow, each with its place. */
export function forbiddenImportsOf(sources: readonly Source[]): readonly string[] {
  return sources.filter(isCode).flatMap((source) =>
    importsOf(source).flatMap((found) =>
      [faultOfRoom, faultOfPackage, faultOfSlice].flatMap((rule) => {
        const fault = rule(source, found);
        return fault === undefined ? [] : [`${found.place} ${fault}`];
      }),
    ),
  );
}
