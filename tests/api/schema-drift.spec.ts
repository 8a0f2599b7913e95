import { openDataSource } from '@unknot/api/database/data-source';
import { migrate } from '@unknot/api/database/migrate';
import { allMigrations } from '@unknot/api/database/all-migrations';
import { Client } from 'pg';
import { makeTestDatabase, type TestDatabase } from './test-database';

let test: TestDatabase;
beforeAll(async () => {
  test = await makeTestDatabase();
});
afterAll(() => test.close());

async function drift(): Promise<string[]> {
  const source = await openDataSource(test.ownerUrl);
  const { upQueries } = await source.driver.createSchemaBuilder().log();
  await source.destroy();
  return upQueries.map(({ query }) => query);
}

describe('the schema in the database', () => {
  it('is what the tables say, with nothing to add', async () => {
    expect(await drift()).toEqual([]);
  });

  it('is told apart when a column is missing', async () => {
    const client = new Client({ connectionString: test.ownerUrl });
    await client.connect();
    await client.query('alter table client drop column sex');
    expect((await drift()).join()).toContain('sex');
    await client.query(`alter table client add column sex text not null default 'UNKNOWN'`);
    await client.query('alter table client alter column sex drop default');
    await client.query(
      `alter table client add constraint client_sex_known check (sex in ('FEMALE', 'MALE', 'OTHER', 'UNKNOWN'))`,
    );
    await client.end();
    expect(await drift()).toEqual([]);
  });

  it('can be taken back step by step and made again', async () => {
    const source = await openDataSource(test.ownerUrl);
    for (const _ of allMigrations) await source.undoLastMigration();
    const [{ tables }] = (await source.query(
      `select count(*)::int as tables from pg_tables where schemaname = 'public' and tablename <> 'migration'`,
    )) as [{ tables: number }];
    await source.destroy();
    expect(tables).toBe(0);
    expect(await migrate(test.ownerUrl)).toBe(allMigrations.length);
    expect(await drift()).toEqual([]);
  });

  it('is made once when three programs start together', async () => {
    const fresh = await makeTestDatabase();
    const source = await openDataSource(fresh.ownerUrl);
    for (const _ of allMigrations) await source.undoLastMigration();
    await source.destroy();
    const steps = await Promise.all([1, 2, 3].map(() => migrate(fresh.ownerUrl)));
    expect(steps.sort()).toEqual([0, 0, allMigrations.length]);
    await fresh.close();
  });

  it('is refused with a plain word when it is newer than the program', async () => {
    const client = new Client({ connectionString: test.ownerUrl });
    await client.connect();
    await client.query(
      `insert into migration (timestamp, name) values (9999999999999, 'FromTheFuture9999999999999')`,
    );
    await expect(migrate(test.ownerUrl)).rejects.toThrow(/newer version of Unknot.*FromTheFuture/);
    await client.query(`delete from migration where name like 'FromTheFuture%'`);
    await client.end();
  });
});
