import type { Scope } from '@unknot/domain/access/reach';
import type { Series } from '@unknot/domain/care/reading';
import type { OwnMeasure } from '@unknot/domain/measures/own-measure';
import { reachValues, withinReach } from '../access/within-reach';
import { ownMeasuresIn } from '../database/own-measures';
import { statement, type Ask } from '../database/statement';

/** What a visit or a correction is judged against. */
export interface EpisodeRecord {
  readonly clientId: string;
  readonly openedOn: string;
  readonly timeZone: string;
}

/** The latest value of a series. */
export interface LatestValue extends Series {
  readonly value: number;
  readonly takenOn: string;
}

/** Whoever takes the episode back waits until what is recorded in it now is there, or is waited for. */
const episode = statement(
  'care.episode',
  `select e.client_id as "clientId", e.opened_on as "openedOn", p.time_zone as "timeZone"
   from episode e join practice p on p.practice_id = $1
   where e.practice_id = $1 and e.id = $4::uuid and e.client_id = $5::uuid and e.withdrawn_at is null
     and ${withinReach('e.client_id')}
   for key share of e`,
);

const latest = statement(
  'care.latest values',
  `select measure, site, movement, side, mode, latest_value as value, latest_on as "takenOn"
   from series_fact where practice_id = $1 and episode_id = $2::uuid and latest_value is not null`,
);

/** The episode within reach, with its latest values; `undefined` where there is none. */
export async function episodeToRecordIn(
  ask: Ask,
  scope: Scope,
  { clientId, episodeId }: { readonly clientId: string; readonly episodeId: string },
): Promise<
  { episode: EpisodeRecord; latest: readonly LatestValue[]; own: readonly OwnMeasure[] } | undefined
> {
  const [[found], values, ownMeasures] = await Promise.all([
    ask<EpisodeRecord>(episode, [...reachValues(scope), episodeId, clientId]),
    ask<LatestValue>(latest, [scope.practiceId, episodeId]),
    ownMeasuresIn(ask, scope.practiceId),
  ]);
  return found === undefined ? undefined : { episode: found, latest: values, own: ownMeasures };
}
