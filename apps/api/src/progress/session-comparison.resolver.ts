import { Inject } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type {
  QuerySessionComparisonArgs,
  SessionComparison,
} from '@unknot/contract/schema.generated';
import type { Scope } from '@unknot/domain/access/reach';
import { conditionOf } from '@unknot/domain/care/conditions';
import { isUuid } from '@unknot/domain/care/uuid';
import { measureLookup } from '@unknot/domain/progress/measure-lookup';
import { sessionComparisonOf } from '@unknot/domain/progress/session-comparison-of';
import { Asks, DATABASE, InScope } from '../access/asks';
import type { Database } from '../database/database';
import { sessionsInWords } from './episode-progress-of';
import { progressRecordOf, type ProgressRecord } from './progress.reader';

/** Answers how two sessions of one client differ. */
@Resolver()
export class SessionComparisonResolver {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Query()
  @Asks('SEE_PROGRESS')
  async sessionComparison(
    @InScope() scope: Scope,
    @Args() { clientId, episodeId, from, to }: QuerySessionComparisonArgs,
  ): Promise<SessionComparison | null> {
    if (!isUuid(clientId) || (typeof episodeId === 'string' && !isUuid(episodeId))) return null;
    // The words are those of the practice; a client has a page of their own.
    if (scope.reach.kind === 'OWN_RECORD') return null;
    const record = await progressRecordOf(this.database, scope, clientId, episodeId ?? null);
    return record === undefined ? null : comparisonIn(record, from ?? null, to ?? null);
  }
}

function comparisonIn(
  record: ProgressRecord,
  from: string | null,
  to: string | null,
): SessionComparison {
  const { sessions, readings, episode, ownMeasures, triggerPoints, painAreas } = record;
  const placeOf = (id: string | null, otherwise: number) => {
    const found = sessions.findIndex((session) => session.id === id);
    return found === -1 ? otherwise : found;
  };
  const places = [placeOf(from, 0), placeOf(to, sessions.length - 1)].sort((a, b) => a - b);
  const [earlier, later] = places.map((place) => sessions[place]?.id);
  const isPair = earlier !== undefined && later !== undefined && earlier !== later;
  const pair = isPair ? { from: earlier, to: later } : { from: null, to: null };
  return {
    ...{ clientId: record.id, clientName: record.name, episodeId: episode.id, ...pair },
    sessions: sessionsInWords(sessions),
    differences: isPair
      ? sessionComparisonOf(readings, {
          ...{ from: earlier, to: later },
          conditionRegion: conditionOf(episode.condition)?.region ?? null,
          measureOf: measureLookup(ownMeasures),
        })
      : [],
    ...{ triggerPoints, painAreas },
  };
}
