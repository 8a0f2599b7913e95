import { extremesOf } from '@unknot/statistics/extremes';
import type { KaplanMeier } from '@unknot/statistics/survival/kaplan-meier';
import { kaplanMeier } from '@unknot/statistics/survival/kaplan-meier';
import { restrictedMean } from '@unknot/statistics/survival/restricted-mean';
import { survivalAt } from '@unknot/statistics/survival/survival-at';
import { survivalMedian } from '@unknot/statistics/survival/survival-median';
import { beforeAfterCaveats } from '../caveats';
import { cellMarkOf } from '../disclosure/cell-mark-of';
import { gates } from '../gates';
import type { OutcomeEpisode } from '../outcome-episode';
import type { OutcomeMeasure } from '../outcome-measure';
import type { StandingEpisode } from '../standing-of';
import type { Withheld } from '../../progress/withheld';
import { curveSentence } from './curve-sentence';
import type { CurveMedian, CurvePoint, ImportantChangeCurve } from './important-change-curve';
import type { CourseAxis, TimedEpisode } from './time-to-important-change';
import { timedEpisodeOf } from './time-to-important-change';

/** Why there is no curve. */
export type NoCurve = Withheld<'NO_IMPORTANT_CHANGE' | 'TOO_FEW_PEOPLE'>;

const fewAtRisk: Withheld<'SMALL_GROUP'> = {
  withheld: 'SMALL_GROUP',
  why: 'Not shown: fewer than 11 people, so that nobody can be recognised.',
};

/** How many days, or sessions, one step of each axis has. */
export const daysPerUnit: Readonly<Record<CourseAxis, number>> = { WEEKS: 7, SESSIONS: 1 };

/**
 * The curve of people, each with the first of their episodes that has a score from the start and a known important
 * change, so that times do not depend on each other: complete or not, due or not. Those who stay away count
 * until they were last seen. Limits on the scale of log(-log S).
 */
export function importantChangeCurveOf(
  standing: Iterable<StandingEpisode>,
  measure: OutcomeMeasure,
  axis: CourseAxis,
): ImportantChangeCurve | NoCurve {
  const { started, eligible, firsts } = followedOf(standing, measure, axis);
  if (eligible === 0 && started > 0) {
    return {
      withheld: 'NO_IMPORTANT_CHANGE',
      why: `No change of ${measure.name} is known as the one that people notice.`,
    };
  }
  const timed = firsts.map((each) => each.timed);
  const people = timed.length;
  const curve = kaplanMeier(
    timed,
    ({ time }) => time,
    ({ reached }) => reached,
  );
  if (curve === undefined || people < gates.fewestPeople) {
    return {
      withheld: 'TOO_FEW_PEOPLE',
      why: `Fewer than ${gates.fewestPeople} people have a score from the start.`,
    };
  }
  const length = daysPerUnit[axis];
  const times = timesOf(curve, timed, length);
  const points = pointsOf(curve, times, length);
  const until = times.at(-1) ?? 0;
  const median = medianOf(curve, length, until);
  return {
    axis,
    people,
    laterEpisodes: eligible - people,
    points,
    median,
    restrictedMean: restrictedMeanOf(curve, length, until),
    sentence: curveSentence(axis, median, points.at(-1), people),
    caveats: beforeAfterCaveats,
  };
}

/** Cancelled care had no course; those who do not agree or were left out are in no figure. */
function isCounted({ episode, standing }: StandingEpisode): boolean {
  const isOut = standing === 'NO_CONSENT' || standing === 'EXCLUDED';
  return !isOut && episode.status !== 'CANCELLED' && episode.baseline !== null;
}

/** An episode with the time of its important change. */
export interface FollowedEpisode {
  readonly episode: OutcomeEpisode;
  readonly timed: TimedEpisode;
}

/** Who is followed in a curve. */
export interface Followed {
  /** How many episodes began, and of how many of them the time can be told. */
  readonly started: number;
  readonly eligible: number;
  /** The episode of each person that began first; of two that began on one day that with the lower key. */
  readonly firsts: readonly FollowedEpisode[];
}

/** The episodes that a curve is made of. */
export function followedOf(
  standing: Iterable<StandingEpisode>,
  measure: OutcomeMeasure,
  axis: CourseAxis,
): Followed {
  let [started, eligible] = [0, 0];
  const first = new Map<string, FollowedEpisode>();
  for (const each of standing) {
    if (!isCounted(each)) continue;
    started += 1;
    const { episode } = each;
    const timed = timedEpisodeOf(episode, measure, axis);
    if (timed === null) continue;
    eligible += 1;
    const other = first.get(episode.clientId);
    if (other === undefined || isBefore(episode, other.episode)) {
      first.set(episode.clientId, { episode, timed });
    }
  }
  return { started, eligible, firsts: [...first.values()] };
}

function isBefore(one: OutcomeEpisode, other: OutcomeEpisode): boolean {
  if (one.firstSessionOn !== other.firstSessionOn) return one.firstSessionOn < other.firstSessionOn;
  return one.episodeId < other.episodeId;
}

/**
 * The days or sessions at which the curve is told: every whole week or session as long as at least 11 people are
 * at risk or have reached it, and the last event's own time where that comes after them.
 */
function timesOf(curve: KaplanMeier, timed: readonly TimedEpisode[], length: number): number[] {
  const end = endOf(curve, timed);
  const whole = Math.floor(end / length);
  const times = Array.from({ length: whole + 1 }, (_, time) => time * length);
  const lastEvent = curve.steps.findLast(({ events, time }) => events > 0 && time <= end)?.time;
  return lastEvent !== undefined && lastEvent > whole * length ? [...times, lastEvent] : times;
}

/** Only those last seen without it leave the number of whom it is known. */
function endOf(curve: KaplanMeier, timed: readonly TimedEpisode[]): number {
  let known = curve.n;
  for (const { time, censored } of curve.steps) {
    known -= censored;
    if (known < gates.fewestPeople) return time;
  }
  const last = curve.steps.at(-1);
  if (last === undefined || last.survival > 0) return last?.time ?? 0;
  // All have reached it: this stays known for as long as anybody was seen.
  return extremesOf(timed.map(({ seenUntil }) => seenUntil))?.highest ?? last.time;
}

function pointsOf(curve: KaplanMeier, times: readonly number[], length: number): CurvePoint[] {
  return survivalAt(curve, times).flatMap((at) => {
    if (at === undefined) return [];
    const { time, survival, low, high, atRisk } = at;
    return {
      time: time / length,
      reached: 1 - survival,
      low: high === undefined ? null : 1 - high,
      high: low === undefined ? null : 1 - low,
      peopleAtRisk: cellMarkOf(atRisk) === 'HIDDEN' ? fewAtRisk : atRisk,
    };
  });
}

function medianOf(curve: KaplanMeier, length: number, until: number): CurveMedian | null {
  const median = survivalMedian(curve);
  if (median === undefined || median.time > until) return null;
  const whole = (time: number | undefined) =>
    time === undefined || time > until ? null : Math.round(time / length);
  // The curve's limits cross a half at the limits of the median.
  return {
    time: Math.round(median.time / length),
    low: whole(median.low),
    high: whole(median.high),
  };
}

function restrictedMeanOf(
  curve: KaplanMeier,
  length: number,
  until: number,
): ImportantChangeCurve['restrictedMean'] {
  const found = restrictedMean(curve, until);
  if (found === undefined) return null;
  return {
    mean: found.mean / length,
    standardError: found.standardError / length,
    until: until / length,
  };
}
