import {
  getArgumentValues,
  getNamedType,
  getNullableType,
  getVariableValues,
  isInputObjectType,
  isListType,
  Kind as NodeKind,
  parse,
  type FieldNode,
  type GraphQLInputType,
  type OperationDefinitionNode,
} from 'graphql';
import { v7 as uuidv7 } from 'uuid';
import { attentionRows } from '../matrix-attention';
import { careRows } from '../matrix-care';
import { episodeRows } from '../matrix-episodes';
import { ownAccountRows } from '../matrix-own-account';
import { peopleRows } from '../matrix-people';
import { rightsRows } from '../matrix-rights';
import type { Aim, Kind } from '../matrix-row';
import { fillingsOf, type Things, type Variables } from './argument-values';
import type { ViewerKind } from './every-viewer';
import { rootFieldsOf, schema, type RootField } from './ways';

const rows = {
  ...careRows,
  ...episodeRows,
  ...attentionRows,
  ...peopleRows,
  ...rightsRows,
  ...ownAccountRows,
};

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
  const field = operation?.selectionSet.selections.find(({ kind }) => kind === NodeKind.FIELD);
  const { coerced } = getVariableValues(
    schema,
    operation?.variableDefinitions ?? [],
    variables as Record<string, unknown>,
  );
  const given = getArgumentValues(root, field as FieldNode, coerced);
  return root.name === 'recordSession' ? withReading(given) : given;
}

/** The visit of the access matrix is empty; this one has what can be in it. */
function withReading({ input, ...given }: Variables): Variables {
  const place = { site: 'neck', side: 'NONE' };
  const reading = { ...place, id: uuidv7(), measure: 'nprs_avg', context: 'PRE_SESSION', value: 3 };
  const readings = [{ ...reading, tool: 'none', acceptedWarnings: [] }];
  const techniques = [{ ...place, technique: 'trigger_point_pressure', minutes: 5 }];
  return { ...given, input: { ...(input as object), readings, techniques, ...findings(place) } };
}

/** One of everything that can be found or agreed on; what refers to a goal or an exercise means the new one. */
function findings(place: { readonly site: string; readonly side: string }): object {
  const [goalId, exerciseId] = [uuidv7(), uuidv7()];
  const point = { id: uuidv7(), muscle: 'scalenes', side: 'LEFT', severity: 2, referral: ['head'] };
  return {
    triggerPoints: [point],
    postures: [{ id: uuidv7(), finding: 'forward_head', side: 'NONE', grade: 1 }],
    painAreas: [{ ...place, id: uuidv7(), kind: 'ACHE', intensity: 4 }],
    questionnaires: [
      {
        ...{ id: uuidv7(), measure: 'peg', site: 'whole_body', side: 'NONE', finished: true },
        answers: [{ item: 1, answer: 4 }],
      },
    ],
    newGoals: [{ id: goalId, words: 'sleep through', startScore: 2, targetScore: 8 }],
    goalScores: [{ id: uuidv7(), goalId, score: 3 }],
    newExercises: [{ id: exerciseId, exercise: 'chin tucks', timesPerWeek: 7 }],
    exerciseDays: [{ id: uuidv7(), exerciseId, doneOn: '2026-03-19', done: true }],
  };
}

const likeKind: Partial<Record<ViewerKind, Kind>> = {
  cover: 'practitioner',
  token: 'treatingOwner',
  both: 'owner',
};

/** Whether a viewer of this kind gets as far as to the ids of a field, as the access matrix has it. */
export function getsIn({ name }: RootField, kind: ViewerKind): boolean {
  const own = rows[name]?.own;
  return own === undefined || own[likeKind[kind] ?? (kind as Kind)] === 'data';
}

/** A place below the arguments of a field: names, and places in lists. */
export type Path = readonly (string | number)[];

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

/** Whether an id there names a row, as `goalId` does; measures, sites and techniques are keys of the catalogue. */
export function namesRow(path: Path): boolean {
  return /^id$|Ids?$/.test(String(path.findLast((step) => typeof step === 'string')));
}

/** Whether an id is one that the caller makes for something new. */
export function isCallersOwn(root: RootField, path: Path): boolean {
  return descriptionAt(root, path).includes('made by the caller');
}

function descriptionAt({ args }: RootField, path: Path): string {
  const [first, ...rest] = path.filter((part) => typeof part === 'string');
  let found = args.find(({ name }) => name === first);
  for (const name of rest) {
    const type = found === undefined ? undefined : getNamedType(found.type);
    found = isInputObjectType(type) ? (type.getFields()[name] as typeof found) : undefined;
  }
  return found?.description ?? '';
}
