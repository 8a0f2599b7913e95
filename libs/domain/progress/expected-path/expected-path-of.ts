import { nextValueQuantile } from '@unknot/statistics/next-value-quantile';
import { spreadTies } from '@unknot/statistics/spread-ties';
import type { WindowScore } from '../windows/window-score-of';
import { scoresSinceStart } from '../windows/window-score-of';
import { fewestPeople } from '../fewest-people';
import type { Withheld } from '../withheld';
import { isWithheld } from '../withheld';
import type { ComparableEpisodes, NoPathReason } from './comparable-episodes-of';
import { areEnough, comparableEpisodesOf, peopleIn, tooFew } from './comparable-episodes-of';
import type { PathEpisode, PathMeasure, PathSubject } from './path-episode';
import { isFollowedTo, weekScoreOf } from './week-score-of';

/** Two limits, in the measure's unit. */
export interface PathLimits {
  readonly low: number;
  readonly high: number;
}

/** Where people like this stood in one week after their first session. */
export interface PathWeek {
  readonly week: number;
  readonly median: number;
  /** Where the next one is expected with a chance of 50 %, and of 80 %. */
  readonly half: PathLimits;
  readonly most: PathLimits;
  /** How many episodes have a score in that week. */
  readonly n: number;
  /** How many of the path's episodes had no score any more from that week on; held back for those of 1 to 10 people. */
  readonly stopped: number | Withheld<'SMALL_GROUP'>;
}

/** How people like this fared in this practice, week by week. It says what happened to others, not what will happen. */
export interface ExpectedPath {
  readonly measure: string;
  /** In order; only weeks in which at least 30, of at least 11 people, have a score. */
  readonly weeks: readonly PathWeek[];
  /** How many closed episodes, of how many people. */
  readonly n: number;
  readonly people: number;
  /** What they are alike in: `neck pain, starting at 5 to 7 of 10, for 6 to 12 weeks`. */
  readonly alikeIn: string;
  readonly byDuration: boolean;
  /** `People like this: …; n = 42 closed episodes of this practice.` */
  readonly label: string;
  /** How many had stopped by the last week, and that nobody knows how they fared. */
  readonly dropOut: string;
}

/** The last week that is looked at: half a year. */
const lastWeek = 26;

/**
 * The expected path of a client from the practice's own closed episodes: for each week the median and the bands
 * in which the next one like them is expected with 50 % and 80 %. Limits are those for one more value of a
 * finite sample, with whole-number scores spread over their step, so that the bands hold what they say. Only
 * real scores of that week count. Held back below 30 comparable episodes or 11 different people, and so is every such
 * week.
 */
export function expectedPathOf(
  closed: Iterable<PathEpisode>,
  subject: PathSubject,
  measure: PathMeasure,
): ExpectedPath | Withheld<NoPathReason> {
  const alike = comparableEpisodesOf(closed, subject, measure);
  if (isWithheld(alike)) return alike;
  const courses = alike.episodes.map((episode) => ({
    episode,
    since: scoresSinceStart(episode),
  }));
  const weeks = Array.from({ length: lastWeek }, (_, index) => index + 1).flatMap(
    (week) => weekFrom(courses, week, measure) ?? [],
  );
  if (weeks.length === 0) {
    return tooFew(courses.filter(({ since }) => since.length > 0).map(({ episode }) => episode));
  }
  return { measure: measure.key, weeks, ...inWords(alike, weeks) };
}

interface Course {
  readonly episode: PathEpisode;
  readonly since: readonly WindowScore[];
}

function weekFrom(
  courses: readonly Course[],
  week: number,
  { min, max, step }: PathMeasure,
): PathWeek | undefined {
  const scored = courses.flatMap(({ episode, since }) => {
    const score = weekScoreOf(since, week);
    return score === null ? [] : [{ clientId: episode.clientId, score }];
  });
  if (!areEnough(scored)) return undefined;
  const spread = spreadTies(
    scored.map(({ score }) => score),
    step ?? 0,
  );
  const limit = (p: number): number => {
    const value = nextValueQuantile(spread, p) ?? NaN;
    return Math.min(max ?? Infinity, Math.max(min ?? -Infinity, value));
  };
  return {
    week,
    median: limit(0.5),
    half: { low: limit(0.25), high: limit(0.75) },
    most: { low: limit(0.1), high: limit(0.9) },
    n: scored.length,
    stopped: countOf(courses.filter(({ since }) => !isFollowedTo(since, week))),
  };
}

/** So many episodes, unless they are those of 1 to 10 people. */
function countOf(courses: readonly Course[]): PathWeek['stopped'] {
  const people = peopleIn(courses.map(({ episode }) => episode));
  return people > 0 && people < fewestPeople ? fewStopped : courses.length;
}

const fewStopped: Withheld<'SMALL_GROUP'> = {
  withheld: 'SMALL_GROUP',
  why: `Not shown: fewer than ${fewestPeople} people, so that nobody can be recognised.`,
};

function inWords(
  { episodes, alikeIn, byDuration }: ComparableEpisodes,
  weeks: readonly PathWeek[],
): Omit<ExpectedPath, 'measure' | 'weeks'> {
  const n = episodes.length;
  const last = weeks.at(-1);
  const stopped = last?.stopped ?? 0;
  // Of 1 to 10 people the number is not told.
  const few =
    typeof stopped !== 'number'
      ? `Fewer than ${fewestPeople} of ${n}`
      : stopped === 0
        ? 'None'
        : `${stopped} of ${n}`;
  return {
    n,
    people: peopleIn(episodes),
    alikeIn,
    byDuration,
    label: `People like this: ${alikeIn}; n = ${n} closed episodes of this practice.`,
    dropOut: `${few} had stopped being scored before week ${last?.week ?? 0}; how they fared then is not known, so later weeks show only those who went on.`,
  };
}
