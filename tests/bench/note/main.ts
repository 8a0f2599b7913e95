/**
 * The API as it is, from its source, with its sealer; where `BENCH_NOTE` is `off`, without the note of a look and so
 * with nothing to seal. The program itself knows no such switch.
 */
import { startSealer } from '@unknot/api/access/trail/sealer';
import { ensureAppRole } from '@unknot/api/database/app-role';
import { openDatabase, type Database } from '@unknot/api/database/database';
import { createServer } from '@unknot/api/server';

const ownerUrl = process.env['BENCH_DATABASE'] ?? '';
const practiceId = process.env['BENCH_PRACTICE'] ?? '';
const port = Number(process.env['PORT']);

const database = openDatabase(await ensureAppRole(ownerUrl));
const sealer = await startSealer(database, [practiceId], (fault) => console.error(fault));
const asked = process.env['BENCH_NOTE'] === 'off' ? withoutNotes(database) : sealer.database;
const app = await createServer({
  database: asked,
  publicUrl: `http://127.0.0.1:${port}`,
  dashboard: undefined,
  demoSignIns: [],
  questionsPerMinute: 100_000_000,
  log: true,
});

process.once(
  'SIGTERM',
  () =>
    void app
      .close()
      .then(() => sealer.stop())
      .then(() => database.close()),
);
await app.listen(port, '127.0.0.1');

function withoutNotes(noting: Database): Database {
  return { ...noting, readNoted: (scope, _, work) => noting.readAtOnce(scope, work) };
}
