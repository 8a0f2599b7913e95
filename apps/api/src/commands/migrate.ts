import { prepareDatabase } from '../database/prepare-database';
import type { Command } from './command';

/** Brings the database up to date and stops. */
export const migrateOnly: Command = async (config, _words, say) => {
  const prepared = await prepareDatabase(config, say);
  await prepared.stop();
  say('The database is up to date.');
};
