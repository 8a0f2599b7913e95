import { posix } from 'node:path';
import ts from 'typescript';
import type { Source } from './source';
import { nodesOf, placeOf, syntaxOf } from './syntax';

/** One import, export-from, dynamic import or type import of a file. */
export interface Import {
  /** As it is written: `../body/side`. */
  readonly name: string;
  readonly typeOnly: boolean;
  readonly place: string;
}

function nameOf(node: ts.Node | undefined): string | undefined {
  return node && ts.isStringLiteral(node) ? node.text : undefined;
}

function namedBy(node: ts.Node): { name: string | undefined; typeOnly: boolean } | undefined {
  if (ts.isImportDeclaration(node)) {
    return { name: nameOf(node.moduleSpecifier), typeOnly: node.importClause?.isTypeOnly === true };
  }
  if (ts.isExportDeclaration(node)) {
    return { name: nameOf(node.moduleSpecifier), typeOnly: node.isTypeOnly };
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return { name: nameOf(node.argument.literal), typeOnly: true };
  }
  const loads =
    ts.isCallExpression(node) &&
    (node.expression.kind === ts.SyntaxKind.ImportKeyword ||
      node.expression.getText() === 'require');
  return loads ? { name: nameOf(node.arguments[0]), typeOnly: false } : undefined;
}

/** What a file imports, in the order in which it is written. */
export function importsOf(source: Source): readonly Import[] {
  const imports: Import[] = [];
  for (const node of nodesOf(syntaxOf(source))) {
    const found = namedBy(node);
    if (found?.name === undefined) continue;
    imports.push({ name: found.name, typeOnly: found.typeOnly, place: placeOf(source, node) });
  }
  return imports;
}

const scope = '@unknot/';

/** Where an import leads, as a path without extension; `undefined` for packages and `node:`. */
export function targetOf(from: string, name: string): string | undefined {
  if (name.startsWith('.')) return posix.join(posix.dirname(from), name);
  if (!name.startsWith(scope)) return undefined;
  const [room, ...rest] = name.slice(scope.length).split('/');
  const folder = room === 'api' ? 'apps/api/src' : `libs/${room}`;
  return [folder, ...rest].join('/');
}

/** The file that an import leads to; `undefined` where it is none of `paths`. */
export function fileOf(target: string, paths: ReadonlySet<string>): string | undefined {
  return [target, `${target}.ts`, `${target}/index.ts`].find((path) => paths.has(path));
}
