import type { Client } from 'pg';

/** Whether row-level security does not hold for the role of this connection: a superuser's, for one. */
export async function passesSecurity(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ passes: boolean }>(
    'select rolsuper or rolbypassrls as passes from pg_roles where rolname = current_user',
  );
  return rows[0]?.passes === true;
}
