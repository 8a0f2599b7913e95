import { columnNameOf, type Table } from './table';
import type { Ask } from './statement';

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

function insertPart<Row extends object>(
  ask: Ask,
  table: Table<Row>,
  fields: readonly (keyof Row & string)[],
  rows: readonly NewRow<Row>[],
  onConflict: string,
): Promise<unknown> {
  let next = 0;
  const tuples = rows.map(() => `(${fields.map(() => `$${(next += 1)}`).join(', ')})`);
  const columns = fields.map(columnNameOf).join(', ');
  const text = `insert into ${table.name} (${columns}) values ${tuples.join(', ')} ${onConflict}`;
  const values = rows.flatMap((row) => fields.map((field) => row[field]));
  // A plan is kept for the sizes that come again and again; a large part is planned once and forgotten.
  const name =
    rows.length > 64 ? '' : `insert ${table.name} ${fields.length} ${rows.length} ${onConflict}`;
  return ask({ name, text }, values);
}
