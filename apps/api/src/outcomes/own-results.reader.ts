import type { Scope } from '@unknot/domain/access/reach';
import { daysAfter } from '@unknot/domain/care/calendar-day';
import type { Sex } from '@unknot/domain/care/client';
import type { EpisodeStatus } from '@unknot/domain/care/episode';
import type { Side } from '@unknot/domain/body/side';
import type { OwnMeasure } from '@unknot/domain/measures/own-measure';
import type { Database } from '../database/database';
import { auditList } from '../database/audit';
import { agreesToComparison, mainSeries, scoresOfSeries } from '../database/course';
import { ownMeasuresIn } from '../database/own-measures';
import { practiceDayAt } from '../database/practice-day';
import { notRestricted } from '../database/restricted';
import { statement } from '../database/statement';

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
     ${agreesToComparison('e.client_id')} as agrees
   from episode e
   join client on client.practice_id = $1 and client.id = e.client_id and client.withdrawn_at is null
   join episode_fact f on f.practice_id = $1 and f.episode_id = e.id and f.first_session_on >= $4::date
   left join lateral (${mainSeries}) s on true
   left join lateral (${scoresOfSeries}) r on true
   where e.practice_id = $1 and e.withdrawn_at is null and (not $5::boolean or e.practitioner_id = $2)
     and ${notRestricted('e.client_id')}
   order by f.first_session_on, e.id`,
);

/** The calendar day at the practice at an instant. */
const dayThere = statement(
  'own results.day',
  `select ${practiceDayAt('$2::timestamptz')} as today`,
);

/** Whose results, at which instant, and for how many days back care may have begun. */
export interface OwnAsked {
  readonly practitionerId: string;
  /** ISO 8601. */
  readonly now: string;
  readonly daysBack: number;
}

/** What can be asked of the facts while one answer is made. */
export interface OutcomeFacts {
  /** The calendar day at the practice. */
  readonly today: string;
  /** The first day on which care may have begun. */
  readonly since: string;
  readonly ownMeasures: readonly OwnMeasure[];
  /** Keys of measures, the most used first. */
  readonly used: readonly string[];
  /** The episodes of the practice, or one's own alone, in the order in which care began. */
  readonly coursesOf: (measure: string, ownOnly: boolean) => Promise<readonly OutcomeRow[]>;
}

/**
 * Reads what own results are made from, all in one transaction. Whose names `work` has put into its answer is noted before
 * it is answered.
 */
export function withOutcomeFacts<T>(
  database: Database,
  scope: Scope,
  { practitionerId, now, daysBack }: OwnAsked,
  work: (facts: OutcomeFacts) => Promise<T>,
  shownIn: (answer: T) => readonly string[],
): Promise<T> {
  const { practiceId } = scope;
  return database.readThenNoted(
    scope,
    async (ask) => {
      const [day] = await ask<{ today: string }>(dayThere, [practiceId, now]);
      if (day === undefined) throw new Error('The practice of the scope is not there.');
      const since = daysAfter(day.today, -daysBack);
      const [ownMeasures, used] = await Promise.all([
        ownMeasuresIn(ask, practiceId),
        ask<{ measure: string }>(measures, [practiceId, practitionerId, since]),
      ]);
      return work({
        ...{ today: day.today, since, ownMeasures },
        used: used.map(({ measure }) => measure),
        coursesOf: (measure, ownOnly) =>
          ask<OutcomeRow>(courses, [practiceId, practitionerId, measure, since, ownOnly]),
      });
    },
    (ask, answer) => auditList(ask, scope, shownIn(answer)),
  );
}
