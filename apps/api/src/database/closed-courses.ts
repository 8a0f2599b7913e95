import { durationBandOf } from '@unknot/domain/care/duration-band';
import type { EpisodeStatus } from '@unknot/domain/care/episode';
import {
  expectedPathOf,
  type ExpectedPath,
} from '@unknot/domain/progress/expected-path/expected-path-of';
import type {
  PathEpisode,
  PathMeasure,
  PathSubject,
} from '@unknot/domain/progress/expected-path/path-episode';
import type { Withheld } from '@unknot/domain/progress/withheld';
import { agreesToComparison, mainSeries, scoresOfSeries } from './course';
import { notRestricted } from './restricted';
import { statement, type Ask } from './statement';

interface CourseRow {
  readonly clientId: string;
  readonly status: EpisodeStatus;
  readonly durationWeeks: number | null;
  readonly baseline: number | null;
  readonly baselineN: number;
  readonly baselineLate: boolean;
  readonly scores: readonly number[];
  readonly scoreDays: readonly number[];
}

/**
 * SQL of the closed episodes `e` of practice $1 that may be counted at this moment: the client agrees, by their latest
 * decision, and their record is not restricted.
 */
const counted = `e.practice_id = $1 and e.status in ('DISCHARGED', 'LAPSED') and e.withdrawn_at is null
  and ${agreesToComparison('e.client_id')}
  and ${notRestricted('e.client_id')}`;

interface CountedRow {
  readonly condition: string;
  /** The same as long as the same episodes may be counted. */
  readonly mark: string;
}

const whoCounts = statement(
  'alerts.who counts',
  `select e.condition, md5(string_agg(e.id::text, ' ' order by e.id)) as mark
   from episode e where e.condition = any($2::text[]) and ${counted} group by e.condition`,
);

/** Of each closed episode the series of the measure with most readings. */
const courses = statement(
  'alerts.closed courses',
  `select e.client_id as "clientId", e.status, e.duration_weeks as "durationWeeks", s.baseline,
     s.baseline_n as "baselineN", s.baseline_late as "baselineLate", r.scores, r.days as "scoreDays"
   from episode e
   join episode_fact f on f.practice_id = $1 and f.episode_id = e.id and f.first_session_on is not null
   cross join lateral (${mainSeries}) s
   cross join lateral (${scoresOfSeries}) r
   where e.condition = $2 and r.scores is not null and ${counted}`,
);

/** The closed episodes of one practice with one condition, and the paths that were drawn from them. */
interface Known {
  readonly at: number;
  /** Who could be counted when they were read. */
  readonly mark: string;
  readonly closed: readonly PathEpisode[];
  readonly paths: Map<string, ExpectedPath | Withheld>;
}

// What thirty and more people fared does not change from one visit to the next: an hour is soon enough. Who may be
// counted is asked anew for every transaction all the same.
const kept = new Map<string, Known>();
const keptFor = 3_600_000;
const mostKept = 64;
const mostPaths = 500;

/** Answers the path that is expected of a client from the practice's own closed episodes. */
export type PathFor = (
  subject: PathSubject,
  measure: PathMeasure,
) => Promise<ExpectedPath | Withheld>;

/**
 * The paths of a practice as they may be drawn in this transaction, for clients with one of these conditions. Courses
 * are read at most once an hour for each condition and measure; who agrees to be counted, and is not restricted, is asked
 * once, when the first path is wanted. Held back where too few are comparable.
 */
export function expectedPathsIn(
  ask: Ask,
  practiceId: string,
  conditions: readonly string[],
): PathFor {
  let asked: Promise<ReadonlyMap<string, string>> | undefined;
  return async (subject, measure) => {
    const marks = await (asked ??= marksIn(ask, practiceId, conditions));
    const mark = marks.get(subject.condition) ?? '';
    const { closed, paths } = await knownIn(ask, practiceId, subject.condition, measure.key, mark);
    const isAmong = closed.some(({ clientId }) => clientId === subject.clientId);
    const duration = durationBandOf(subject.durationWeeks)?.words ?? '';
    const key = `${subject.baseline} ${duration} ${isAmong ? subject.clientId : ''}`;
    const drawn = paths.get(key) ?? expectedPathOf(closed, subject, measure);
    if (paths.size < mostPaths) paths.set(key, drawn);
    return drawn;
  };
}

async function marksIn(
  ask: Ask,
  practiceId: string,
  conditions: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await ask<CountedRow>(whoCounts, [practiceId, [...new Set(conditions)]]);
  return new Map(rows.map(({ condition, mark }) => [condition, mark]));
}

/** Only what was found is kept: a transaction that fails must not fail another one. */
async function knownIn(
  ask: Ask,
  practiceId: string,
  condition: string,
  measure: string,
  mark: string,
): Promise<Known> {
  const key = `${practiceId} ${condition} ${measure}`;
  const known = kept.get(key);
  if (known?.mark === mark && Date.now() - known.at < keptFor) return known;
  const rows = await ask<CourseRow>(courses, [practiceId, condition, measure]);
  const closed = rows.map((row) => episodeOf(row, condition));
  const found: Known = { at: Date.now(), mark, closed, paths: new Map() };
  kept.delete(key);
  kept.set(key, found);
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  return found;
}

function episodeOf(
  { baseline, baselineN, baselineLate, ...row }: CourseRow,
  condition: string,
): PathEpisode {
  return {
    ...row,
    condition,
    baseline: baseline === null ? null : { value: baseline, n: baselineN, late: baselineLate },
    agreesToComparison: true,
    exclusion: null,
  };
}
