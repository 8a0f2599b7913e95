import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type {
  ClientRecordConnection,
  ErasedRecord,
  MutationEraseRecordArgs,
  MutationMarkRecordArgs,
  MutationSetRetentionArgs,
  MutationUnmarkRecordArgs,
  QueryRecordsArgs,
  RecordPayload,
  Retention,
  RetentionChange,
  SetRetentionPayload,
} from '@unknot/contract/schema.generated';
import type { Scope } from '@unknot/domain/access/reach';
import type { Database } from '../../database/database';
import { Asks, DATABASE, InScope } from '../asks';
import { refused } from '../refused';
import { markRecord, unmarkRecord } from './mark-record.recorder';
import { nameCursorOf, namePlaceOf } from './name-place';
import { recordOf } from './record-row';
import { erasedRecordsOf, recordsOf, retentionChangesOf, retentionOf } from './records.reader';
import { setRetention } from './set-retention.recorder';

/** The largest page that is answered. */
const largestPage = 100;

/** Answers which records have to be kept, and restricts and erases them. */
@Resolver()
export class RecordsResolver {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Query()
  @Asks('MANAGE_RECORDS')
  async records(
    @InScope() scope: Scope,
    @Args() { search, marked, first, after }: QueryRecordsArgs,
  ): Promise<ClientRecordConnection> {
    if (first < 1 || first > largestPage) {
      throw refused('BAD_INPUT', `Ask for 1 to ${largestPage} at a time.`);
    }
    const { rows, hasMore, retention } = await recordsOf(this.database, scope, {
      search: (search ?? '').trim().slice(0, 100),
      marked: marked ?? null,
      first,
      after: namePlaceOf(after),
    });
    const last = rows.at(-1);
    return {
      edges: rows.map((row) => ({ cursor: nameCursorOf(row), node: recordOf(row, retention) })),
      pageInfo: {
        hasNextPage: hasMore,
        endCursor: last === undefined ? null : nameCursorOf(last),
      },
    };
  }

  @Query()
  @Asks('MANAGE_RECORDS')
  retention(@InScope() scope: Scope): Promise<Retention> {
    return retentionOf(this.database, scope);
  }

  @Query()
  @Asks('MANAGE_RECORDS')
  retentionChanges(@InScope() scope: Scope): Promise<readonly RetentionChange[]> {
    return retentionChangesOf(this.database, scope);
  }

  @Query()
  @Asks('MANAGE_RECORDS')
  erasedRecords(@InScope() scope: Scope): Promise<readonly ErasedRecord[]> {
    return erasedRecordsOf(this.database, scope);
  }

  @Mutation()
  @Asks('MANAGE_RECORDS')
  markRecord(
    @InScope() scope: Scope,
    @Args() said: MutationMarkRecordArgs,
  ): Promise<RecordPayload> {
    return markRecord(this.database, scope, said, new Date().toISOString());
  }

  @Mutation()
  @Asks('MANAGE_RECORDS')
  unmarkRecord(
    @InScope() scope: Scope,
    @Args() said: MutationUnmarkRecordArgs,
  ): Promise<RecordPayload> {
    return unmarkRecord(this.database, scope, said);
  }

  @Mutation()
  @Asks('MANAGE_RECORDS')
  eraseRecord(
    @InScope() scope: Scope,
    @Args() { clientId, reason }: MutationEraseRecordArgs,
  ): Promise<RecordPayload> {
    const said = { clientId, reason, kind: 'ERASURE_ASKED' as const };
    return markRecord(this.database, scope, said, new Date().toISOString());
  }

  @Mutation()
  @Asks('MANAGE_RECORDS')
  setRetention(
    @InScope() scope: Scope,
    @Args() { shorterIsLawful, ...wanted }: MutationSetRetentionArgs,
  ): Promise<SetRetentionPayload> {
    const said = { ...wanted, shorterIsLawful: shorterIsLawful ?? false };
    return setRetention(this.database, scope, said);
  }
}
