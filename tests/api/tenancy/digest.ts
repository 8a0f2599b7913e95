import type { Client } from 'pg';
import { catalogueOf, ofPractice } from './catalogue';

/** What the rows of a practice are at a moment: one sum for each table that holds any. */
export async function digestOf(
  client: Client,
  practiceId: string,
): Promise<Readonly<Record<string, string>>> {
  const sums: Record<string, string> = {};
  for (const table of await catalogueOf(client)) {
    const where = ofPractice(table);
    if (where === undefined) continue;
    const { rows } = await client.query<{ sum: string | null }>(
      `select count(*) || ' ' || md5(string_agg(t::text, '|' order by t::text)) as sum from ${table.name} t where ${where}`,
      [practiceId],
    );
    if (rows[0]?.sum != null) sums[table.name] = rows[0].sum;
  }
  return sums;
}
