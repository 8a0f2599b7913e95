import type { Import } from '@unknot/contract/schema.generated';
import type { Scope } from '@unknot/domain/access/reach';
import type { OwnMeasure } from '@unknot/domain/measures/own-measure';
import type { Database } from '../database/database';
import { ownMeasuresIn } from '../database/own-measures';
import { statement, type Ask } from '../database/statement';

const columns = `id, file_name as "fileName", map_name as "mapName", imported_at as "importedAt",
  undone_at as "undoneAt", accepted_rows as "acceptedRows", flagged_rows as "flaggedRows",
  refused_rows as "refusedRows", readings, clients`;

const every = statement(
  'exchange.imports',
  `select ${columns} from import where practice_id = $1 order by imported_at desc, id desc limit 500`,
);

const one = statement(
  'exchange.import',
  `select ${columns} from import where practice_id = $1 and id = $2::uuid`,
);

const ofFile = statement(
  'exchange.import of file',
  `select ${columns} from import
   where practice_id = $1 and file_hash = $2 and map_name = $3 and undone_at is null`,
);

const practice = statement(
  'exchange.practice',
  `select time_zone as "timeZone" from practice where practice_id = $1`,
);

/** The last 500 files that were imported, latest first. */
export function importsOf(database: Database, scope: Scope): Promise<readonly Import[]> {
  return database.read(scope, (ask) => ask<Import>(every, [scope.practiceId]));
}

/** One import of the practice, undone or not; `undefined` where there is none. */
export async function importOf(
  ask: Ask,
  practiceId: string,
  id: string,
): Promise<Import | undefined> {
  return (await ask<Import>(one, [practiceId, id]))[0];
}

/** The import that brought this very file through this mapping and stands. */
export async function importOfFile(
  ask: Ask,
  practiceId: string,
  fileHash: string,
  mapName: string,
): Promise<Import | undefined> {
  return (await ask<Import>(ofFile, [practiceId, fileHash, mapName]))[0];
}

/** What a practice adds to the reading of a file. Throws where there is no such practice. */
export async function practiceForImport(
  ask: Ask,
  practiceId: string,
): Promise<{ readonly timeZone: string; readonly own: readonly OwnMeasure[] }> {
  const [[found], measures] = await Promise.all([
    ask<{ timeZone: string }>(practice, [practiceId]),
    ownMeasuresIn(ask, practiceId),
  ]);
  if (found === undefined) throw new Error('The practice is not there.');
  return { timeZone: found.timeZone, own: measures };
}
