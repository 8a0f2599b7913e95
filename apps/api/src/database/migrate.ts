import type { Client } from 'pg';
import { Refusal } from '../refusal';
import { allMigrations } from './all-migrations';
import { onConnection } from './connection';
import { openDataSource } from './data-source';

/** Any number that no other program uses to lock this database. */
const lock = 5_810_031_125;

/** What PostgreSQL answers where a right is missing. */
const notAllowed = '42501';

/** The oldest server whose row-level security has no known hole. */
const oldestServer = 150_014;

/**
 * Brings the schema of the database to the newest step and answers how many steps were taken.
 * Several programs may do so at once: one works, the others wait.
 */
export function migrate(ownerUrl: string): Promise<number> {
  return onConnection(ownerUrl, async (client) => {
    await refuseOldServer(client);
    await client.query('select pg_advisory_lock($1)', [lock]);
    await refuseNewerSchema(client);
    return takeSteps(ownerUrl);
  });
}

async function takeSteps(ownerUrl: string): Promise<number> {
  const source = await openDataSource(ownerUrl);
  try {
    return (await source.runMigrations({ transaction: 'each' })).length;
  } catch (fault) {
    if ((fault as { code?: string }).code !== notAllowed) throw fault;
    throw new Refusal(
      `The role of DATABASE_URL may not make tables (${(fault as Error).message}). ` +
        'Make it the owner of the database, and start again. Nothing was changed.',
    );
  } finally {
    await source.destroy();
  }
}

async function refuseOldServer(client: Client): Promise<void> {
  const { rows } = await client.query<{ version: number; name: string }>(
    `select current_setting('server_version_num')::int as version, current_setting('server_version') as name`,
  );
  const server = rows[0];
  if (server !== undefined && server.version < oldestServer) {
    throw new Refusal(`PostgreSQL ${server.name} is too old: version 15.14 or newer is needed.`);
  }
}

async function refuseNewerSchema(client: Client): Promise<void> {
  const unknown = await stepsUnknown(client);
  if (unknown.length > 0) {
    throw new Refusal(
      `The database was made by a newer version of Unknot (it has the step ${unknown.join(', ')}). ` +
        'Install that version, or set UNKNOT_DATA or DATABASE_URL to another database. Nothing was changed.',
    );
  }
}

async function stepsUnknown(client: Client): Promise<string[]> {
  const { rows: found } = await client.query(`select to_regclass('public.migration') as table`);
  if ((found[0] as { table: string | null } | undefined)?.table == null) return [];
  const { rows } = await client.query<{ name: string }>('select name from public.migration');
  const known = new Set<string>(allMigrations.map(({ name }) => name));
  return rows.map(({ name }) => name).filter((name) => !known.has(name));
}
