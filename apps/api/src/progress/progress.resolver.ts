import { Inject } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type { EpisodeProgress, QueryProgressArgs } from '@unknot/contract/schema.generated';
import type { Scope } from '@unknot/domain/access/reach';
import { isUuid } from '@unknot/domain/care/uuid';
import { Asks, DATABASE, InScope } from '../access/asks';
import type { Database } from '../database/database';
import { episodeProgressOf } from './episode-progress-of';
import { progressRecordOf } from './progress.reader';

/** Answers how one client is getting on. */
@Resolver()
export class ProgressResolver {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Query()
  @Asks('SEE_PROGRESS')
  async progress(
    @InScope() scope: Scope,
    @Args() { clientId, episodeId }: QueryProgressArgs,
  ): Promise<EpisodeProgress | null> {
    if (!isUuid(clientId) || (typeof episodeId === 'string' && !isUuid(episodeId))) return null;
    const record = await progressRecordOf(this.database, scope, clientId, episodeId ?? null);
    if (record === undefined) return null;
    const audience = scope.reach.kind === 'OWN_RECORD' ? 'CLIENT' : 'STAFF';
    return episodeProgressOf(record, audience, new Date().toISOString());
  }
}
