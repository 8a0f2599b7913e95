import type { Import } from './imports';
import { importsOf, targetOf } from './imports';
import type { Source } from './source';
import { isCode } from './source';

const outcomes = 'libs/domain/outcomes/';

/** What may be used of outcomes from outside: the door, and what prepares facts and questions for it. */
const open: readonly RegExp[] = [
  /^told\//,
  /^(outcome-measure-of|early-care|exclusion|gates)$/,
  /^exclusions\/exclusion-words$/,
];

const isApp = ({ path }: Source): boolean => path.startsWith('apps/');

function pastTheDoor(source: Source, { name, typeOnly }: Import): boolean {
  const target = targetOf(source.path, name);
  if (typeOnly || target?.startsWith(outcomes) !== true) return false;
  const inside = target.slice(outcomes.length);
  return !open.some((way) => way.test(inside));
}

/** Imports by which a program could reckon a figure about a group without asking whether it may be told. */
export function importsPastTheDoor(sources: readonly Source[]): readonly string[] {
  return sources
    .filter((source) => isCode(source) && isApp(source))
    .flatMap((source) =>
      importsOf(source)
        .filter((each) => pastTheDoor(source, each))
        .map(({ place, name }) => `${place} ${name}`),
    );
}
