import { types } from 'pg';

const { builtins } = types;

/** `2026-03-01 22:15:00+00`, as a server in UTC writes most instants: no need to go through a calendar. */
const fullSecondInUtc = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\+00$/;

function instantOf(text: string): string {
  if (!fullSecondInUtc.test(text)) return new Date(text).toISOString();
  return `${text.slice(0, 10)}T${text.slice(11, 19)}.000Z`;
}

const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  // A calendar day stays a calendar day: pg would make an instant of it, in the machine's zone.
  [builtins.DATE]: (text) => text,
  [builtins.TIMESTAMPTZ]: instantOf,
  [builtins.INT8]: Number,
};

/** How values of the database become values of the program. */
export const typeParsers = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    parsers[oid] ?? types.getTypeParser(oid, format as 'text')) as typeof types.getTypeParser,
};
