import { v7 as uuidv7 } from 'uuid';
import { conditionOf } from '@unknot/domain/care/conditions';
import { scheduleOf, type PlannedCare } from '@unknot/domain/care/episode/care-plan';
import type { EpisodeStatus } from '@unknot/domain/care/episode';
import { catalogue } from '@unknot/domain/measures/catalogue';
import type { AlertFacts } from '@unknot/domain/progress/alerts/alert-facts';
import { mainCourseOf, type MainCourse } from '@unknot/domain/progress/alerts/main-course-of';
import { reassessmentsOf } from '@unknot/domain/progress/alerts/reassessments-of';
import { scoredGoalsOf, type ScoredGoal } from '@unknot/domain/progress/alerts/scored-goals-of';
import {
  standingAlertsOf,
  type StandingAlert,
} from '@unknot/domain/progress/alerts/standing-alerts-of';
import type { JudgedReading } from '@unknot/domain/progress/counted-readings';
import { fewestSessions } from '@unknot/domain/progress/expected-path/standing-on-path-of';
import type { SeriesFacts } from '@unknot/domain/progress/facts';
import { measureLookup, type MeasureOf } from '@unknot/domain/progress/measure-lookup';
import { expectedPathsIn, type PathFor } from './closed-courses';
import { planOf } from './episode-plan';
import { insertRows } from './insert-rows';
import { ownMeasuresIn } from './own-measures';
import { scoredGoals } from './scored-goals';
import { listOf, statement, type Ask } from './statement';
import { alerts, type StoredAlert } from './tables/alert.table';
import { seriesFactColumns } from './tables/fact.table';
import { judgedColumns } from './tables/reading.table';

/** What the alerts of one open episode are judged from. */
interface EpisodeRecord {
  readonly episodeId: string;
  readonly clientId: string;
  readonly condition: string;
  readonly status: EpisodeStatus;
  readonly durationWeeks: number | null;
  readonly sessionDays: readonly string[];
  /** What is planned for it; `null` where nothing is. */
  readonly plan: PlannedCare | null;
  readonly series: readonly SeriesFacts[];
  readonly readings: readonly JudgedReading[];
  readonly goals: readonly ScoredGoal[];
  /** The alerts that stand so far. */
  readonly standing: readonly Pick<StoredAlert, 'id' | 'rule' | 'since'>[];
}

const series = `
  select ${seriesFactColumns} from series_fact
  where practice_id = $1 and episode_id = e.id and movement = 'none'`;

const readings = `
  select ${judgedColumns}
  from reading
  where practice_id = $1 and episode_id = e.id and ended_at is null and value is not null
    and movement = 'none' and context <> 'POST_SESSION' and (measure = any($3::text[]) or measure like 'own\\_%')
  order by taken_at, id`;

const goals = scoredGoals('e.id');

const records = statement(
  'alerts.records',
  `select e.id as "episodeId", e.client_id as "clientId", e.condition, e.status,
     e.duration_weeks as "durationWeeks",
     array(select s.held_on::text from session s
       where s.practice_id = $1 and s.episode_id = e.id and s.withdrawn_at is null
       order by s.started_at, s.id) as "sessionDays",
     ${planOf('e.id')} as plan,
     ${listOf(series)} as series, ${listOf(readings)} as readings, ${listOf(goals)} as goals,
     ${listOf('select id, rule, since from alert where practice_id = $1 and episode_id = e.id')} as standing
   from episode e
   where e.practice_id = $1 and e.id = any($2::uuid[]) and e.status in ('OPEN', 'PAUSED')
     and e.withdrawn_at is null`,
);

const clear = statement(
  'alerts.clear',
  'delete from alert where practice_id = $1 and episode_id = any($2::uuid[])',
);

/** The measures that an alert can be judged from, besides those of a practice's own. */
const judgedMeasures = catalogue.measures
  .filter(({ outcome }) => outcome === 'PRIMARY')
  .map(({ key }) => key);

/** So many episodes are judged at a time: what is read of each is some kilobytes. */
const episodesOfRound = 200;

/**
 * Judges these episodes anew and puts their alerts in place of those that stood. Belongs into the transaction of every
 * write that touches them, after `refreshFacts`: what it reads is what that has made, and it waits in the same turn.
 */
export async function refreshAlerts(
  ask: Ask,
  practiceId: string,
  episodeIds: readonly string[],
): Promise<void> {
  for (let at = 0; at < episodeIds.length; at += episodesOfRound) {
    await refreshRound(ask, practiceId, episodeIds.slice(at, at + episodesOfRound));
  }
}

async function refreshRound(ask: Ask, practiceId: string, ids: readonly string[]): Promise<void> {
  const [found, own] = await Promise.all([
    ask<EpisodeRecord>(records, [practiceId, ids, judgedMeasures]),
    ownMeasuresIn(ask, practiceId),
  ]);
  const measureOf = measureLookup(own);
  const conditions = found.map(({ condition }) => condition);
  const pathFor = expectedPathsIn(ask, practiceId, conditions);
  const rows: (StoredAlert & { practiceId: string })[] = [];
  for (const record of found) {
    for (const alert of await judged(record, measureOf, pathFor)) {
      rows.push({ practiceId, ...storedOf(record, alert) });
    }
  }
  await Promise.all([ask(clear, [practiceId, ids]), insertRows(ask, alerts, rows)]);
}

async function judged(
  record: EpisodeRecord,
  measureOf: MeasureOf,
  pathFor: PathFor,
): Promise<StandingAlert[]> {
  const region = conditionOf(record.condition)?.region ?? null;
  const course = mainCourseOf(record.series, record.readings, region, measureOf);
  return standingAlertsOf({
    episodeId: record.episodeId,
    status: record.status,
    sessionDays: record.sessionDays,
    course,
    path: await pathOf(record, course, measureOf, pathFor),
    goals: scoredGoalsOf(record.goals, record.readings, region),
    // Nothing records check-ins with such answers, nor that one was asked for, yet.
    redFlags: [],
    unansweredCheckIns: [],
    reassessments: reassessmentsOf(record.series, measureOf, {
      schedule: scheduleOf(record.plan),
      sessionDays: record.sessionDays,
    }),
  });
}

/** A path is only looked for where it could be judged. */
async function pathOf(
  { clientId, condition, durationWeeks, sessionDays }: EpisodeRecord,
  course: MainCourse | null,
  measureOf: MeasureOf,
  pathFor: PathFor,
): Promise<AlertFacts['path']> {
  const measure = course === null ? undefined : measureOf(course.measureKey);
  if (course === null || measure === undefined || course.baseline === null) return null;
  if (sessionDays.length < fewestSessions || course.readings.length < 3) return null;
  const subject = { clientId, condition, durationWeeks, baseline: course.baseline.value };
  return pathFor(subject, measure);
}

/** An alert keeps its id while it stands; a re-assessment that was done and is due again is another one. */
function storedOf(
  { clientId, episodeId, standing }: EpisodeRecord,
  { rule, rulesVersion, since, fromOn, reason, severity, countedFrom }: StandingAlert,
): StoredAlert {
  const before = standing.find((each) => each.rule === rule);
  const same = before !== undefined && (rule !== 'MISSING' || before.since === since);
  const id = same ? before.id : uuidv7();
  return {
    id,
    clientId,
    episodeId,
    rule,
    rulesVersion,
    since,
    fromOn,
    reason,
    severity,
    countedFrom,
  };
}
