import type { Problem } from './problem';
import { isUuid } from './uuid';

/** How many entries one list of a visit may have; more were not found in one. */
export const mostEntries = 200;

/** Collects what speaks against the entries of one list, each under the place of its entry. */
export function problemsOfEach<Entry extends { readonly id: string }>(
  list: string,
  entries: readonly Entry[],
  judge: (entry: Entry, say: Say) => void,
): Problem[] {
  if (entries.length > mostEntries) {
    const message = `A session has at most ${mostEntries} of these.`;
    return [{ path: [list], code: 'TOO_MANY', message }];
  }
  return entries.flatMap((entry, index) => {
    const problems: Problem[] = [];
    const say: Say = (field, code, message) =>
      problems.push({ path: [list, String(index), field], code, message });
    if (!isUuid(entry.id)) say('id', 'ID_MALFORMED', 'This id is no UUID in lower case.');
    judge(entry, say);
    return problems;
  });
}

/** Says what is wrong with a field of an entry. */
export type Say = (field: string, code: string, message: string) => unknown;

/** Tells the second of two entries that are about the same thing: answers whether the key came before. */
export function repeats(): (key: string) => boolean {
  const seen = new Set<string>();
  return (key) => seen.size === seen.add(key).size;
}

/** Whether a number is whole and within its limits, both included. */
export function isWholeWithin(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}
