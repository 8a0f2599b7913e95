import { Kind, type FieldNode, type GraphQLField, type OperationDefinitionNode } from 'graphql';
import { prices } from './limits';

/** Values as they were sent: nothing of them has to be as the question says. */
export type Variables = Readonly<Record<string, unknown>>;

/** Arguments by which an answer is bounded. A page never has fewer items than none. */
const sizeArguments: readonly string[] = ['first', 'take'];

/** More than any page has; keeps what is counted from running out of numbers. */
const largest = 1_000_000;

/** What is known when a size is asked for. */
export interface Given {
  readonly operation: OperationDefinitionNode;
  readonly variables: Variables;
  /** Told when a size was read from a variable. */
  readonly onVariable: () => void;
}

/** How many items the arguments of a field ask for; `undefined` where none of them bounds its answer. */
export function sizeAsked(
  node: FieldNode,
  field: GraphQLField<unknown, unknown>,
  given: Given,
): number | undefined {
  const bounding = field.args.find(({ name }) => sizeArguments.includes(name));
  if (bounding === undefined) return undefined;
  const value = node.arguments?.find(({ name }) => name.value === bounding.name)?.value;
  if (value === undefined) return sizeIn(bounding.defaultValue);
  if (value.kind === Kind.INT) return sizeIn(Number(value.value));
  return value.kind === Kind.VARIABLE ? sizeOfVariable(value.name.value, given) : prices.listSize;
}

function sizeOfVariable(name: string, { operation, variables, onVariable }: Given): number {
  onVariable();
  if (Object.hasOwn(variables, name)) return sizeIn(variables[name]);
  const meant = operation.variableDefinitions?.find(({ variable }) => variable.name.value === name);
  const value = meant?.defaultValue;
  return sizeIn(value?.kind === Kind.INT ? Number(value.value) : undefined);
}

/** A negative size must not make the rest cheaper. What is no number is refused later by its type. */
function sizeIn(value: unknown): number {
  if (typeof value !== 'number' || Number.isNaN(value)) return prices.listSize;
  return Math.min(Math.max(0, value), largest);
}
