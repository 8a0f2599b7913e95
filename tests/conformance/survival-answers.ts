import { kaplanMeier } from '@unknot/statistics/survival/kaplan-meier';
import type { SurvivalLimits } from '@unknot/statistics/survival/kaplan-meier';
import { logRank } from '@unknot/statistics/survival/log-rank';
import { restrictedMean } from '@unknot/statistics/survival/restricted-mean';
import { survivalAt } from '@unknot/statistics/survival/survival-at';
import { survivalMedian } from '@unknot/statistics/survival/survival-median';

/** One person followed until an event or the last time seen. */
export interface Followed {
  readonly time: number | undefined;
  readonly event: boolean;
  readonly group: string;
}

const timeOf = ({ time }: Followed) => time;
const hasEvent = ({ event }: Followed) => event;
const groupOf = ({ group }: Followed) => group;

function curvesOf(people: readonly Followed[], limits: SurvivalLimits) {
  const groups = [...new Set(people.map(groupOf))].sort();
  return groups.flatMap((group) => {
    const curve = kaplanMeier(
      people.filter((person) => person.group === group),
      timeOf,
      hasEvent,
      { limits },
    );
    return curve === undefined ? [] : [{ group, curve }];
  });
}

/** The steps of each group at which there were events, named as R names them. */
export function curveTables(people: readonly Followed[], limits: SurvivalLimits) {
  const tables = curvesOf(people, limits).map(({ group, curve }) => [
    group,
    curve.steps
      .filter(({ events }) => events > 0)
      .map(({ standardError, low, high, ...step }) => ({
        ...step,
        greenwoodSe: standardError,
        lower: low,
        upper: high,
      })),
  ]);
  return Object.fromEntries(tables) as unknown;
}

/** The median of each group. */
export function medians(people: readonly Followed[], limits: SurvivalLimits) {
  return curvesOf(people, limits).map(({ curve }) => {
    const median = survivalMedian(curve);
    return {
      records: curve.n,
      events: curve.events,
      median: median?.time,
      '0.95LCL': median?.low,
      '0.95UCL': median?.high,
    };
  });
}

/** The restricted mean of each group, numbered from 1. */
export function restrictedMeans(people: readonly Followed[], horizon: number) {
  return curvesOf(people, 'PLAIN').map(({ curve }, index) => {
    const area = restrictedMean(curve, horizon);
    return { group: index + 1, restrictedMean: area?.mean, se: area?.standardError };
  });
}

/** Each group's curve at some times. */
export function curvesAt(people: readonly Followed[], times: readonly number[]) {
  return curvesOf(people, 'LOG_LOG').flatMap(({ group, curve }) =>
    survivalAt(curve, times).map((at) => ({ group, ...at, lower: at?.low, upper: at?.high })),
  );
}

/** The log-rank test, with groups in the order of their names. */
export function logRankAnswer(people: readonly Followed[]) {
  const sorted = [...people].sort((a, b) => (a.group < b.group ? -1 : 1));
  const test = logRank(sorted, timeOf, hasEvent, groupOf);
  return {
    groups: test?.groups.map(({ group }) => group),
    n: test?.groups.map(({ n }) => n),
    observed: test?.groups.map(({ observed }) => observed),
    expected: test?.groups.map(({ expected }) => expected),
    chiSquare: test?.chiSquare,
    df: test?.degreesOfFreedom,
    p: test?.p,
  };
}
