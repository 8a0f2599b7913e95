import { Client } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { ensureAppRole } from '@unknot/api/database/app-role';
import { openDatabase, type Database } from '@unknot/api/database/database';
import { templateName } from './cluster';

/** A database of one test file's own. */
export interface TestDatabase {
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly database: Database;
  close(): Promise<void>;
}

/** Copies the migrated template into a database that nobody else uses. */
export async function makeTestDatabase(poolSize = 5): Promise<TestDatabase> {
  const url = process.env['UNKNOT_TEST_CLUSTER'];
  if (url === undefined) throw new Error('The test cluster is not running.');
  const name = `test_${uuidv7().replaceAll('-', '')}`;
  await onServer(url, `create database ${name} template ${templateName}`);
  const address = new URL(url);
  address.pathname = `/${name}`;
  const ownerUrl = address.toString();
  const appUrl = await ensureAppRole(ownerUrl);
  const database = openDatabase(appUrl, poolSize);
  return {
    ownerUrl,
    appUrl,
    database,
    close: async () => {
      await database.close();
      await onServer(url, `drop database ${name} with (force)`);
    },
  };
}

async function onServer(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
