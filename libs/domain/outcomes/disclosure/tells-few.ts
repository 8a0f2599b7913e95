import { gates } from '../gates';
import { openSpan, spanWith } from './span';
import type { Effort, Row, Sums } from './sums';
import { uncoversFew } from './uncovers-few';

/** Entries that are nearer to each other than this are alike. */
const near = 1e-6;

/**
 * Whether the sum over any 1 to 10 people can be worked out, that could not be worked out before these last
 * rows were known. Only rows that share an atom with them, directly or through others, can be balanced by them.
 * Where looking would take more than the effort that is left the answer is yes, to be on the safe side.
 */
export function tellsFew({ atoms, fewRows }: Sums, known: number, effort: Effort): boolean {
  const seen = new Set<Row>();
  const rowsAt = rowsByAtom(fewRows);
  for (const row of fewRows.slice(known)) {
    if (seen.has(row)) continue;
    const component = componentOf(row, rowsAt);
    for (const each of component) seen.add(each);
    if (isFew(row, atoms) || uncovers([...component], atoms, effort)) return true;
  }
  return false;
}

function rowsByAtom(rows: readonly Row[]): ReadonlyMap<number, readonly Row[]> {
  const rowsAt = new Map<number, Row[]>();
  for (const row of rows) {
    for (const atom of row.atoms) {
      const own = rowsAt.get(atom);
      if (own === undefined) rowsAt.set(atom, [row]);
      else own.push(row);
    }
  }
  return rowsAt;
}

function componentOf(first: Row, rowsAt: ReadonlyMap<number, readonly Row[]>): ReadonlySet<Row> {
  const component = new Set([first]);
  const atoms = new Set<number>();
  // A set is walked in the order in which it grows.
  for (const row of component) {
    for (const atom of row.atoms) {
      if (atoms.has(atom)) continue;
      atoms.add(atom);
      for (const other of rowsAt.get(atom) ?? []) component.add(other);
    }
  }
  return component;
}

function uncovers(rows: readonly Row[], atoms: Sums['atoms'], effort: Effort): boolean {
  const numbers = new Map<number, number>();
  for (const row of rows) {
    for (const atom of row.atoms) if (!numbers.has(atom)) numbers.set(atom, numbers.size);
  }
  const [first] = rows;
  if (first !== undefined && rows.length === 1) return isFew(first, atoms);
  const multiplications = rows.length ** 2 * numbers.size;
  if (multiplications > effort.left) return true;
  effort.left -= multiplications;
  const own = [...numbers.keys()];
  const opened = openSpan(Float64Array.from(own, (atom) => atoms.scale[atom] as number));
  const span = rows.reduce((known, row) => {
    const units = Array.from(row.atoms, (atom) => numbers.get(atom) as number);
    return spanWith(known, units, row.values);
  }, opened);
  return uncoversFew(
    span,
    own.map((atom) => atoms.fewOf[atom] ?? null),
  );
}

/** Whether a row tells the sum over 1 to 10 people all by itself. */
function isFew({ values, atoms: own }: Row, { fewOf }: Sums['atoms']): boolean {
  const first = values[0] as number;
  if (values.some((value) => Math.abs(value - first) > near)) return false;
  const people = new Set<number>();
  for (const atom of own) {
    for (const client of fewOf[atom] ?? []) people.add(client);
    if (people.size >= gates.fewestPeople) return false;
  }
  return true;
}
