import ts from 'typescript';
import type { Source } from './source';
import { isCode } from './source';
import { nodesOf, placeOf, syntaxOf } from './syntax';

/** Fields that hold a measurement or what is computed from one; 0 is one of their values. */
const measured = 'value|baseline|firstValue|latestValue|lowest|highest|change|severity|score|grade';

const ofMeasurement = new RegExp(`\\.(${measured})$`);

const isMeasurement = (node: ts.Node): boolean =>
  ts.isPropertyAccessExpression(node) &&
  ofMeasurement.test(node.getText()) &&
  !/(target|input|element|field|control)\??\.value$/i.test(node.getText());

const isEitherOr = ({ kind }: ts.Node): boolean =>
  kind === ts.SyntaxKind.BarBarToken || kind === ts.SyntaxKind.AmpersandAmpersandToken;

const isNot = (node: ts.Node): node is ts.PrefixUnaryExpression =>
  ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken;

/** The expressions of which `node` asks only whether they are truthy. */
function askedBy(node: ts.Node): readonly ts.Node[] {
  if (ts.isIfStatement(node) || ts.isWhileStatement(node)) return [node.expression];
  if (ts.isConditionalExpression(node)) return [node.condition];
  if (isNot(node)) return [node.operand];
  if (ts.isBinaryExpression(node) && isEitherOr(node.operatorToken)) return [node.left];
  if (!ts.isCallExpression(node)) return [];
  if (node.expression.getText() === 'Boolean') return [...node.arguments];
  const picks = /\.(filter|find|some|every|findIndex|findLast)$/.test(node.expression.getText());
  return picks ? node.arguments.filter(ts.isArrowFunction).map(({ body }) => body) : [];
}

function inCode(source: Source): readonly string[] {
  return [...nodesOf(syntaxOf(source))].flatMap((node) =>
    askedBy(node)
      .filter(isMeasurement)
      .map((asked) => `${placeOf(source, asked)} ${asked.getText()}`),
  );
}

const inTemplate = new RegExp(
  `(@if|@else if|\\*ngIf=")\\s*\\(?\\s*!?[\\w.?!()]*\\.(${measured})\\s*[;)"&|]|\\.(${measured})\\s*(\\|\\||&&|\\?(?![.?]))`,
);

function inTemplates({ path, text }: Source): readonly string[] {
  return text
    .split('\n')
    .flatMap((line, index) =>
      inTemplate.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : [],
    );
}

/** Places that take a measurement of 0 for a missing one: `if (reading.value)`, `value || …`. */
export function truthinessOf(sources: readonly Source[]): readonly string[] {
  return sources
    .filter(({ path }) => !path.startsWith('tests/architecture/'))
    .flatMap((source) => {
      if (source.path.endsWith('.html')) return inTemplates(source);
      if (!isCode(source)) return [];
      const inline = source.path.startsWith('apps/dashboard/') ? inTemplates(source) : [];
      return [...inCode(source), ...inline];
    });
}
