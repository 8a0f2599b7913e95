import type { KaplanMeier } from '@unknot/statistics/survival/kaplan-meier';
import { kaplanMeier } from '@unknot/statistics/survival/kaplan-meier';
import { restrictedMean } from '@unknot/statistics/survival/restricted-mean';
import { survivalAt } from '@unknot/statistics/survival/survival-at';
import { survivalMedian } from '@unknot/statistics/survival/survival-median';
import { beforeAfterCaveats } from '../caveats';
import { gates } from '../gates';
import type { OutcomeMeasure } from '../outcome-measure';
import type { StandingEpisode } from '../standing-of';
import type { Withheld } from '../../progress/withheld';
import { curveSentence } from './curve-sentence';
import type { CurveMedian, CurvePoint, ImportantChangeCurve } from './important-change-curve';
import type { CourseAxis, TimedEpisode } from './time-to-important-change';
import { timedEpisodeOf } from './time-to-important-change';

/** Why there is no curve. */
export type NoCurve = Withheld<'NO_IMPORTANT_CHANGE' | 'TOO_FEW_PEOPLE'>;

const daysPerUnit: Readonly<Record<CourseAxis, number>> = { WEEKS: 7, SESSIONS: 1 };

/**
 * The curve of all episodes with a score from the start, complete or not, due or not: those who stay away
 * count until they were last seen. Limits on the scale of log(-log S).
 */
export function importantChangeCurveOf(
  standing: Iterable<StandingEpisode>,
  measure: OutcomeMeasure,
  axis: CourseAxis,
): ImportantChangeCurve | NoCurve {
  const started = [...standing].filter(isCounted).map(({ episode }) => episode);
  const timed = started.flatMap((episode) => timedEpisodeOf(episode, measure, axis) ?? []);
  if (timed.length === 0 && started.length > 0) {
    return {
      withheld: 'NO_IMPORTANT_CHANGE',
      why: `No change of ${measure.name} is known as the one that people notice.`,
    };
  }
  const people = peopleAmong(timed);
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
  const points = pointsOf(curve, timed, daysPerUnit[axis]);
  const until = points.at(-1)?.time ?? 0;
  const median = medianOf(curve, daysPerUnit[axis], until);
  return {
    axis,
    episodes: timed.length,
    people,
    points,
    median,
    restrictedMean: restrictedMeanOf(curve, daysPerUnit[axis], until),
    sentence: curveSentence(axis, median, points.at(-1), people),
    caveats: beforeAfterCaveats,
  };
}

/** Cancelled care had no course; those who do not agree or were left out are in no figure. */
function isCounted({ episode, standing }: StandingEpisode): boolean {
  const isOut = standing === 'NO_CONSENT' || standing === 'EXCLUDED';
  return !isOut && episode.status !== 'CANCELLED' && episode.baseline !== null;
}

function peopleAmong(timed: readonly TimedEpisode[]): number {
  return new Set(timed.map(({ clientId }) => clientId)).size;
}

/** At every whole week or session as long as people enough are at risk. */
function pointsOf(
  curve: KaplanMeier,
  timed: readonly TimedEpisode[],
  length: number,
): CurvePoint[] {
  const points: CurvePoint[] = [];
  for (const [time, peopleAtRisk] of peopleAtRiskOf(timed, length).entries()) {
    const [at] = survivalAt(curve, [time * length]);
    if (peopleAtRisk < gates.fewestPeople || at === undefined) break;
    points.push({
      time,
      reached: 1 - at.survival,
      low: at.high === undefined ? null : 1 - at.high,
      high: at.low === undefined ? null : 1 - at.low,
      peopleAtRisk,
    });
  }
  return points;
}

/** How many different people are followed until each whole week or session or longer, from 0 on. */
function peopleAtRiskOf(timed: readonly TimedEpisode[], length: number): number[] {
  const longest = new Map<string, number>();
  for (const { clientId, time } of timed) {
    longest.set(clientId, Math.max(time, longest.get(clientId) ?? 0));
  }
  const last = Math.floor(Math.max(...longest.values()) / length);
  const ending = Array.from({ length: last + 1 }, () => 0);
  for (const time of longest.values()) {
    (ending[Math.floor(time / length)] as number) += 1;
  }
  let left = longest.size;
  return ending.map((count) => {
    const here = left;
    left -= count;
    return here;
  });
}

function medianOf(curve: KaplanMeier, length: number, until: number): CurveMedian | null {
  const median = survivalMedian(curve);
  if (median === undefined || median.time > until * length) return null;
  const whole = (time: number | undefined) =>
    time === undefined || time > until * length ? null : Math.round(time / length);
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
  const found = restrictedMean(curve, until * length);
  if (found === undefined) return null;
  return { mean: found.mean / length, standardError: found.standardError / length, until };
}
