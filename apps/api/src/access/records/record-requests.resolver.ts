import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type {
  AnswerRecordRequestPayload,
  AskAboutRecordPayload,
  ClientRecordRequest,
  MutationAnswerRecordRequestArgs,
  MutationAskAboutRecordArgs,
  MutationTakeBackRecordRequestArgs,
  QueryRecordRequestsArgs,
  QueryRestrictedRecordArgs,
  QueryRestrictedRecordsArgs,
  RecordRequest,
  RestrictedRecord,
} from '@unknot/contract/schema.generated';
import type { Scope } from '@unknot/domain/access/reach';
import type { Database } from '../../database/database';
import { Asks, DATABASE, InScope } from '../asks';
import { refused } from '../refused';
import { ownRecordRequestsOf, recordRequestsOf } from './record-requests.reader';
import {
  answerRecordRequest,
  askAboutRecord,
  takeBackRecordRequest,
} from './record-requests.recorder';
import { restrictedRecordOf, restrictedRecordsOf } from './restricted-records.reader';

/** The largest page that is answered. */
const largestPage = 100;

/** Takes and answers what clients ask of their records as a whole, and finds restricted ones. */
@Resolver()
export class RecordRequestsResolver {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Query()
  @Asks('SEE_PROGRESS')
  ownRecordRequests(@InScope() scope: Scope): Promise<readonly RecordRequest[]> {
    return ownRecordRequestsOf(this.database, scope);
  }

  @Query()
  @Asks('MANAGE_RECORDS')
  recordRequests(
    @InScope() scope: Scope,
    @Args() wanted: QueryRecordRequestsArgs,
  ): Promise<readonly ClientRecordRequest[]> {
    bounded(wanted.first);
    return recordRequestsOf(this.database, scope, wanted);
  }

  @Query()
  @Asks('SEE_CLIENTS')
  restrictedRecords(
    @InScope() scope: Scope,
    @Args() { search, first }: QueryRestrictedRecordsArgs,
  ): Promise<readonly RestrictedRecord[]> {
    bounded(first);
    return restrictedRecordsOf(this.database, scope, search.trim().slice(0, 100), first);
  }

  @Query()
  @Asks('SEE_CLIENTS')
  async restrictedRecord(
    @InScope() scope: Scope,
    @Args() { clientId }: QueryRestrictedRecordArgs,
  ): Promise<RestrictedRecord | null> {
    return (await restrictedRecordOf(this.database, scope, clientId)) ?? null;
  }

  @Mutation()
  @Asks('SEE_PROGRESS')
  askAboutRecord(
    @InScope() scope: Scope,
    @Args() { input }: MutationAskAboutRecordArgs,
  ): Promise<AskAboutRecordPayload> {
    return askAboutRecord(this.database, scope, input, new Date().toISOString());
  }

  @Mutation()
  @Asks('SEE_PROGRESS')
  takeBackRecordRequest(
    @InScope() scope: Scope,
    @Args() { id }: MutationTakeBackRecordRequestArgs,
  ): Promise<AskAboutRecordPayload> {
    return takeBackRecordRequest(this.database, scope, id);
  }

  @Mutation()
  @Asks('MANAGE_RECORDS')
  answerRecordRequest(
    @InScope() scope: Scope,
    @Args() { input }: MutationAnswerRecordRequestArgs,
  ): Promise<AnswerRecordRequestPayload> {
    return answerRecordRequest(this.database, scope, input);
  }
}

function bounded(first: number): void {
  if (first < 1 || first > largestPage) {
    throw refused('BAD_INPUT', `Ask for 1 to ${largestPage} at a time.`);
  }
}
