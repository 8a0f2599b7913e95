import type { Problem } from '../care/problem';

/** Tells what is wrong with a value read from JSON; tells nothing where its shape is right. */
export type Shape = (
  value: unknown,
  path: readonly string[],
  tell: (problem: Problem) => void,
) => void;

/** A shape that a test decides. */
export function that(isRight: (value: unknown) => boolean, wanted: string): Shape {
  return (value, path, tell) => {
    if (!isRight(value)) tell({ path, code: 'SHAPE', message: `Must be ${wanted}.` });
  };
}

/** Not endless, and without the one sign that no database keeps. */
function isText(value: unknown): boolean {
  return typeof value === 'string' && value.length <= 2000 && !value.includes('\0');
}

/** Any text that is not empty and not endless. */
export const text = that((value) => value !== '' && isText(value), 'a text');

/** A text that may be empty. */
export const anyText = that(isText, 'a text');

/** A finite number. */
export const number = that(Number.isFinite, 'a number');

/** A whole number, negative ones included; as many days are centuries. */
export const whole = that(
  (value) => Number.isInteger(value) && Math.abs(Number(value)) <= 100_000,
  'a whole number, at most 100000',
);

/** True or false. */
export const flag = that((value) => typeof value === 'boolean', 'true or false');

/** One of a closed set. */
export function oneOf(words: readonly string[]): Shape {
  return that(
    (value) => typeof value === 'string' && words.includes(value),
    `one of ${words.join(', ')}`,
  );
}

/** The shape, or `null`. */
export function orNull(shape: Shape): Shape {
  return (value, path, tell) => {
    if (value !== null) shape(value, path, tell);
  };
}

/** A list whose every element has the shape. */
export function listOf(shape: Shape, atLeast = 0): Shape {
  return (value, path, tell) => {
    if (!Array.isArray(value) || value.length < atLeast) {
      tell({ path, code: 'SHAPE', message: `Must be a list of at least ${atLeast}.` });
      return;
    }
    value.forEach((one, nth) => shape(one, [...path, String(nth)], tell));
  };
}

/** An object whose every value has the shape, under any name. */
export function recordOf(shape: Shape): Shape {
  return (value, path, tell) => {
    if (!isObject(value)) {
      tell({ path, code: 'SHAPE', message: 'Must be an object.' });
      return;
    }
    for (const [name, one] of Object.entries(value)) shape(one, [...path, name], tell);
  };
}

/** An object with these fields and no others; those in `optional` may be absent. */
export function fields(
  required: Readonly<Record<string, Shape>>,
  optional: Readonly<Record<string, Shape>> = {},
): Shape {
  const known = new Map(Object.entries({ ...required, ...optional }));
  return (value, path, tell) => {
    if (!isObject(value)) {
      tell({ path, code: 'SHAPE', message: 'Must be an object.' });
      return;
    }
    for (const name of Object.keys(required)) {
      if (Object.hasOwn(value, name)) continue;
      tell({ path: [...path, name], code: 'SHAPE', message: 'Is missing.' });
    }
    for (const [name, one] of Object.entries(value)) {
      const shape = known.get(name);
      if (shape !== undefined) shape(one, [...path, name], tell);
      else tell({ path: [...path, name], code: 'SHAPE', message: 'Is not known here.' });
    }
  };
}

/** Whether a value is an object with names, not a list. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
