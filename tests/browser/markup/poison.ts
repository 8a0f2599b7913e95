import type { Client } from 'pg';
import { catalogueOf } from '../../api/tenancy/catalogue';
import { fillEveryTable, type RowsFor } from '../../api/tenancy/every-table';
import { payloadsFor } from './payloads';

/** Texts that are chosen from a list, or made by the program, and that nobody writes. */
const unwritten =
  /hash|sealed|email|issuer|zone|version|^(action|actions|condition|exercise|finding|kind|measure|movement|muscle|site|technique|techniques|tool|unit|key|row_key|warnings|tuple)$/;

/** What was written where. */
export interface Poisoned {
  /** Fields such as `client.name` whose every value is hostile. */
  readonly fields: readonly string[];
  /** Fields that the database let nobody fill, with its reason. */
  readonly refused: readonly string[];
}

/**
 * Writes hostile texts into every field that somebody writes, past the program, after a row was put into every table
 * that had none. A row holds one of the texts in turn; where there are fewer rows than texts, each holds them all.
 */
export async function poison(database: Client, whose: RowsFor): Promise<Poisoned> {
  const tables = await catalogueOf(database);
  await fillEveryTable(database, tables, whose);
  const fields: string[] = [];
  const refused: string[] = [];
  for (const { name: table, columns } of tables) {
    for (const { name, type, oneOf } of columns) {
      if (!type.startsWith('text') || oneOf !== null || unwritten.test(name)) continue;
      const field = `${table}.${name}`;
      try {
        if (await fill(database, table, name, type === 'text[]')) fields.push(field);
      } catch (fault) {
        refused.push(`${field}: ${(fault as Error).message}`);
      }
    }
  }
  return { fields, refused };
}

/** Answers whether there was anything to fill. */
async function fill(
  database: Client,
  table: string,
  column: string,
  many: boolean,
): Promise<boolean> {
  const texts = payloadsFor(`${table}.${column}`);
  // No two clients may have the same.
  const own = column === 'reference' ? "|| ' ' || row_number() over ()" : '';
  const { rowCount } = await database.query(
    `update ${table} set ${column} = ${many ? 'array[hostile.value]' : 'hostile.value'}
     from (
       select ctid as place, case when count(*) over () < $2 then $3
         else ($1::text[])[1 + (row_number() over () - 1) % $2] end ${own} as value
       from ${table} where ${column} is not null
     ) hostile
     where ${table}.ctid = hostile.place`,
    [texts, texts.length, texts.join('\n')],
  );
  return rowCount !== 0;
}
