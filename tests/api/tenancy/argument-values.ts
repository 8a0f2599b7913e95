import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
} from 'graphql';
import type { RootField } from './ways';

/** What arguments are filled with: things of one practice. */
export interface Things {
  /** Ids of every kind of row. */
  readonly ids: readonly string[];
  /** Words to search for. */
  readonly words: readonly string[];
  /** Places in lists, as the practice's own answers gave them. */
  readonly cursors: readonly string[];
}

/** Variables of one operation. */
export type Variables = Readonly<Record<string, unknown>>;

/**
 * Ways to fill the arguments of a field: as few as it needs; each argument in turn by each thing that fits; and all at
 * once, ids side by side as they stand in `things`.
 */
export function fillingsOf(
  { args }: Pick<RootField, 'args'>,
  things: Things,
): readonly Variables[] {
  const needed = args.filter(isNeeded);
  const base = Object.fromEntries(needed.map((arg) => [arg.name, valuesOf(arg, things)[0]]));
  const eachInTurn = args.flatMap((arg) =>
    valuesOf(arg, things).map((value) => ({ ...base, [arg.name]: value })),
  );
  const ids = args.filter(({ type }) => getNamedType(type).name === 'ID');
  const sideBySide =
    ids.length < 2
      ? []
      : things.ids.map((_, place) => {
          const near = ids.map(({ name }, nth) => [
            name,
            things.ids[(place + nth) % things.ids.length],
          ]);
          return { ...base, ...(Object.fromEntries(near) as Variables) };
        });
  return [base, ...eachInTurn, ...sideBySide];
}

/** The text of an operation on a root field. */
export function operationOn(
  kind: 'query' | 'mutation',
  { name, args }: Pick<RootField, 'name' | 'args'>,
  selection: string,
): string {
  if (args.length === 0) return `${kind} { ${name}${selection} }`;
  const declared = args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  const given = args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  return `${kind} (${declared}) { ${name}(${given})${selection} }`;
}

function isNeeded({ type, defaultValue }: GraphQLArgument | GraphQLInputField): boolean {
  return isNonNullType(type) && defaultValue === undefined;
}

function valuesOf(
  { name, type }: { readonly name: string; readonly type: GraphQLInputType },
  things: Things,
): readonly unknown[] {
  const bare = getNullableType(type);
  if (isListType(bare)) {
    const each = valuesOf({ name, type: bare.ofType }, things);
    return [[], ...each.map((value) => [value])];
  }
  if (isInputObjectType(bare)) {
    const fields = Object.values(bare.getFields());
    const needed = fields.filter(isNeeded);
    const base = Object.fromEntries(
      needed.map((field) => [field.name, valuesOf(field, things)[0]]),
    );
    const inTurn = fields.flatMap((field) =>
      valuesOf(field, things).map((value) => ({ ...base, [field.name]: value })),
    );
    return [base, ...inTurn];
  }
  if (isEnumType(bare)) return bare.getValues().map((value) => value.name);
  return plainValuesOf(bare.name, name, things);
}

function plainValuesOf(type: string, name: string, things: Things): readonly unknown[] {
  switch (type) {
    case 'ID':
      return things.ids;
    case 'String':
      return name === 'after' || name === 'before' ? things.cursors : things.words;
    case 'Int':
      return name === 'first' || name === 'last' ? [20, 1] : [7];
    case 'Float':
      return [0, 7];
    case 'Boolean':
      return [true, false];
    case 'Date':
      return ['2026-03-09', '2036-01-01'];
    case 'DateTime':
      return ['2026-03-09T00:00:00.000Z', '2036-01-01T00:00:00.000Z'];
    default:
      throw new Error(`The walk knows no value of ${type}.`);
  }
}
