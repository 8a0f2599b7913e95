import type { Client } from 'pg';

/** One column as the database's own catalogue tells of it. */
export interface CatalogueColumn {
  readonly name: string;
  /** As PostgreSQL writes it: `text`, `uuid`, `double precision[]`. */
  readonly type: string;
  /** The values of a closed set; `null` where any value may stand. */
  readonly oneOf: readonly string[] | null;
}

/** A reference to another table, column by column. */
export interface CatalogueReference {
  readonly columns: readonly string[];
  readonly to: string;
  readonly toColumns: readonly string[];
}

/** One table of the product. */
export interface CatalogueTable {
  readonly name: string;
  readonly columns: readonly CatalogueColumn[];
  readonly references: readonly CatalogueReference[];
}

const everyColumn = `
  select c.relname as "table", a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
    (select pg_get_constraintdef(k.oid) from pg_constraint k
     where k.conrelid = c.oid and k.contype = 'c' and k.conname = c.relname || '_' || a.attname || '_known') as closed
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  where c.relkind in ('r', 'p') and c.relname <> 'migration' order by c.relname, a.attnum`;

const everyReference = `
  select k.conrelid::regclass::text as "table", k.confrelid::regclass::text as "to",
    array(select a.attname::text from unnest(k.conkey) with ordinality as p (num, place)
      join pg_attribute a on a.attrelid = k.conrelid and a.attnum = p.num order by p.place) as columns,
    array(select a.attname::text from unnest(k.confkey) with ordinality as p (num, place)
      join pg_attribute a on a.attrelid = k.confrelid and a.attnum = p.num order by p.place) as "toColumns"
  from pg_constraint k where k.contype = 'f'`;

/** Every table of a database with its columns and references, in order of name. */
export async function catalogueOf(client: Client): Promise<readonly CatalogueTable[]> {
  const columns = await client.query<CatalogueColumn & { table: string; closed: string | null }>(
    everyColumn,
  );
  const references = await client.query<CatalogueReference & { table: string }>(everyReference);
  const names = [...new Set(columns.rows.map(({ table }) => table))];
  return names.map((name) => ({
    name,
    columns: columns.rows
      .filter(({ table }) => table === name)
      .map(({ name: column, type, closed }) => ({ name: column, type, oneOf: wordsIn(closed) })),
    references: references.rows.filter(({ table }) => table === name),
  }));
}

/** The words of `CHECK ((side = ANY (ARRAY['LEFT'::text, …])))`. */
function wordsIn(check: string | null): readonly string[] | null {
  if (check === null) return null;
  return [...check.matchAll(/'([^']*)'::text/g)].map(([, word = '']) => word);
}

/** Accounts that belong to the practice `$1`, and those that belong to another one. */
const members = 'select m.account_id from membership m where m.practice_id = $1';
const elsewhere = 'select m.account_id from membership m where m.practice_id <> $1';

/**
 * SQL that holds for the rows of the practice `$1`: by its id, or by the account of its people. Rows about somebody who
 * belongs to another practice too are left out, for that person changes and sees them from there. `undefined` for
 * tables whose rows belong to nobody.
 */
export function ofPractice({ name, columns }: CatalogueTable): string | undefined {
  const has = (column: string) => columns.some((one) => one.name === column);
  const account = name === 'account' ? 'id' : 'account_id';
  const alone = has(account) ? `and coalesce(${account} not in (${elsewhere}), true)` : '';
  if (has('practice_id')) return `practice_id = $1 ${alone}`;
  return has(account) ? `${account} in (${members}) ${alone}` : undefined;
}
