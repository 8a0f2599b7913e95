import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type {
  ChangePlanInput,
  CloseEpisodeInput,
  EpisodeHistory,
  EpisodePayload,
  EpisodeStepInput,
  LapsedEpisodes,
  QueryEpisodeHistoryArgs,
  RegisterClientInput,
  StartEpisodeInput,
} from '@unknot/contract/schema.generated';
import type { Scope } from '@unknot/domain/access/reach';
import { isUuid } from '@unknot/domain/care/uuid';
import { episodeHistoryOf } from '@unknot/domain/progress/episode-history-of';
import { Asks, DATABASE, InScope } from '../access/asks';
import { refused } from '../access/refused';
import type { Database } from '../database/database';
import { onceMore } from '../database/once-more';
import { changePlan } from './change-plan.recorder';
import { historyRecordOf } from './episode-history.reader';
import { takeStep } from './episode-step.recorder';
import { lapsedEpisodesOf } from './lapsed-episodes.reader';
import { idUsed } from './new-ids';
import { registerClient } from './register-client.recorder';
import { startEpisode } from './start-episode.recorder';

const usedElsewhere: EpisodePayload = { episodeId: null, replayed: false, problems: [idUsed] };

/** Does what begins, changes and ends an episode of care. */
@Resolver()
export class EpisodesResolver {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Query()
  @Asks('SEE_PROGRESS')
  async episodeHistory(
    @InScope() scope: Scope,
    @Args() { clientId }: QueryEpisodeHistoryArgs,
  ): Promise<EpisodeHistory | null> {
    if (scope.reach.kind !== 'TREATED_BY') throw refused('NOT_FOUND');
    if (!isUuid(clientId)) return null;
    const record = await historyRecordOf(this.database, scope, clientId);
    return record === undefined ? null : episodeHistoryOf(record, new Date().toISOString());
  }

  @Query()
  @Asks('SEE_CLIENTS')
  lapsedEpisodes(@InScope() scope: Scope): Promise<LapsedEpisodes> {
    return lapsedEpisodesOf(this.database, scope, new Date().toISOString());
  }

  @Mutation()
  @Asks('RECORD_CARE')
  registerClient(
    @InScope() scope: Scope,
    @Args('input') input: RegisterClientInput,
  ): Promise<EpisodePayload> {
    const register = () => registerClient(this.database, scope, input, new Date().toISOString());
    return onceMore(register, usedElsewhere);
  }

  @Mutation()
  @Asks('RECORD_CARE')
  startEpisode(
    @InScope() scope: Scope,
    @Args('input') input: StartEpisodeInput,
  ): Promise<EpisodePayload> {
    const start = () => startEpisode(this.database, scope, input, new Date().toISOString());
    return onceMore(start, usedElsewhere);
  }

  @Mutation()
  @Asks('RECORD_CARE')
  changePlan(
    @InScope() scope: Scope,
    @Args('input') input: ChangePlanInput,
  ): Promise<EpisodePayload> {
    const change = () => changePlan(this.database, scope, input, new Date().toISOString());
    return onceMore(change, usedElsewhere);
  }

  @Mutation()
  @Asks('RECORD_CARE')
  closeEpisode(
    @InScope() scope: Scope,
    @Args('input') { reason: closing, closedOn: on, ...of }: CloseEpisodeInput,
  ): Promise<EpisodePayload> {
    return this.step(scope, { ...of, step: { kind: 'CLOSED', closing, on } });
  }

  @Mutation()
  @Asks('RECORD_CARE')
  reopenEpisode(
    @InScope() scope: Scope,
    @Args('input') input: EpisodeStepInput,
  ): Promise<EpisodePayload> {
    return this.step(scope, { ...input, step: { kind: 'REOPENED' } });
  }

  @Mutation()
  @Asks('RECORD_CARE')
  pauseEpisode(
    @InScope() scope: Scope,
    @Args('input') input: EpisodeStepInput,
  ): Promise<EpisodePayload> {
    return this.step(scope, { ...input, step: { kind: 'PAUSED' } });
  }

  @Mutation()
  @Asks('RECORD_CARE')
  resumeEpisode(
    @InScope() scope: Scope,
    @Args('input') input: EpisodeStepInput,
  ): Promise<EpisodePayload> {
    return this.step(scope, { ...input, step: { kind: 'RESUMED' } });
  }

  private step(scope: Scope, input: Parameters<typeof takeStep>[2]): Promise<EpisodePayload> {
    const take = () => takeStep(this.database, scope, input, new Date().toISOString());
    return onceMore(take, usedElsewhere);
  }
}
