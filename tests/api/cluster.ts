import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { ensureAppRole } from '@unknot/api/database/app-role';
import { startEmbedded } from '@unknot/api/database/embedded-postgres';
import { migrate } from '@unknot/api/database/migrate';

/** The database that each test file copies. */
export const templateName = 'unknot_template';

/** The cluster of a test run. */
export interface Cluster {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * Starts a throwaway cluster with a migrated template, or uses the server of `UNKNOT_TEST_DATABASE_URL`
 * (an administrator's address), where the template is made anew. Whoever wants to `hear` the server's log gets one of
 * their own.
 */
export async function startCluster(hear?: (text: string) => void): Promise<Cluster> {
  const given = process.env['UNKNOT_TEST_DATABASE_URL'];
  if (given !== undefined && given !== '' && hear === undefined) {
    await makeTemplate(given);
    return { url: given, stop: () => Promise.resolve() };
  }
  const folder = mkdtempSync(join(tmpdir(), 'unknot-test-'));
  const server = await startEmbedded({
    folder,
    throwaway: true,
    ...(hear === undefined ? {} : { hear }),
  });
  await makeTemplate(server.url);
  return {
    url: server.url,
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function makeTemplate(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(`drop database if exists ${templateName}`);
  await client.query(`create database ${templateName}`);
  await client.end();
  const address = new URL(url);
  address.pathname = `/${templateName}`;
  await ensureAppRole(address.toString());
  await migrate(address.toString());
}
