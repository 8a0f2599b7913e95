import { types } from 'pg';

const { builtins } = types;

const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  // A calendar day stays a calendar day: pg would make an instant of it, in the machine's zone.
  [builtins.DATE]: (text) => text,
  [builtins.TIMESTAMPTZ]: (text) => new Date(text).toISOString(),
  [builtins.INT8]: Number,
};

/** How values of the database become values of the program. */
export const typeParsers = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    parsers[oid] ?? types.getTypeParser(oid, format as 'text')) as typeof types.getTypeParser,
};
