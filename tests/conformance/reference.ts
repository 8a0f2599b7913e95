import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Where real data and reference values for tests lie, beside the project; they are no part of it. */
const dataFolder = join(process.cwd(), '..', 'shared', 'data');

/** A set of checks against reference values; skipped, and said so, where they are absent. */
export function describeWithReference(name: string, checks: () => void): void {
  if (existsSync(dataFolder)) describe(name, checks);
  else describe.skip(`${name} (skipped: there is no folder ../shared/data)`, () => it.todo(name));
}

/** One line of a table, by the names in its first line; an empty cell is no number. */
export type Line = Readonly<Record<string, string>>;

const read = new Map<string, readonly Line[]>();

/** The lines of a small, clean table; `.` and quotes have no special meaning. Read once. */
export function linesOf(path: string): readonly Line[] {
  const lines = read.get(path) ?? linesIn(path);
  read.set(path, lines);
  return lines;
}

function linesIn(path: string): Line[] {
  const text = readFileSync(join(dataFolder, path), 'utf8').replace(/^\uFEFF/, '');
  const [head = '', ...rows] = text.split(/\r\n|\r|\n/).filter((row) => row !== '');
  const names = head.split(',');
  return rows.map((row) => {
    const cells = row.split(',');
    return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']));
  });
}

/** The number in a cell; `undefined` where it is empty or says that it is missing. */
export function numberIn(line: Line, name: string): number | undefined {
  const cell = line[name] ?? '';
  return cell === '' || cell === 'NA' || cell === 'NaN' ? undefined : Number(cell);
}

/** Whatever a reference file holds below a name. */
export type Values = Readonly<Record<string, unknown>>;

/** One result of a reference file. */
export interface Result {
  readonly id: string;
  readonly values: Values;
}

/** The data sets that have reference values; none where they are absent. */
export function datasetsWithReference(): string[] {
  if (!existsSync(dataFolder)) return [];
  return readdirSync(dataFolder)
    .filter((name) => existsSync(join(dataFolder, name, 'expected.json')))
    .sort();
}

/** Every result of a data set, computed with R 4.2.2; one about a file is known by its name. */
export function resultsOf(dataset: string): Result[] {
  const { results } = JSON.parse(
    readFileSync(join(dataFolder, dataset, 'expected.json'), 'utf8'),
  ) as { results: { id?: string; file?: string; values?: Values }[] };
  return results.map(({ id, file, values, ...rest }) => ({
    id: id ?? file ?? '',
    values: values ?? (rest as Values),
  }));
}

/** The reference values of one result; throws where there are none. */
export function expectedOf(dataset: string, id: string): Values {
  const found = resultsOf(dataset).find((result) => result.id === id);
  if (found === undefined) throw new Error(`${dataset} has no reference values for ${id}.`);
  return found.values;
}

/** Compares at relative 1e-8, near zero at absolute 1e-9; `null` asks for no answer. */
export function expectAgreement(actual: number | null | undefined, expected: unknown): void {
  if (expected === null || expected === undefined) {
    expect(actual ?? null).toBeNull();
    return;
  }
  const allowed = Math.max(1e-9, 1e-8 * Math.abs(expected as number));
  expect(Math.abs((actual ?? Number.NaN) - (expected as number))).toBeLessThanOrEqual(allowed);
}
