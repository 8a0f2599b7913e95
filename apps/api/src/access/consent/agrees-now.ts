import type { ConsentPurpose } from '@unknot/domain/care/client';
import { notRestricted } from '../../database/restricted';

/**
 * SQL that says whether a client agrees to a purpose now: the latest decision counts, none means no. Takes the practice
 * as $1; `clientId` is SQL that names a client.
 */
export function agreesNow(clientId: string, purpose: ConsentPurpose): string {
  return `coalesce((select decided.granted from consent decided
    where decided.practice_id = $1 and decided.client_id = ${clientId} and decided.purpose = '${purpose}'
    order by decided.decided_at desc, decided.id desc limit 1), false)`;
}

/** SQL that says whether a client may be counted in comparisons: they agree now, and their record is not restricted. */
export function mayBeCompared(clientId: string): string {
  return `(${agreesNow(clientId, 'COMPARISON')} and ${notRestricted(clientId)})`;
}
