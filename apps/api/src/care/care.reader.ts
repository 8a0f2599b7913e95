import type { Scope } from '@unknot/domain/access/reach';
import type { HomeKnowledge } from '@unknot/domain/care/home-to-record';
import type { Series } from '@unknot/domain/care/reading';
import type { OwnMeasure } from '@unknot/domain/measures/own-measure';
import { reachValues, withinReach } from '../access/within-reach';
import { ownMeasuresIn } from '../database/own-measures';
import { takeTurn } from '../database/refresh-facts';
import { listOf, statement, type Ask } from '../database/statement';

/** What a visit or a correction is judged against. */
export interface EpisodeRecord {
  readonly clientId: string;
  readonly openedOn: string;
  readonly closedOn: string | null;
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
  `select e.client_id as "clientId", e.opened_on as "openedOn", e.closed_on as "closedOn", p.time_zone as "timeZone"
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

/** What a visit can refer to besides series, and how many visits there are. */
export interface VisitsSoFar extends HomeKnowledge {
  readonly version: number;
}

interface VisitsRow {
  readonly version: number;
  readonly goals: readonly { readonly id: string }[];
  readonly exercises: readonly {
    readonly id: string;
    readonly fromOn: string;
    readonly days: readonly { readonly doneOn: string; readonly done: boolean }[];
  }[];
}

const daysAnswered = listOf(`select l.done_on as "doneOn", l.done from exercise_log l
  where l.practice_id = $1 and l.prescription_id = p.id and l.done_on = any ($3::date[])`);

const visitsSoFar = statement(
  'care.visits so far',
  `select (select count(*)::int from session
      where practice_id = $1 and episode_id = $2::uuid and withdrawn_at is null) as version,
    ${listOf('select id from goal where practice_id = $1 and episode_id = $2::uuid')} as goals,
    ${listOf(`select p.id, p.from_on as "fromOn", ${daysAnswered} as days from exercise_prescription p
      where p.practice_id = $1 and p.episode_id = $2::uuid`)} as exercises`,
);

/**
 * What a visit of the episode can refer to; of exercises the answers for these days. Who records in the episode too
 * waits, so that what is answered stays true until this is stored.
 */
export async function visitsSoFarIn(
  ask: Ask,
  practiceId: string,
  episodeId: string,
  days: readonly string[],
): Promise<VisitsSoFar> {
  const [, [found]] = await Promise.all([
    takeTurn(ask, practiceId, [episodeId]),
    ask<VisitsRow>(visitsSoFar, [practiceId, episodeId, days]),
  ]);
  return {
    version: found?.version ?? 0,
    goals: new Set(found?.goals.map(({ id }) => id)),
    exercises: new Map(
      found?.exercises.map(({ id, fromOn, days: answered }) => [
        id,
        { fromOn, days: new Map(answered.map(({ doneOn, done }) => [doneOn, done])) },
      ]),
    ),
  };
}

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
