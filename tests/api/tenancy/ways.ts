import {
  buildSchema,
  getNamedType,
  isCompositeType,
  isLeafType,
  isObjectType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from 'graphql';
import { schemaText } from '@unknot/contract/schema.generated';

/** The deepest question that the API takes. */
const deepest = 8;

/** The schema as it is promised to callers. */
export const schema = buildSchema(schemaText);

/** A root field as it is found in the schema. */
export type RootField = GraphQLField<unknown, unknown>;

/** Every root field of one kind, in order of name. */
export function rootFieldsOf(kind: 'query' | 'mutation'): readonly RootField[] {
  const type = kind === 'query' ? schema.getQueryType() : schema.getMutationType();
  const fields = Object.values(type?.getFields() ?? {});
  return fields.sort((one, other) => one.name.localeCompare(other.name));
}

type Fields = readonly GraphQLField<unknown, unknown>[];

function fieldsOf(type: GraphQLCompositeType): Fields {
  return 'getFields' in type ? Object.values(type.getFields()) : [];
}

/** The object types that a value of this type can be. */
function objectsOf(type: GraphQLCompositeType): readonly GraphQLObjectType[] {
  return isObjectType(type) ? [type] : schema.getPossibleTypes(type);
}

function compositeOf(type: GraphQLOutputType): GraphQLCompositeType | undefined {
  const named = getNamedType(type);
  return isCompositeType(named) ? named : undefined;
}

/** Nothing of the schema may be passed by because a nested field takes arguments that nobody fills. */
function refuseArguments({ name, args }: GraphQLField<unknown, unknown>): void {
  if (args.length > 0) throw new Error(`The walk cannot fill the arguments of the nested ${name}.`);
}

/** All that can be selected of a type, as deep as questions may be; in fragments where it can be several things. */
function everythingOf(type: GraphQLCompositeType, depth: number): string {
  const parts = objectsOf(type).map((object) => {
    const fields = fieldsOf(object).flatMap((field) => {
      refuseArguments(field);
      const below = compositeOf(field.type);
      if (below === undefined) return [field.name];
      return depth >= deepest ? [] : [`${field.name} { ${everythingOf(below, depth + 1)} }`];
    });
    const text = ['__typename', ...fields].join(' ');
    return object === type ? text : `... on ${object.name} { ${text} }`;
  });
  return parts.join(' ');
}

/** All that can be selected of a root field; empty where it answers with a plain value. */
export function everythingBelow(root: RootField): string {
  const type = compositeOf(root.type);
  return type === undefined ? '' : ` { ${everythingOf(type, 2)} }`;
}

/** One path from a root field to an object type, with the plain fields at its end. */
export interface Way {
  readonly root: RootField;
  /** Names of fields, the root first. */
  readonly path: readonly string[];
  readonly ends: string;
  readonly selection: string;
}

/** Every path from a root field to each object type below it; no path passes the same type twice. */
export function waysFrom(root: RootField): readonly Way[] {
  const type = compositeOf(root.type);
  return type === undefined ? [] : waysOn(root, [root.name], type, []);
}

function waysOn(
  root: RootField,
  path: readonly string[],
  type: GraphQLCompositeType,
  passed: readonly string[],
): readonly Way[] {
  return objectsOf(type).flatMap((object) => {
    if (passed.includes(object.name) || path.length >= deepest) return [];
    const fields = fieldsOf(object);
    const plain = fields.filter(({ type: of }) => isLeafType(getNamedType(of)));
    const ends = ['__typename', ...plain.map(({ name }) => name)].join(' ');
    const selection = nested(path.slice(1), `... on ${object.name} { ${ends} }`);
    const here: Way = { root, path, ends: object.name, selection };
    const further = fields.flatMap((field) => {
      const below = compositeOf(field.type);
      if (below === undefined) return [];
      return waysOn(root, [...path, field.name], below, [...passed, object.name]);
    });
    return [here, ...further];
  });
}

function nested(path: readonly string[], inner: string): string {
  return ` { ${path.reduceRight((text, name) => `${name} { ${text} }`, inner)} }`;
}
