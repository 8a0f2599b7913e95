import { Client } from 'pg';
import { allTables } from '@unknot/api/database/all-tables';
import { makeTestDatabase, type TestDatabase } from './test-database';

let test: TestDatabase;
let client: Client;
beforeAll(async () => {
  test = await makeTestDatabase();
  client = new Client({ connectionString: test.ownerUrl });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await test.close();
});

async function names(sql: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(sql);
  return rows.map(({ name }) => name);
}

const tables = `select c.oid, c.relname, c.relrowsecurity, c.relforcerowsecurity from pg_class c
  join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
  where c.relkind in ('r', 'p') and c.relname <> 'migration'`;

const ofPractice = `select t.* from (${tables}) t join pg_attribute a
  on a.attrelid = t.oid and a.attname = 'practice_id' and t.relname <> 'sign_in'`;

/** Every rule of the catalogue: a query that answers what breaks it, and a fault that must be found. */
const rules: readonly {
  readonly rule: string;
  readonly broken: string;
  readonly canary: string;
}[] = [
  {
    rule: 'row-level security is enabled and forced on every table',
    broken: `select relname as name from (${tables}) t where not (relrowsecurity and relforcerowsecurity)`,
    canary: 'alter table reading no force row level security',
  },
  {
    rule: 'no table has two policies for one command',
    broken: `select p.polrelid::regclass::text as name from pg_policy p group by p.polrelid, p.polcmd having count(*) > 1`,
    canary: 'create policy second on goal for select using (practice_id = unknot_practice())',
  },
  {
    rule: 'every table has a policy for reading',
    broken: `select relname as name from (${tables}) t
      where not exists (select from pg_policy p where p.polrelid = t.oid and p.polcmd = 'r')`,
    canary: 'drop policy goal_select on goal',
  },
  {
    rule: 'no policy is for all commands, restrictive or always true',
    broken: `select polname as name from pg_policy
      where polcmd = '*' or not polpermissive
        or coalesce(pg_get_expr(polqual, polrelid), '') = 'true'
        or coalesce(pg_get_expr(polwithcheck, polrelid), '') = 'true'`,
    canary:
      'drop policy goal_select on goal; create policy goal_select on goal for select using (true)',
  },
  {
    rule: 'every policy of a table of a practice names the practice',
    broken: `select polname as name from pg_policy p join (${ofPractice}) t on t.oid = p.polrelid
      where coalesce(pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid)) not like '%unknot_practice()%'`,
    canary:
      'drop policy goal_select on goal; create policy goal_select on goal for select using (unknot_is_staff())',
  },
  {
    rule: 'practice_id leads every key and index of a table of a practice',
    broken: `select i.indexrelid::regclass::text as name from pg_index i join (${ofPractice}) t on t.oid = i.indrelid
      join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
      where a.attname <> 'practice_id'`,
    canary: 'create index astray on goal (client_id)',
  },
  {
    rule: 'practice_id leads every reference between tables of practices',
    broken: `select c.conname as name from pg_constraint c join (${ofPractice}) t on t.oid = c.conrelid
      join (${ofPractice}) target on target.oid = c.confrelid
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
      where c.contype = 'f' and a.attname <> 'practice_id'`,
    canary: `create unique index lone on location (id); alter table goal add column place uuid;
      alter table goal add constraint astray foreign key (place) references location (id)`,
  },
  {
    rule: 'the role of the program owns nothing and may not pass by security',
    broken: `select rolname as name from pg_roles r where rolname = 'unknot_app' and (rolsuper or rolbypassrls or rolcreaterole
      or exists (select from pg_class c where c.relowner = r.oid))`,
    canary: 'alter table goal owner to unknot_app',
  },
  {
    rule: 'the role of the program may not delete records, nor change what was measured, nor empty a table',
    broken: `select table_name || ' ' || privilege_type as name from information_schema.role_table_grants
      where grantee = 'unknot_app' and (privilege_type in ('TRUNCATE', 'REFERENCES', 'TRIGGER')
        or privilege_type in ('DELETE', 'UPDATE') and table_name not in ('episode_fact', 'series_fact', 'alert', 'failed_try'))
      union all select table_name || '.' || column_name from information_schema.role_column_grants
      where grantee = 'unknot_app' and privilege_type = 'UPDATE'
        and table_name in ('reading', 'session', 'audit_event') and column_name not in ('ended_at', 'withdrawn_at')`,
    canary: 'grant update (value) on reading to unknot_app',
  },
  {
    rule: 'nothing runs with the rights of its owner',
    broken: `select p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname = 'public' and p.prosecdef
      union all select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind in ('v', 'm')`,
    canary: `create function astray() returns int language sql security definer as 'select 1'`,
  },
  {
    rule: 'no index holds a kind whose operators may leak',
    broken: `select i.indexrelid::regclass::text as name from pg_index i join (${tables}) t on t.oid = i.indrelid
      cross join lateral unnest(i.indkey[0:i.indnkeyatts - 1]) as k(attnum)
      join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
      join pg_type y on y.oid = a.atttypid
      where y.typtype = 'e' or y.typname in ('numeric', 'jsonb') or y.typcategory = 'A'`,
    canary: 'create index astray on import (practice_id, report)',
  },
];

describe('what the database keeps by itself', () => {
  it('holds the tables of the product and no others', async () => {
    const found = await names(`select relname as name from (${tables}) t`);
    expect(found.sort()).toEqual(allTables.map(({ name }) => name).sort());
  });

  it.each(rules)('$rule', async ({ broken }) => {
    expect(await names(broken)).toEqual([]);
  });

  it.each(rules)('a fault is found: $rule', async ({ broken, canary }) => {
    await client.query('begin');
    await client.query(canary);
    const found = await names(broken);
    await client.query('rollback');
    expect(found.length).toBeGreaterThan(0);
  });
});
