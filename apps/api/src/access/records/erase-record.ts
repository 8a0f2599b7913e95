import { randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { localDayOf } from '@unknot/domain/care/local-day';
import { auditIn } from '../../database/audit';
import { eraseClientIn } from '../../database/erase-client';
import { insertRows } from '../../database/insert-rows';
import { statement, type Ask } from '../../database/statement';
import { erasures } from '../../database/tables/rights.table';
import { Refusal } from '../../refusal';
import { hashPassword } from '../password';
import { whyNotErased } from './mark-record.recorder';
import { erasableOn, recordIn, retentionIn, type RecordRow } from './record-row';

/** A record that waits to be erased. */
export interface Waiting {
  readonly id: string;
  readonly name: string;
  readonly reason: string;
  readonly askedBy: string;
}

const waiting = statement(
  'erase.waiting',
  `select c.id, c.name, m.reason, m.set_by as "askedBy" from record_mark m
   join client c on c.practice_id = $1 and c.id = m.client_id
   where m.practice_id = $1 and m.kind = 'ERASURE_ASKED' and m.ended_at is null order by m.set_at`,
);

const lock = statement(
  'erase.lock',
  'select from client where practice_id = $1 and id = $2 for update',
);

/** The records of a practice that wait to be erased. */
export function waitingIn(ask: Ask, practiceId: string): Promise<readonly Waiting[]> {
  return ask<Waiting>(waiting, [practiceId]);
}

/**
 * Erases a record for good, as the owner of the tables and in the transaction of `ask`; answers what is kept of it.
 * Refuses what nobody has asked for, and what has to be kept. `now` is an ISO 8601 instant.
 */
export async function eraseRecord(
  ask: Ask,
  practiceId: string,
  clientId: string,
  now: string,
): Promise<{ readonly name: string; readonly id: string }> {
  await ask(lock, [practiceId, clientId]);
  const row = await recordIn(ask, practiceId, clientId);
  if (row === undefined) throw new Refusal(`There is no client ${clientId} in this practice.`);
  const request = (await waitingIn(ask, practiceId)).find(({ id }) => id === clientId);
  if (request === undefined) {
    throw new Refusal(
      'Nobody has asked for this record to be erased. An owner does so on the page of records.',
    );
  }
  const day = erasableOn(row, await retentionIn(ask, practiceId));
  const why = whyNotErased(row, day, localDayOf(now, row.timeZone));
  if (why !== undefined) throw new Refusal(why.message);
  const id = uuidv7();
  const program = { practiceId, accountId: null, reach: null, from: null };
  await auditIn(ask, program, { action: 'ERASE_RECORD', clientId, subjectId: id });
  await eraseClientIn(ask, practiceId, clientId, await unusablePassword());
  const { reason, askedBy } = request;
  await insertRows(ask, erasures, [{ practiceId, id, ...keptOf(row), reason, askedBy }]);
  return { name: row.name, id };
}

function keptOf({ id, name, reference, firstServiceOn, lastServiceOn }: RecordRow) {
  return { erasedId: id, name, reference, firstServiceOn, lastServiceOn };
}

/** For accounts that are left without a person: nobody knows it. */
function unusablePassword(): Promise<string> {
  return hashPassword(randomBytes(32).toString('hex'));
}
