import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type {
  ClientCorrectionRequest,
  CorrectionPayload,
  CorrectionRequest,
  MutationAnswerCorrectionArgs,
  MutationAskForCorrectionArgs,
  MutationOpenRestrictedRecordArgs,
  OpenRestrictedRecordPayload,
  QueryCorrectionRequestsArgs,
  QueryOpenCorrectionRequestsArgs,
} from '@unknot/contract/schema.generated';
import type { Scope } from '@unknot/domain/access/reach';
import type { Database } from '../../database/database';
import { Asks, DATABASE, InScope } from '../asks';
import { clientMeant } from '../client-meant';
import { refused } from '../refused';
import {
  answerCorrection,
  askForCorrection,
  correctionRequestsOf,
  openCorrectionRequestsOf,
} from './corrections';
import { openRestrictedRecord } from './open-restricted.recorder';

/** Takes clients' requests for correction, and opens restricted records. */
@Resolver()
export class CorrectionsResolver {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Query()
  @Asks('SEE_PROGRESS')
  async correctionRequests(
    @InScope() scope: Scope,
    @Args() { clientId }: QueryCorrectionRequestsArgs,
  ): Promise<readonly CorrectionRequest[] | null> {
    const whose = clientMeant(scope, clientId);
    if (whose === undefined) return null;
    return (await correctionRequestsOf(this.database, scope, whose)) ?? null;
  }

  @Query()
  @Asks('RECORD_CARE')
  async openCorrectionRequests(
    @InScope() scope: Scope,
    @Args() { first }: QueryOpenCorrectionRequestsArgs,
  ): Promise<readonly ClientCorrectionRequest[]> {
    if (first < 1 || first > 100) throw refused('BAD_INPUT', 'Ask for 1 to 100 at a time.');
    return openCorrectionRequestsOf(this.database, scope, first);
  }

  @Mutation()
  @Asks('SEE_PROGRESS')
  askForCorrection(
    @InScope() scope: Scope,
    @Args() { input }: MutationAskForCorrectionArgs,
  ): Promise<CorrectionPayload> {
    return askForCorrection(this.database, scope, input, new Date().toISOString());
  }

  @Mutation()
  @Asks('RECORD_CARE')
  answerCorrection(
    @InScope() scope: Scope,
    @Args() { input }: MutationAnswerCorrectionArgs,
  ): Promise<CorrectionPayload> {
    return answerCorrection(this.database, scope, input);
  }

  @Mutation()
  @Asks('SEE_PROGRESS')
  openRestrictedRecord(
    @InScope() scope: Scope,
    @Args() said: MutationOpenRestrictedRecordArgs,
  ): Promise<OpenRestrictedRecordPayload> {
    return openRestrictedRecord(this.database, scope, said, new Date().toISOString());
  }
}
