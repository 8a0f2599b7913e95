import {
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  type GraphQLInputType,
} from 'graphql';
import type { Path } from './writes';
import type { RootField } from './ways';

/** A place below the arguments of a field where an input object stands, with the names that it knows. */
export interface InputPlace {
  readonly path: Path;
  readonly knows: readonly string[];
}

/** Every place of an input object below the arguments of a field, nested ones and those in lists among them. */
export function inputPlacesOf({ args }: Pick<RootField, 'args'>): readonly InputPlace[] {
  return args.flatMap(({ name, type }) => placesIn(type, [name]));
}

function placesIn(type: GraphQLInputType, path: Path): readonly InputPlace[] {
  const bare = getNullableType(type);
  if (isListType(bare)) return placesIn(bare.ofType, [...path, 0]);
  if (!isInputObjectType(bare)) return [];
  const fields = Object.values(bare.getFields());
  const knows = fields.map(({ name }) => name);
  return [
    { path, knows },
    ...fields.flatMap((field) => placesIn(field.type, [...path, field.name])),
  ];
}

/** Every place of a text or an id below the arguments of a field. */
export function textPlacesOf({ args }: Pick<RootField, 'args'>): readonly Path[] {
  return args.flatMap(({ name, type }) => textsIn(type, [name]));
}

function textsIn(type: GraphQLInputType, path: Path): readonly Path[] {
  const bare = getNullableType(type);
  if (isListType(bare)) return textsIn(bare.ofType, [...path, 0]);
  if (isInputObjectType(bare)) {
    return Object.values(bare.getFields()).flatMap((field) =>
      textsIn(field.type, [...path, field.name]),
    );
  }
  return ['ID', 'String'].includes(getNamedType(bare).name) ? [path] : [];
}
