import type {
  ErasedRecord,
  RecordMarkKind,
  RetentionChange,
} from '@unknot/contract/schema.generated';
import type { Retention } from '@unknot/domain/access/retention';
import type { Scope } from '@unknot/domain/access/reach';
import { auditList } from '../../database/audit';
import type { Database } from '../../database/database';
import { statement } from '../../database/statement';
import type { RetentionChange as StoredChange } from '../../database/tables/rights.table';
import { recordColumns, retentionIn, type RecordRow } from './record-row';

/** Which records are wanted. */
export interface RecordsWanted {
  readonly search: string;
  readonly marked: RecordMarkKind | null;
  readonly first: number;
  /** After this one; `null` from the start. */
  readonly after: { readonly name: string; readonly id: string } | null;
}

const changes = statement(
  'records.retention changes',
  `select id, from_years as "fromYears", from_minors_until_age as "fromMinorsUntilAge", years,
     minors_until_age as "minorsUntilAge", reason, changer, changed_at as "changedAt"
   from retention_change where practice_id = $1 order by changed_at desc, id desc limit 100`,
);

/** One page of records. */
export interface RecordPage {
  readonly rows: readonly RecordRow[];
  readonly hasMore: boolean;
  readonly retention: Retention;
}

const page = statement(
  'records.page',
  `select ${recordColumns} from client
   where client.practice_id = $1 and client.withdrawn_at is null
     and ($2 = '' or position(lower($2) in lower(client.name)) > 0
       or position(lower($2) in lower(coalesce(client.reference, ''))) > 0)
     and ($3::text is null or exists (select from record_mark said
       where said.practice_id = $1 and said.client_id = client.id and said.kind = $3
         and said.ended_at is null))
     and ($4::text is null or (client.name collate name_order, client.id) > ($4 collate name_order, $5::uuid))
   order by client.name collate name_order, client.id limit $6`,
);

const erased = statement(
  'records.erased',
  `select id, name, reference, first_service_on as "firstServiceOn",
     last_service_on as "lastServiceOn", erased_at as "erasedAt", reason
   from erasure where practice_id = $1 order by erased_at desc, id desc limit 500`,
);

/** Records of the practice in order of name. Whom it shows is noted before it is answered. */
export async function recordsOf(
  database: Database,
  scope: Scope,
  { search, marked, first, after }: RecordsWanted,
): Promise<RecordPage> {
  const place = [after?.name ?? null, after?.id ?? null, first + 1];
  const [found, retention] = await database.readThenNoted(
    scope,
    (ask) =>
      Promise.all([
        ask<RecordRow>(page, [scope.practiceId, search, marked, ...place]),
        retentionIn(ask, scope.practiceId),
      ]),
    (ask, [shown]) =>
      auditList(
        ask,
        scope,
        shown.slice(0, first).map(({ id }) => id),
      ),
  );
  const rows = found.slice(0, first);
  return { rows, hasMore: found.length > first, retention };
}

/** For how long the practice keeps records. */
export function retentionOf(database: Database, scope: Scope): Promise<Retention> {
  return database.readAtOnce(scope, (ask) => retentionIn(ask, scope.practiceId));
}

/** The last 100 changes of it, latest first. */
export async function retentionChangesOf(
  database: Database,
  scope: Scope,
): Promise<readonly RetentionChange[]> {
  const rows = await database.readAtOnce(scope, (ask) =>
    ask<Omit<StoredChange, 'changedBy'>>(changes, [scope.practiceId]),
  );
  return rows.map(({ fromYears, fromMinorsUntilAge, years, minorsUntilAge, ...row }) => ({
    ...row,
    changedAt: new Date(row.changedAt).toISOString(),
    from: { years: fromYears, minorsUntilAge: fromMinorsUntilAge },
    to: { years, minorsUntilAge },
  }));
}

/** The last 500 records that were erased, latest first. */
export function erasedRecordsOf(
  database: Database,
  scope: Scope,
): Promise<readonly ErasedRecord[]> {
  return database.readAtOnce(scope, (ask) => ask<ErasedRecord>(erased, [scope.practiceId]));
}
