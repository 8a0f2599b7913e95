import type { Client } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import type { CatalogueColumn, CatalogueReference, CatalogueTable } from './catalogue';

/** What the values of a practice are told by. */
export interface Mark {
  /** Every text holds it: small letters. */
  readonly word: string;
  /** Of what the practice is called, which its people know in other practices too. */
  readonly sign: string;
  /** What numbers that may have one end in. */
  readonly fraction: number;
  /** What whole numbers are, where they may be large. */
  readonly whole: number;
}

/** For whom rows are made. */
export interface RowsFor extends Mark {
  readonly practiceId: string;
  /** Whose record the rows belong to, where they belong to one. */
  readonly clientId: string;
  /** Whose account they belong to. */
  readonly accountId: string;
}

/** What a row has to hold to be one that stands; everything else follows from the kind of its column. */
const given: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  audit_event: { action: 'SEE_PROGRESS', role: 'PRACTITIONER' },
  episode_step: { kind: 'CLOSED' },
  own_measure: { key: 'own_', min: 0, step: 1 },
  questionnaire_response: { unscored: null },
  record_mark: { kind: 'ON_HOLD' },
  retention: { years: 8, minors_until_age: 26 },
};

/** Filled by the program itself, or by strangers. */
const filledOtherwise = new Set(['audit_link', 'failed_try']);

/** Columns that say that something is over; a row that stands leaves them empty. */
const over = /^(ended|used|undone|withdrawn|given_up|left|closed|guardian)_/;

/** Columns for an instant or a day that is still to come. */
const toCome = /^(expires|ends|due|until)_/;

/** Puts one row of the practice into every table that has none of it, made from what the catalogue says. */
export async function fillEveryTable(
  client: Client,
  tables: readonly CatalogueTable[],
  whose: RowsFor,
): Promise<void> {
  const waiting = new Set(tables.filter(({ name }) => !filledOtherwise.has(name)));
  while (waiting.size > 0) {
    const before = waiting.size;
    for (const table of waiting) {
      const refersTo = (other: CatalogueTable) =>
        table.references.some(({ to }) => to === other.name);
      if ([...waiting].some((other) => other !== table && refersTo(other))) continue;
      await fill(client, table, whose);
      waiting.delete(table);
    }
    if (waiting.size === before) throw new Error('Tables refer to one another in a ring.');
  }
}

async function fill(client: Client, table: CatalogueTable, whose: RowsFor): Promise<void> {
  const has = (column: string) => table.columns.some(({ name }) => name === column);
  const owner = has('practice_id')
    ? ['practice_id', whose.practiceId]
    : ['account_id', whose.accountId];
  if (!has(owner[0] ?? '')) return;
  const known = await client.query(`select from ${table.name} where ${owner[0]} = $1 limit 1`, [
    owner[1],
  ]);
  if (known.rowCount !== 0) return;
  const row: Record<string, unknown> = {};
  for (const column of table.columns) row[column.name] = valueOf(table.name, column, whose);
  for (const reference of table.references) {
    const { columns, toColumns } = reference;
    const target = await rowReferredTo(client, reference, whose);
    columns.forEach((column, place) => (row[column] = target[toColumns[place] ?? '']));
  }
  const names = Object.keys(row);
  const places = names.map((_, place) => `$${place + 1}`);
  await client.query(
    `insert into ${table.name} (${names.join(', ')}) values (${places.join(', ')})`,
    Object.values(row),
  );
}

/** The row that a reference means: of the practice, and of the client or account where it belongs to one. */
async function rowReferredTo(
  client: Client,
  { to, toColumns }: CatalogueReference,
  whose: RowsFor,
): Promise<Record<string, unknown>> {
  const { rows } = await client.query<Record<string, unknown>>(`select * from ${to}`);
  const found = rows.find((row) =>
    Object.entries({
      practice_id: whose.practiceId,
      [to === 'client' ? 'id' : 'client_id']: whose.clientId,
      [to === 'account' ? 'id' : 'account_id']: whose.accountId,
    }).every(
      ([column, value]) =>
        row[column] === undefined || row[column] === null || row[column] === value,
    ),
  );
  if (found === undefined) throw new Error(`There is no row of ${to} (${toColumns.join()}).`);
  return found;
}

function valueOf(table: string, { name, type, oneOf }: CatalogueColumn, whose: RowsFor): unknown {
  const { fraction, whole } = whose;
  const text = `${whose.word}-${table}-${name}`.replaceAll('_', '-');
  const set = given[table]?.[name];
  if (set !== undefined) return name === 'key' ? `${String(set)}${whose.word}` : set;
  if (over.test(name)) return null;
  if (oneOf !== null) return oneOf[0];
  switch (type) {
    case 'uuid':
      return idFor(name, whose);
    case 'text':
      return text;
    case 'boolean':
      return true;
    case 'smallint':
      return 1;
    case 'integer':
      return whole;
    case 'double precision':
      return 3 + fraction;
    case 'date':
      return toCome.test(name) ? '2036-03-09' : '2026-03-09';
    case 'timestamp with time zone':
      return toCome.test(name) ? new Date(Date.now() + 86_400_000) : new Date();
    case 'jsonb':
      return { text };
    case 'text[]':
      return [text];
    case 'uuid[]':
      return [whose.clientId];
    case 'integer[]':
      return [whole];
    case 'double precision[]':
      return [3 + fraction];
    default:
      throw new Error(`No value is known for ${table}.${name}, which is ${type}.`);
  }
}

function idFor(name: string, { practiceId, clientId, accountId }: RowsFor): string {
  const known: Readonly<Record<string, string>> = {
    practice_id: practiceId,
    client_id: clientId,
    account_id: accountId,
  };
  return known[name] ?? uuidv7();
}
