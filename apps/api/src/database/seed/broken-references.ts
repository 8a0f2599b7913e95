import type { Client } from 'pg';
import type { AnyTable } from '../table';

/** Writes, for each reference of some tables, the statement that answers whether a practice's row breaks it. */
const statementsOf = `
  select c.conname as name, format(
    'select from %s child where child.practice_id = $1 and %s and not exists (select from %s parent where %s) limit 1',
    c.conrelid::regclass,
    string_agg(format('child.%I is not null', mine.attname), ' and ' order by pair.place),
    c.confrelid::regclass,
    string_agg(format('parent.%I = child.%I', other.attname, mine.attname), ' and ' order by pair.place)
  ) as text
  from pg_constraint c
  cross join lateral unnest(c.conkey, c.confkey) with ordinality as pair (mine, other, place)
  join pg_attribute mine on mine.attrelid = c.conrelid and mine.attnum = pair.mine
  join pg_attribute other on other.attrelid = c.confrelid and other.attnum = pair.other
  where c.contype = 'f' and c.conrelid = any($1::regclass[])
  group by c.oid, c.conname, c.conrelid, c.confrelid`;

/**
 * Names of references of these tables that a row of the practice breaks. Looks at each table once, where
 * the database's own check looks once for each row: for rows that were stored with that check put aside.
 */
export async function brokenReferencesOf(
  client: Client,
  practiceId: string,
  tables: readonly AnyTable[],
): Promise<string[]> {
  const names = tables.map(({ name }) => name);
  const { rows } = await client.query<{ name: string; text: string }>(statementsOf, [names]);
  const broken: string[] = [];
  for (const { name, text } of rows) {
    const { rowCount } = await client.query(text, [practiceId]);
    if (rowCount !== 0) broken.push(name);
  }
  return broken;
}
