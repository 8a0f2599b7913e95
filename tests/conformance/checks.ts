import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Tolerance } from './comparison';
import { tolerances } from './comparison';

/**
 * Our answers to one result of a reference file: a tree with the names of the reference, so far as
 * we answer it. `null`, `undefined` or `{ reason }` says that there is no answer. The reference
 * values are given only for what must be known to ask the question, such as names of groups.
 */
export type Check = (expected: Readonly<Record<string, unknown>>) => unknown;

/**
 * Checks by the id of a result. To add some, add a file `checks/<dataset>.<topic>.ts` that exports
 * `checks`, and `iterative` or `strict` where ids need another tolerance; it is found by its name.
 * One result belongs to one file. A leaf that the answer leaves out, or an `Unanswered(reason)` in
 * its place, is reported by name as not compared.
 */
export type Checks = Readonly<Record<string, Check>>;

/** A file `checks/<dataset>.<topic>.ts`. */
interface ChecksFile {
  readonly checks: Checks;
  /** Ids that are answered by iteration and agree at 1e-6. */
  readonly iterative?: readonly string[];
  /** Ids of which even the smallest number agrees at a relative 1e-8. */
  readonly strict?: readonly string[];
}

/** One check as it was found. */
export interface FoundCheck {
  readonly check: Check;
  readonly tolerance: Tolerance;
  readonly file: string;
}

const folder = join(process.cwd(), 'tests', 'conformance', 'checks');

/** Every check in the folder `checks`, by data set and id; throws where two files answer one id. */
export async function findChecks(): Promise<ReadonlyMap<string, FoundCheck>> {
  const found = new Map<string, FoundCheck>();
  for (const file of readdirSync(folder).sort()) {
    const dataset = file.split('.')[0] ?? '';
    const { checks, iterative, strict } = (await import(join(folder, file))) as ChecksFile;
    for (const [id, check] of Object.entries(checks)) {
      const key = `${dataset}/${id}`;
      const other = found.get(key);
      if (other !== undefined) throw new Error(`${key} is answered by ${other.file} and ${file}.`);
      const exact = strict?.includes(id) === true ? tolerances.strict : tolerances.exact;
      const tolerance = iterative?.includes(id) === true ? tolerances.iterative : exact;
      found.set(key, { check, tolerance, file });
    }
  }
  return found;
}
