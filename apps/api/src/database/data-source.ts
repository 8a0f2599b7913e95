import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { allMigrations } from './all-migrations';
import { allTables } from './all-tables';

/** The schema as the program knows it, connected as the owner of the tables. The caller closes it. */
export async function openDataSource(ownerUrl: string): Promise<DataSource> {
  const source = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    entities: allTables.map(({ schema }) => schema),
    migrations: [...allMigrations],
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    installExtensions: false,
    poolSize: 2,
  });
  return source.initialize();
}
