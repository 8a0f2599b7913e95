import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { BenchPractice } from './bench-practice';
import type { Question } from './load';

/** The kinds of work that are measured. */
export const works = ['chart', 'caseload', 'attention', 'record', 'import'] as const;
export type Work = (typeof works)[number];

/** An owner's comparison: measured by itself, for there is nothing by hand to hold it against. */
export const comparison = 'comparison';

/** What the note of a look costs: measured by itself, against the same program without it. */
export const note = 'note';

/** One kind of asking, as each of the two servers is asked it. */
export interface Asking {
  /** The nth question to the product, and the same one to the limit. */
  readonly product: (nth: number) => Question;
  readonly limit: (nth: number) => Question;
  /** Whether an answer holds what was asked for: a look that costs little, taken at every answer. */
  readonly productHolds: (body: string) => boolean;
  readonly limitHolds: (body: string) => boolean;
  /** What both must answer alike, from the body of each. */
  readonly productSays: (body: string) => unknown;
  readonly limitSays: (body: string) => unknown;
}

const json = { 'content-type': 'application/json' };

/** A question to the product's API, as the dashboard puts it. */
export function graphql(cookie: string, query: string, variables: object): Question {
  const body = JSON.stringify({ query, variables });
  return { path: '/graphql', headers: { ...json, 'x-unknot': '1', cookie }, body };
}

/** A question to the limit. */
export function bare(path: string, question: object): Question {
  return { path, headers: json, body: JSON.stringify(question) };
}

/** An operation of the dashboard, as it stands in its file. */
export function operation(file: string): string {
  const pages = resolve(import.meta.dirname, '../../apps/dashboard/src/app');
  return readFileSync(`${pages}/${file}`, 'utf8').replace(/\s+/g, ' ');
}

/** The nth of a list that begins anew at its end. */
export function nthOf<T>(list: readonly T[], nth: number): T {
  const found = list[nth % list.length];
  if (found === undefined) throw new RangeError('There is nothing to ask about.');
  return found;
}

/** Somebody who treats, with one of whom they treat. */
export interface Treated {
  readonly cookie: string;
  readonly practitionerId: string;
  readonly clientId: string;
}

/** Puts a list into an order that looks random and is always the same. */
export function shuffled<T>(list: readonly T[]): T[] {
  let seed = 20_260_301;
  const drawn = list.map((item) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return { item, place: seed };
  });
  return drawn.sort((a, b) => a.place - b.place).map(({ item }) => item);
}

/** The cookie of a practitioner of the bench. */
export function cookieOf({ practitioners }: BenchPractice, practitionerId: string): string {
  const found = practitioners.find((one) => one.practitionerId === practitionerId);
  if (found === undefined) throw new RangeError('This practitioner is not signed in.');
  return found.cookie;
}
