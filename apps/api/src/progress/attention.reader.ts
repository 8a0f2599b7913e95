import type { Side } from '@unknot/domain/body/side';
import type { Scope } from '@unknot/domain/access/reach';
import type { OwnMeasure } from '@unknot/domain/measures/own-measure';
import { alertRules, type AlertRule } from '@unknot/domain/progress/alerts/alert';
import type { EpisodeToSum } from '@unknot/domain/progress/episode-in-short';
import type { SeriesFacts } from '@unknot/domain/progress/facts';
import { painScores } from '@unknot/domain/progress/main-pain-of';
import { reachValues, withReached } from '../access/within-reach';
import { auditList } from '../database/audit';
import type { Database } from '../database/database';
import { ownMeasuresList } from '../database/own-measures';
import { practiceDayAt } from '../database/practice-day';
import { listOf, statement } from '../database/statement';
import { seriesFactColumns } from '../database/tables/fact.table';

/** One client who needs a look, as the database knows them. */
export interface AlertRow {
  readonly alertId: string;
  readonly rule: AlertRule;
  readonly rulesVersion: string;
  readonly since: string;
  readonly reason: string;
  readonly severity: number;
  readonly countedFrom: number | null;
  readonly clientId: string;
  readonly clientName: string;
  readonly clientReference: string | null;
  readonly nextReassessmentOn: string | null;
  readonly episode: EpisodeToSum;
  readonly series: readonly SeriesFacts[];
}

/** A client with what is on today. */
export interface TodayRow {
  readonly clientId: string;
  readonly clientName: string;
  readonly condition: string;
  readonly side: Side;
}

/** Who needs the viewer, and what is on today. */
export interface AttentionRecord {
  readonly today: string;
  readonly counts: readonly { readonly rule: AlertRule; readonly count: number }[];
  /** One more than was asked for where there are more. */
  readonly rows: readonly AlertRow[];
  readonly recorded: readonly (TodayRow & {
    readonly sessionId: string;
    readonly startedAt: string;
  })[];
  readonly due: readonly (TodayRow & { readonly dueOn: string })[];
  readonly ownMeasures: readonly OwnMeasure[];
}

/** Where a page begins: after this row. */
export type AfterRow = Pick<AlertRow, 'rule' | 'severity' | 'since'> & {
  readonly episodeId: string;
};

const today = practiceDayAt('$4::timestamptz');

/** Holds while somebody's answer keeps the alert away (`alert-answer.ts`). */
const answered = `exists (
  select from alert_answer x
  where x.practice_id = $1 and x.alert_id = a.id and x.undone_at is null
    and (x.kind = 'NOT_USEFUL' or (x.kind = 'REVIEWED' and a.severity <= coalesce(x.up_to_severity, 'infinity'))
      or (x.kind = 'SNOOZED' and coalesce(f.session_count, 0) <= x.session_count)))`;

/** Of each open episode the most urgent alert that nobody has answered. */
const shown = `
  select distinct on (a.episode_id) a.id, a.client_id, a.episode_id, a.rule, a.rules_version, a.since, a.reason,
    a.severity, a.counted_from, array_position($5::text[], a.rule) as place, e.condition, e.side, e.status, e.opened_on,
    coalesce(f.session_count, 0) as session_count, f.last_measured_on
  from reached
  join alert a on a.practice_id = $1 and a.client_id = reached.client_id
  join episode e on e.practice_id = $1 and e.id = a.episode_id
    and e.status in ('OPEN', 'PAUSED') and e.withdrawn_at is null
  left join episode_fact f on f.practice_id = $1 and f.episode_id = a.episode_id
  where a.from_on <= ${today} and not ${answered}
  order by a.episode_id, place`;

const counts = `select rule, count(*)::int as count from shown group by rule, place order by place`;

const series = `
  select ${seriesFactColumns} from series_fact
  where practice_id = $1 and episode_id = s.episode_id and movement = 'none'
  order by array_position($6::text[], measure) fetch first row with ties`;

const episode = `json_build_object('id', s.episode_id, 'condition', s.condition, 'side', s.side, 'status', s.status,
  'openedOn', s.opened_on, 'sessionCount', s.session_count, 'lastMeasuredOn', s.last_measured_on)`;

const rows = `
  select s.id as "alertId", s.rule, s.rules_version as "rulesVersion", s.since, s.reason, s.severity,
    s.counted_from as "countedFrom",
    s.client_id as "clientId", c.name as "clientName", c.reference as "clientReference",
    (select m.since from alert m
     where m.practice_id = $1 and m.episode_id = s.episode_id and m.rule = 'MISSING') as "nextReassessmentOn",
    ${episode} as episode, ${listOf(series)} as series
  from (
    select * from shown
    where $7::int is null or (place, -severity, since, episode_id) > ($7::int, -$8::float8, $9::date, $10::uuid)
    order by place, severity desc, since, episode_id limit $11
  ) s
  join client c on c.practice_id = $1 and c.id = s.client_id and c.withdrawn_at is null
  order by s.place, s.severity desc, s.since, s.episode_id`;

const ofToday = `e.client_id as "clientId", c.name as "clientName", e.condition, e.side`;

const recorded = `
  select ${ofToday}, v.id as "sessionId", v.started_at as "startedAt"
  from session v
  join episode e on e.practice_id = $1 and e.id = v.episode_id and e.withdrawn_at is null
  join client c on c.practice_id = $1 and c.id = v.client_id and c.withdrawn_at is null
  where v.practice_id = $1 and v.practitioner_id = any ($3::uuid[]) and v.held_on = ${today}
    and v.withdrawn_at is null and v.client_id in (select client_id from reached)
  order by v.started_at desc, v.id limit 20`;

/** What is overdue stands in its group already. */
const due = `
  select ${ofToday}, a.since as "dueOn"
  from reached
  join alert a on a.practice_id = $1 and a.client_id = reached.client_id and a.rule = 'MISSING'
    and a.since <= ${today} and a.from_on > ${today}
  join episode e on e.practice_id = $1 and e.id = a.episode_id and e.status = 'OPEN' and e.withdrawn_at is null
  join client c on c.practice_id = $1 and c.id = a.client_id and c.withdrawn_at is null
  order by a.since, c.name, c.id limit 20`;

const attention = statement(
  'progress.needs attention',
  `${withReached}, shown as materialized (${shown})
   select ${today} as today, ${listOf(counts)} as counts, ${listOf(rows)} as rows, ${listOf(recorded)} as recorded,
     ${listOf(due)} as due, ${ownMeasuresList} as "ownMeasures"`,
);

/**
 * Whom of those within reach somebody should look at, as of an instant, in order of urgency. Whom it shows is noted
 * before it is answered.
 */
export async function attentionOf(
  database: Database,
  scope: Scope,
  now: string,
  first: number,
  after: AfterRow | undefined,
): Promise<AttentionRecord> {
  // One more than asked says whether there is a next page.
  const place = after === undefined ? null : alertRules.indexOf(after.rule) + 1;
  const from = [place, after?.severity ?? null, after?.since ?? null, after?.episodeId ?? null];
  return database.readThenNoted(
    scope,
    async (ask) => {
      const [found] = await ask<AttentionRecord>(attention, [
        ...reachValues(scope),
        ...[now, alertRules, painScores],
        ...[...from, first + 1],
      ]);
      if (found === undefined) throw new Error('A statement without a source answered no row.');
      return found;
    },
    (ask, { rows, recorded, due }) => {
      const everybody = [...rows.slice(0, first), ...recorded, ...due];
      return auditList(ask, scope, [...new Set(everybody.map(({ clientId }) => clientId))]);
    },
  );
}
