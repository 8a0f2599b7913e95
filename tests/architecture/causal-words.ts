import ts from 'typescript';
import { forbiddenWordIn } from '@unknot/domain/outcomes/words/forbidden-words';
import type { Source } from './source';
import { isCode, isSpec } from './source';
import { nodesOf, placeOf, syntaxOf } from './syntax';

/** Where texts are written that a clinic reads; pages of signing in, where a link works for an hour, compare nobody. */
const read = /^(libs\/(domain(?!\/access)|charts)|apps\/dashboard(?!\/src\/app\/access))\//;

/** Texts that are about how one value is taken, and compare nobody. */
const allowed: readonly string[] = ['best or mean of 3: store which'];

/** Words of questionnaires are those of their owners, which nobody may change, and speak of the client alone. */
const ofInstruments = /^libs\/domain\/measures\/questionnaires\/[a-z-]+-text\.ts$/;

/** Texts in code and pages that claim a cause, or put people or techniques in an order. */
export function causalWordsOf(sources: readonly Source[]): readonly string[] {
  return sources
    .filter(({ path }) => read.test(path) && !ofInstruments.test(path))
    .filter((source) => !isSpec(source))
    .flatMap((source) => {
      if (isCode(source)) return inTexts(source);
      return /\.html$/.test(source.path) ? inLines(source) : [];
    });
}

function inTexts(source: Source): readonly string[] {
  return [...nodesOf(syntaxOf(source))].flatMap((node) => {
    const text = textOf(node);
    const word = text === undefined || allowed.includes(text) ? null : forbiddenWordIn(text);
    return word === null ? [] : [`${placeOf(source, node)} "${word}" in a text`];
  });
}

/** What stands between quotes, piece by piece; nothing for the name of a module. */
function textOf(node: ts.Node): string | undefined {
  if (ts.isImportDeclaration(node.parent ?? node) || ts.isExportDeclaration(node.parent ?? node)) {
    return undefined;
  }
  if (ts.isStringLiteralLike(node)) return node.text;
  const isPiece = ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
  return isPiece ? node.text : undefined;
}

function inLines({ path, text }: Source): readonly string[] {
  return text.split('\n').flatMap((line, index) => {
    const word = forbiddenWordIn(line);
    return word === null ? [] : [`${path}:${index + 1} "${word}" in a page`];
  });
}
