import {
  getArgumentValues,
  getNamedType,
  getNullableType,
  getVariableValues,
  isInputObjectType,
  isListType,
  Kind,
  parse,
  type FieldNode,
  type GraphQLInputType,
  type OperationDefinitionNode,
} from 'graphql';
import { careRows } from '../matrix-care';
import { ownAccountRows } from '../matrix-own-account';
import { peopleRows } from '../matrix-people';
import { rightsRows } from '../matrix-rights';
import type { Aim } from '../matrix-row';
import { fillingsOf, type Things, type Variables } from './argument-values';
import { rootFieldsOf, schema, type RootField } from './ways';

const rows = { ...careRows, ...peopleRows, ...rightsRows, ...ownAccountRows };

/** Every mutation of the schema. */
export const mutations: readonly RootField[] = rootFieldsOf('mutation');

/**
 * Arguments that would do something, aimed at things of one practice: as the access matrix asks it, or, where it does
 * not know the field, as the schema says.
 */
export function aimedAt(root: RootField, aim: Aim, things: Things): Variables {
  const row = rows[root.name];
  if (row === undefined) return fillingsOf(root, things)[0] ?? {};
  const { query, variables = {} } = row.ask(aim);
  const [operation] = parse(query).definitions as OperationDefinitionNode[];
  const field = operation?.selectionSet.selections.find(({ kind }) => kind === Kind.FIELD);
  const { coerced } = getVariableValues(
    schema,
    operation?.variableDefinitions ?? [],
    variables as Record<string, unknown>,
  );
  return getArgumentValues(root, field as FieldNode, coerced);
}

type Path = readonly (string | number)[];

/** Every place below the arguments of a field where an id can stand, those that were left out among them. */
export function placesOfIds({ args }: RootField): readonly Path[] {
  return args.flatMap(({ name, type }) => placesIn(type, [name]));
}

function placesIn(type: GraphQLInputType, path: Path): readonly Path[] {
  const bare = getNullableType(type);
  if (isListType(bare)) return placesIn(bare.ofType, [...path, 0]);
  if (isInputObjectType(bare)) {
    return Object.values(bare.getFields()).flatMap((field) =>
      placesIn(field.type, [...path, field.name]),
    );
  }
  return getNamedType(bare).name === 'ID' ? [path] : [];
}

/** The same arguments with another value at one place; `undefined` where there is nothing to put it into. */
export function withAt(value: unknown, [first, ...rest]: Path, put: unknown): unknown {
  if (first === undefined) return put;
  if (value === undefined || value === null) return undefined;
  const old = (value as Record<string | number, unknown>)[first];
  const next = rest.length === 0 ? put : withAt(old, rest, put);
  if (next === undefined) return undefined;
  if (Array.isArray(value))
    return value.map((one: unknown, place) => (place === first ? next : one));
  return { ...value, [first]: next };
}
