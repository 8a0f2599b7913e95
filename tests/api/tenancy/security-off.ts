import type { Client } from 'pg';
import { catalogueOf } from './catalogue';

/** Turns row-level security off for every table, or on again. */
export async function securityOn(database: Client, on: boolean): Promise<void> {
  for (const { name } of await catalogueOf(database)) {
    await database.query(`alter table ${name} ${on ? 'enable' : 'disable'} row level security`);
  }
}
