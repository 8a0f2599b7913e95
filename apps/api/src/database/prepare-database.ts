import { Client } from 'pg';
import { Refusal } from '../refusal';
import { ensureAppRole, refuseMightyRole } from './app-role';
import { onConnection } from './connection';
import { startEmbedded } from './embedded-postgres';
import { migrate } from './migrate';

/** Where the database is to be found. */
export interface DatabasePlace {
  readonly dataFolder: string;
  readonly databaseUrl: string | undefined;
  readonly databaseAppUrl: string | undefined;
}

/** A database that is ready for work. */
export interface PreparedDatabase {
  /** Its address as the owner of the tables: for migrations and for the command line. */
  readonly ownerUrl: string;
  /** Its address as the role of the program. */
  readonly appUrl: string;
  /** Stops the server, where this process started it. */
  stop(): Promise<void>;
}

/** The name of the database on the server that comes with the package. */
const databaseName = 'unknot';

/** Starts or finds the server, makes the database and the program's role, and brings the schema up to date. */
export async function prepareDatabase(
  place: DatabasePlace,
  say: (words: string) => void,
): Promise<PreparedDatabase> {
  const server = await serverOf(place, say);
  try {
    // A role that somebody else made is looked at before anything is changed.
    if (place.databaseAppUrl !== undefined) await refuseMightyRole(place.databaseAppUrl);
    const appUrl = place.databaseAppUrl ?? (await ensureAppRole(server.ownerUrl));
    const steps = await migrate(server.ownerUrl);
    if (steps > 0) say(`Brought the database up to date (${steps} steps).`);
    await refuseMightyRole(appUrl);
    return { ownerUrl: server.ownerUrl, appUrl, stop: server.stop };
  } catch (fault) {
    await server.stop();
    throw fault;
  }
}

async function serverOf(
  { dataFolder, databaseUrl }: DatabasePlace,
  say: (words: string) => void,
): Promise<{ ownerUrl: string; stop(): Promise<void> }> {
  if (databaseUrl !== undefined) {
    await refuseUnreachable(databaseUrl);
    return { ownerUrl: databaseUrl, stop: () => Promise.resolve() };
  }
  const server = await startEmbedded({ folder: dataFolder, say });
  await makeDatabase(server.url);
  const address = new URL(server.url);
  address.pathname = `/${databaseName}`;
  return { ownerUrl: address.toString(), stop: server.stop };
}

async function makeDatabase(url: string): Promise<void> {
  await onConnection(url, async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [
      databaseName,
    ]);
    if (rowCount === 0) await client.query(`create database ${databaseName}`);
  });
}

async function refuseUnreachable(url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (cause) {
    const { hostname, port, pathname } = new URL(url);
    const reason = (cause as NodeJS.ErrnoException).code ?? (cause as Error).message;
    throw new Refusal(
      `The database ${pathname.slice(1)} at ${hostname}:${port === '' ? '5432' : port} does not answer (${reason}). ` +
        'Check DATABASE_URL and that the server runs, or leave DATABASE_URL out to use the one that comes along.',
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}
