/** How closely two numbers must agree. */
export interface Tolerance {
  /** Of the reference. */
  readonly relative: number;
  /** Of the difference itself, for numbers near zero. */
  readonly absolute: number;
}

/** What the reference files ask for: iterative fits stop a little before they arrive. */
export const tolerances = {
  exact: { relative: 1e-8, absolute: 1e-9 },
  iterative: { relative: 1e-6, absolute: 1e-9 },
  strict: { relative: 1e-8, absolute: 0 },
} as const;

/** Says of a number or of everything below a name that no function of ours answers it, and why. */
export class Unanswered {
  constructor(readonly reason: string) {}
}

/** What became of the numbers of a reference file. */
export interface Comparison {
  /** How many numbers were compared, agreeing or not. */
  numbers: number;
  /** How many times both sides say that there is no answer, or give the same word. */
  others: number;
  /** Where ours is another number, another word, or an answer too many or too few. */
  readonly differences: string[];
  /** Numbers that were not compared, by path, and why. */
  readonly unanswered: { readonly path: string; readonly reason: string }[];
}

/** Nothing compared yet. */
export const nothingCompared = (): Comparison => ({
  numbers: 0,
  others: 0,
  differences: [],
  unanswered: [],
});

type Tree = Readonly<Record<string, unknown>>;
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null;

/** A library function's way to say that there is no answer. */
const isAbsent = (value: unknown): boolean =>
  value === null || value === undefined || (isTree(value) && typeof value.reason === 'string');

/**
 * Compares our answers with a reference leaf by leaf: a number within the tolerance, a probability
 * below 1e-12 by its order of magnitude, `null` with no answer.
 * What the answers do not name is listed as unanswered.
 */
export function compareLeaves(
  into: Comparison,
  path: string,
  answered: unknown,
  expected: unknown,
  tolerance: Tolerance = tolerances.exact,
): void {
  if (isTree(expected) && !(answered instanceof Unanswered)) {
    for (const [name, leaf] of Object.entries(expected)) {
      const known = isTree(answered) && name in answered;
      const next = known ? answered[name] : new Unanswered('no check');
      compareLeaves(into, `${path}.${name}`, next, leaf, tolerance);
    }
  } else if (answered instanceof Unanswered) {
    listUnanswered(into, path, answered, expected);
  } else if (typeof expected === 'number') {
    into.numbers += 1;
    if (!agree(path, answered, expected, tolerance)) {
      into.differences.push(`${path}: ${say(answered)} instead of ${expected}`);
    }
  } else {
    into.others += 1;
    const same = expected === null ? isAbsent(answered) : answered === expected;
    if (!same) into.differences.push(`${path}: ${say(answered)} instead of ${say(expected)}`);
  }
}

function listUnanswered(into: Comparison, path: string, why: Unanswered, expected: unknown): void {
  if (isTree(expected)) {
    for (const [name, leaf] of Object.entries(expected)) {
      listUnanswered(into, `${path}.${name}`, why, leaf);
    }
  } else if (typeof expected === 'number') {
    into.unanswered.push({ path, reason: why.reason });
  }
}

/** The names of probabilities in the reference files: p, pTwoSided, pHC3. */
const isProbability = (path: string): boolean => /\.p([A-Z]\w*)?$/.test(path);

function agree(path: string, answered: unknown, expected: number, tolerance: Tolerance): boolean {
  if (typeof answered !== 'number') return false;
  if (isProbability(path) && expected < 1e-12) {
    return answered >= 0 && Math.abs(Math.log10(answered) - Math.log10(expected)) < 1;
  }
  return (
    Math.abs(answered - expected) <=
    Math.max(tolerance.absolute, tolerance.relative * Math.abs(expected))
  );
}

const say = (value: unknown): string => JSON.stringify(value) ?? 'nothing';
