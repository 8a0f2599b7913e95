import { columnNameOf, type Table } from './table';
import type { Ask, Statement } from './statement';

/** PostgreSQL takes at most this many values in one statement. */
const mostValues = 65_000;

/** A row to be stored: all that the table asks for; what it has a default for may be left out. */
export type NewRow<Row> = Partial<Row> & object;

/**
 * Stores rows with as few statements as there can be.
 * Rows of one call name the same fields. `onConflict` is SQL such as `on conflict do nothing`.
 */
export async function insertRows<Row extends object>(
  ask: Ask,
  table: Table<Row>,
  rows: readonly NewRow<Row>[],
  onConflict = '',
): Promise<void> {
  const first = rows[0];
  if (first === undefined) return;
  const fields = table.fields.filter((field) => Object.hasOwn(first, field));
  const perStatement = Math.floor(mostValues / fields.length);
  const parts: Promise<unknown>[] = [];
  for (let from = 0; from < rows.length; from += perStatement) {
    parts.push(insertPart(ask, table, fields, rows.slice(from, from + perStatement), onConflict));
  }
  await Promise.all(parts);
}

async function insertPart<Row extends object>(
  ask: Ask,
  table: Table<Row>,
  fields: readonly (keyof Row & string)[],
  rows: readonly NewRow<Row>[],
  onConflict: string,
): Promise<void> {
  const values: unknown[] = [];
  for (const row of rows) for (const field of fields) values.push(row[field]);
  await ask(statementOf(table.name, fields, rows.length, onConflict), values);
}

/** Statements for few rows come again and again: text and plan are kept. A large part is planned once and forgotten. */
const kept = new Map<string, Statement>();
const mostRowsKept = 64;

function statementOf(
  table: string,
  fields: readonly string[],
  rows: number,
  onConflict: string,
): Statement {
  const columns = fields.map(columnNameOf).join(', ');
  const name = `insert ${rows} ${table} (${columns}) ${onConflict}`;
  const known = kept.get(name);
  if (known !== undefined) return known;
  let next = 0;
  const tuple = () => `(${fields.map(() => `$${(next += 1)}`).join(', ')})`;
  const tuples = Array.from({ length: rows }, tuple).join(', ');
  const text = `insert into ${table} (${columns}) values ${tuples} ${onConflict}`;
  if (rows > mostRowsKept) return { name: '', text };
  const made = { name: `insert ${kept.size + 1} ${rows} ${table}`, text };
  kept.set(name, made);
  return made;
}
