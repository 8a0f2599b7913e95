import ts from 'typescript';
import type { Source } from './source';
import { isCode, isSpec } from './source';
import { placeOf, syntaxOf } from './syntax';

function isExported(statement: ts.Statement): boolean {
  return (
    ts.canHaveModifiers(statement) &&
    (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
  );
}

function hasComment(statement: ts.Statement): boolean {
  return ts
    .getJSDocCommentsAndTags(statement)
    .some((doc) => ts.isJSDoc(doc) && (ts.getTextOfJSDocComment(doc.comment) ?? '').trim() !== '');
}

function nameOf(statement: ts.Statement): string {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.map(({ name }) => name.getText()).join(', ');
  }
  const { name } = statement as ts.Statement & { name?: ts.Node };
  return name?.getText() ?? 'an export';
}

/** Exports that do not say what they mean. An overload needs it once. */
export function undescribedExportsOf(sources: readonly Source[]): readonly string[] {
  return sources
    .filter(
      (source) => /^(libs|apps|tools)\//.test(source.path) && isCode(source) && !isSpec(source),
    )
    .flatMap((source) => {
      const exported = syntaxOf(source).statements.filter(isExported);
      const described = new Set(exported.filter(hasComment).map(nameOf));
      return exported
        .filter((statement) => !described.has(nameOf(statement)))
        .map((statement) => `${placeOf(source, statement)} ${nameOf(statement)}`);
    });
}
