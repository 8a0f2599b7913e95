import ts from 'typescript';
import type { Source } from './source';

const parsed = new WeakMap<Source, ts.SourceFile>();

/** The syntax tree of a file; parsed once. */
export function syntaxOf(source: Source): ts.SourceFile {
  const known = parsed.get(source);
  if (known) return known;
  const tree = ts.createSourceFile(source.path, source.text, ts.ScriptTarget.ES2022, true);
  parsed.set(source, tree);
  return tree;
}

/** Every node of a tree, parents before children. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node;
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => void children.push(child));
  for (const child of children) yield* nodesOf(child);
}

/** The place of a node as a person looks for it: `libs/domain/care/reading.ts:12`. */
export function placeOf(source: Source, node: ts.Node): string {
  const tree = syntaxOf(source);
  return `${source.path}:${tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1}`;
}
