import { createHmac } from 'node:crypto';
import { Client } from 'pg';
import { Refusal } from '../refusal';
import { connects } from './connection';

const role = 'unknot_app';

/**
 * Makes sure of the role as which the program works: one that owns nothing and cannot pass by row-level security.
 * Answers its address. Its password follows from the owner's, so that several programs agree without a file.
 */
export async function ensureAppRole(ownerUrl: string): Promise<string> {
  const address = new URL(ownerUrl);
  const password = createHmac('sha256', decodeURIComponent(address.password))
    .update(role)
    .digest('hex');
  address.username = role;
  address.password = password;
  const appUrl = address.toString();
  if (!(await connects(appUrl))) await makeRole(ownerUrl, appUrl, password);
  return appUrl;
}

async function makeRole(ownerUrl: string, appUrl: string, password: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(`
      do $$ begin
        if not exists (select from pg_roles where rolname = '${role}') then
          create role ${role} login noinherit nosuperuser nobypassrls nocreatedb nocreaterole;
        end if;
      end $$;
      alter role ${role} password '${password}';
    `);
  } catch (cause) {
    // A program that starts at the same moment may have made it first.
    if (await connects(appUrl)) return;
    throw new Refusal(
      `The role ${role} could not be made (${(cause as Error).message}). ` +
        `Create it as a login role without superuser and bypassrls rights, and set DATABASE_APP_URL to its address.`,
    );
  } finally {
    await client.end();
  }
}

/** Refuses to go on as a role that cannot work, or for which row-level security does not hold. */
export async function refuseMightyRole(appUrl: string): Promise<void> {
  const client = new Client({ connectionString: appUrl });
  client.on('error', () => undefined);
  try {
    await client.connect().catch((cause: Error) => {
      throw new Refusal(
        `The role of DATABASE_APP_URL cannot sign in (${cause.message}). ` +
          `Create ${role} as a login role, and set DATABASE_APP_URL to its address.`,
      );
    });
    const { rows } = await client.query<{ name: string; mighty: boolean; owner: boolean }>(`
      select rolname as name, rolsuper or rolbypassrls as mighty,
        exists (select from pg_class c where c.relowner = r.oid and c.relkind = 'r') as owner
      from pg_roles r where rolname = current_user`);
    if (rows[0]?.mighty !== false || rows[0].owner) {
      throw new Refusal(
        'The role of DATABASE_APP_URL is a superuser, may bypass row-level security or owns tables. ' +
          'One clinic could read another through it. Use a plain role.',
      );
    }
    if (rows[0].name !== role) {
      throw new Refusal(
        `The role of DATABASE_APP_URL is ${rows[0].name}, but the tables are opened to the role ${role}. ` +
          `Set DATABASE_APP_URL to the address of ${role}.`,
      );
    }
  } finally {
    await client.end().catch(() => undefined);
  }
}
