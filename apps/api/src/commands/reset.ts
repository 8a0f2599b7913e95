import { onConnection } from '../database/connection';
import { prepareDatabase } from '../database/prepare-database';
import { migrate } from '../database/migrate';
import { Refusal } from '../refusal';
import type { Command } from './command';

/** Deletes everything in the database and makes it anew, empty. */
export const reset: Command = async (config, words, say) => {
  if (!words.includes('--yes')) {
    throw new Refusal(
      'This deletes every record in the database for good. If that is what you want: npm run db:reset -- --yes',
    );
  }
  const prepared = await prepareDatabase(config, say);
  try {
    await onConnection(prepared.ownerUrl, (client) =>
      client.query('drop schema public cascade; create schema public;'),
    );
    await migrate(prepared.ownerUrl);
  } finally {
    await prepared.stop();
  }
  say('The database is empty.');
};
