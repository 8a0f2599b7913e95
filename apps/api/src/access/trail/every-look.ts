import type { Look } from '@unknot/contract/schema.generated';
import type { Scope } from '@unknot/domain/access/reach';
import type { Database } from '../../database/database';
import { lookOf, notShown } from './look-words';
import { latestPlace } from './trail-place';
import { looksOf } from './trail.reader';

/** As many looks as a file that is given out holds at most, from the latest on. */
const mostLooks = 10_000;

/** Who looked at the client's own record, latest first. */
export async function everyLookOf(database: Database, scope: Scope): Promise<readonly Look[]> {
  const asked = { ...scope, action: 'SEE_WHO_LOOKED' } as const;
  const { rows } = await looksOf(database, asked, mostLooks, latestPlace, notShown);
  return rows.map((row) => lookOf(row, scope.accountId));
}
