import { v7 as uuidv7 } from 'uuid';
import { insertRows } from './insert-rows';
import type { Ask } from './statement';
import { auditEvents } from './tables/audit.table';

/** What was done, and with whose record. */
export interface Deed {
  readonly action: string;
  readonly clientId: string | null;
  readonly subjectId: string | null;
}

/** Who did it, and in which practice; no account for the command line. */
export interface Doer {
  readonly practiceId: string;
  readonly accountId: string | null;
}

/** Notes in the same transaction who did something with a record. */
export function auditIn(ask: Ask, { practiceId, accountId }: Doer, deed: Deed): Promise<void> {
  return insertRows(ask, auditEvents, [{ practiceId, id: uuidv7(), accountId, ...deed }]);
}
