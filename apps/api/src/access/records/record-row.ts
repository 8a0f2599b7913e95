import type { ClientRecord, RecordMarkKind } from '@unknot/contract/schema.generated';
import { earliestErasureOn, usualRetention, type Retention } from '@unknot/domain/access/retention';
import { localDayOf } from '@unknot/domain/care/local-day';
import { listOf, statement, type Ask } from '../../database/statement';

/** A mark that stands. */
interface MarkRow {
  readonly kind: RecordMarkKind;
  readonly reason: string;
  readonly setAt: string;
}

/** A record as the database knows it. */
export interface RecordRow {
  readonly id: string;
  readonly name: string;
  readonly reference: string | null;
  readonly bornOn: string | null;
  readonly firstServiceOn: string | null;
  readonly lastServiceOn: string | null;
  readonly createdAt: string;
  readonly timeZone: string;
  readonly marks: readonly MarkRow[];
}

const marks = `
  select kind, reason, set_at as "setAt" from record_mark
  where practice_id = $1 and client_id = client.id and ended_at is null`;

const service = (which: 'min' | 'max') => `(
  select ${which}(s.held_on) from episode e
  join session s on s.practice_id = $1 and s.episode_id = e.id and s.withdrawn_at is null
  where e.practice_id = $1 and e.client_id = client.id and e.withdrawn_at is null)`;

/** SQL of the columns of a `RecordRow`, of the table that is called `client`. Takes the practice as $1. */
export const recordColumns = `client.id, client.name, client.reference, client.born_on as "bornOn",
  ${service('min')} as "firstServiceOn", ${service('max')} as "lastServiceOn",
  client.created_at as "createdAt",
  (select time_zone from practice where practice_id = $1) as "timeZone", ${listOf(marks)} as marks`;

const oneRecord = statement(
  'records.one',
  `select ${recordColumns} from client where client.practice_id = $1 and client.id = $2::uuid
     and client.withdrawn_at is null`,
);

const retention = statement(
  'records.retention',
  `select years, minors_until_age as "minorsUntilAge" from retention where practice_id = $1`,
);

/** One record of the practice; `undefined` where there is none. */
export async function recordIn(
  ask: Ask,
  practiceId: string,
  clientId: string,
): Promise<RecordRow | undefined> {
  return (await ask<RecordRow>(oneRecord, [practiceId, clientId]))[0];
}

/** For how long the practice keeps records. */
export async function retentionIn(ask: Ask, practiceId: string): Promise<Retention> {
  return (await ask<Retention>(retention, [practiceId]))[0] ?? usualRetention;
}

/** The first day on which a record may be erased; without a visit it counts from the day on which it was made. */
export function erasableOn(row: RecordRow, kept: Retention): string {
  const from = row.lastServiceOn ?? localDayOf(row.createdAt, row.timeZone);
  return earliestErasureOn(from, row.bornOn, kept);
}

/** A record as the API shows it. */
export function recordOf(row: RecordRow, kept: Retention): ClientRecord {
  const { id, name, reference, lastServiceOn } = row;
  const mark = (kind: RecordMarkKind) => {
    const found = row.marks.find((one) => one.kind === kind);
    if (found === undefined) return null;
    return { reason: found.reason, setAt: new Date(found.setAt).toISOString() };
  };
  return {
    ...{ id, name, reference, lastServiceOn },
    earliestErasureOn: erasableOn(row, kept),
    restricted: mark('RESTRICTED'),
    onHold: mark('ON_HOLD'),
    erasureAsked: mark('ERASURE_ASKED'),
  };
}
