import ts from 'typescript';
import type { Source } from './source';
import { isCode, isSpec } from './source';
import { nodesOf, placeOf, syntaxOf } from './syntax';

const linesOfFile = 250;
const linesOfFunction = 45;
const filesOfFolder = 60;
const depthBelow = 5;

const written = /\.(ts|mjs|graphql|html|css|scss)$/;

const linesIn = (text: string): number => text.replace(/\n$/, '').split('\n').length;

/** Files that are too long to be read in one go. */
export function longFilesOf(sources: readonly Source[]): readonly string[] {
  return sources
    .filter(({ path, text }) => written.test(path) && linesIn(text) > linesOfFile)
    .map(({ path, text }) => `${path} has ${linesIn(text)} lines, more than ${linesOfFile}`);
}

/** Text that happens to stand in a function: the story of a spec, the SQL of a migration. */
const isStory = (source: Source): boolean =>
  isSpec(source) || source.path.startsWith('apps/api/src/database/migrations/');

/** Functions that are too long to be understood in one go. */
export function longFunctionsOf(sources: readonly Source[]): readonly string[] {
  return sources
    .filter((source) => isCode(source) && !isStory(source))
    .flatMap((source) =>
      [...nodesOf(syntaxOf(source))]
        .filter((node) => ts.isFunctionLike(node) && linesIn(node.getText()) > linesOfFunction)
        .map((node) => `${placeOf(source, node)} a function of ${linesIn(node.getText())} lines`),
    );
}

/** Folders that hold so many files that they want to be split; specs are not counted. */
export function fullFoldersOf(sources: readonly Source[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const source of sources) {
    if (!isCode(source) || isSpec(source)) continue;
    const folder = source.path.slice(0, source.path.lastIndexOf('/'));
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count > filesOfFolder)
    .map(([folder, count]) => `${folder} holds ${count} files, more than ${filesOfFolder}`);
}

/** Files that lie too deep below their app or lib. */
export function deepFilesOf(sources: readonly Source[]): readonly string[] {
  return sources
    .filter(({ path }) => /^(apps|libs)\//.test(path) && path.split('/').length - 2 > depthBelow)
    .map(({ path }) => `${path} lies deeper than ${depthBelow} below its room`);
}
