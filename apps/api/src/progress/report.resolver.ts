import { Inject } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type { QueryReportArgs, Report } from '@unknot/contract/schema.generated';
import type { Scope } from '@unknot/domain/access/reach';
import { isUuid } from '@unknot/domain/care/uuid';
import { Asks, DATABASE, InScope } from '../access/asks';
import type { Database } from '../database/database';
import { hashedReportOf } from './report.reader';

/** Answers the one page on an episode. */
@Resolver()
export class ReportResolver {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Query()
  @Asks('SEE_PROGRESS')
  async report(
    @InScope() scope: Scope,
    @Args() { clientId, episodeId, audience }: QueryReportArgs,
  ): Promise<Report | null> {
    if (!isUuid(clientId) || (typeof episodeId === 'string' && !isUuid(episodeId))) return null;
    const now = new Date().toISOString();
    const asked = { clientId, episodeId: episodeId ?? null, audience, now };
    return (await hashedReportOf(this.database, scope, asked, 'SEE_REPORT')) ?? null;
  }
}
