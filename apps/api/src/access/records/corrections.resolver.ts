import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type {
  CorrectionPayload,
  CorrectionRequest,
  MutationAnswerCorrectionArgs,
  MutationAskForCorrectionArgs,
  MutationOpenRestrictedRecordArgs,
  OpenRestrictedRecordPayload,
  QueryCorrectionRequestsArgs,
} from '@unknot/contract/schema.generated';
import type { Scope } from '@unknot/domain/access/reach';
import type { Database } from '../../database/database';
import { Asks, DATABASE, InScope } from '../asks';
import { clientMeant } from '../client-meant';
import { answerCorrection, askForCorrection, correctionRequestsOf } from './corrections';
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

  @Mutation()
  @Asks('SEE_PROGRESS')
  askForCorrection(
    @InScope() scope: Scope,
    @Args() { input }: MutationAskForCorrectionArgs,
  ): Promise<CorrectionPayload> {
    return askForCorrection(this.database, scope, input);
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
