import type { Scope } from '@unknot/domain/access/reach';
import type { Sex } from '@unknot/domain/care/client';
import type { EpisodeStatus } from '@unknot/domain/care/episode';
import type { Side } from '@unknot/domain/body/side';
import type { OwnMeasure } from '@unknot/domain/measures/own-measure';
import type { Database } from '../database/database';
import { auditList } from '../database/audit';
import { ownMeasuresIn } from '../database/own-measures';
import { notRestricted } from '../database/restricted';
import { statement, type Ask } from '../database/statement';

/** The facts of one episode and of one measure in it. */
export interface OutcomeRow {
  readonly episodeId: string;
  readonly clientId: string;
  /** `null` where the episode is a colleague's. */
  readonly clientName: string | null;
  readonly practitionerId: string;
  readonly locationId: string | null;
  readonly condition: string;
  readonly side: Side;
  readonly status: EpisodeStatus;
  readonly bornOn: string | null;
  readonly sex: Sex;
  readonly durationWeeks: number | null;
  readonly earlierEpisodes: number;
  readonly firstSessionOn: string;
  readonly closedDay: number | null;
  readonly baseline: number | null;
  readonly baselineN: number | null;
  readonly baselineLate: boolean | null;
  readonly scores: readonly number[];
  readonly scoreDays: readonly number[];
  readonly agrees: boolean;
}

/** The measures that somebody's own episodes have, the most used first. */
const measures = statement(
  'own results.measures',
  `select s.measure
   from episode e
   join episode_fact f on f.practice_id = $1 and f.episode_id = e.id and f.first_session_on >= $3::date
   join series_fact s on s.practice_id = $1 and s.episode_id = e.id and s.movement = 'none' and s.n > 0
   where e.practice_id = $1 and e.practitioner_id = $2 and e.withdrawn_at is null
     and ${notRestricted('e.client_id')}
   group by s.measure order by count(distinct e.id) desc, s.measure`,
);

/** Episodes that began since $4, of $2 alone where $5 holds; of each the series of measure $3 with most readings. */
const courses = statement(
  'own results.courses',
  `select e.id as "episodeId", e.client_id as "clientId",
     case when e.practitioner_id = $2 then client.name end as "clientName",
     e.practitioner_id as "practitionerId", e.location_id as "locationId", e.condition, e.side, e.status,
     client.born_on as "bornOn", client.sex, e.duration_weeks as "durationWeeks",
     (select count(*)::int from episode b where b.practice_id = $1 and b.client_id = e.client_id
       and b.withdrawn_at is null and (b.opened_on, b.id) < (e.opened_on, e.id)) as "earlierEpisodes",
     f.first_session_on as "firstSessionOn", e.closed_on - f.first_session_on as "closedDay",
     s.baseline, s.baseline_n as "baselineN", s.baseline_late as "baselineLate",
     coalesce(r.scores, '{}') as scores, coalesce(r.days, '{}') as "scoreDays",
     coalesce((select c.granted from consent c
       where c.practice_id = $1 and c.client_id = e.client_id and c.purpose = 'COMPARISON'
       order by c.decided_at desc, c.id desc limit 1), false) as agrees
   from episode e
   join client on client.practice_id = $1 and client.id = e.client_id and client.withdrawn_at is null
   join episode_fact f on f.practice_id = $1 and f.episode_id = e.id and f.first_session_on >= $4::date
   left join lateral (
     select * from series_fact
     where practice_id = $1 and episode_id = e.id and measure = $3 and movement = 'none' and n > 0
     order by n desc, site, side limit 1
   ) s on true
   left join lateral (
     select array_agg(value order by taken_at, id) as scores,
       array_agg(taken_on - f.first_session_on order by taken_at, id) as days
     from reading
     where practice_id = $1 and episode_id = e.id and measure = $3 and site = s.site and movement = 'none'
       and side = s.side and mode = s.mode and ended_at is null and value is not null and context <> 'POST_SESSION'
   ) r on true
   where e.practice_id = $1 and e.withdrawn_at is null and (not $5::boolean or e.practitioner_id = $2)
     and ${notRestricted('e.client_id')}
   order by f.first_session_on, e.id`,
);

/** Whose results, and since when care may have begun. */
export interface OwnAsked {
  readonly practitionerId: string;
  /** Calendar day. */
  readonly since: string;
}

/** What can be asked of the facts while one answer is made. */
export interface OutcomeFacts {
  readonly ownMeasures: readonly OwnMeasure[];
  /** Keys of measures, the most used first. */
  readonly used: readonly string[];
  /** The episodes of the practice, or one's own alone, in the order in which care began. */
  readonly coursesOf: (measure: string, ownOnly: boolean) => Promise<readonly OutcomeRow[]>;
}

/** Reads what own results are made from, all in one transaction. */
export function withOutcomeFacts<T>(
  database: Database,
  scope: Scope,
  { practitionerId, since }: OwnAsked,
  work: (facts: OutcomeFacts) => Promise<T>,
): Promise<T> {
  const { practiceId } = scope;
  return database.read(scope, async (ask) => {
    const [ownMeasures, used] = await Promise.all([
      ownMeasuresIn(ask, practiceId),
      ask<{ measure: string }>(measures, [practiceId, practitionerId, since]),
    ]);
    return work({
      ownMeasures,
      used: used.map(({ measure }) => measure),
      coursesOf: (measure, ownOnly) =>
        ask<OutcomeRow>(courses, [practiceId, practitionerId, measure, since, ownOnly]),
    });
  });
}

/** Notes whose names the results show, before they are answered. */
export function noteShown(
  database: Database,
  scope: Scope,
  clientIds: readonly string[],
): Promise<void> {
  return database.readNoted(
    scope,
    (ask: Ask) => auditList(ask, scope, clientIds),
    () => Promise.resolve(),
  );
}
