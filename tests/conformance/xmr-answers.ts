import { xmrChart } from '@unknot/statistics/monitoring/xmr-chart';

/** The individuals chart of a series. */
export function xmrAnswer(values: readonly (number | undefined)[]) {
  const chart = xmrChart(values);
  return {
    n: chart?.limits.n,
    mean: chart?.limits.mean,
    meanMovingRange: chart?.limits.meanMovingRange,
    lower: chart?.limits.low,
    upper: chart?.limits.high,
    movingRangeUpper: chart?.limits.highMovingRange,
    pointsOutside: chart?.points.filter(({ signals }) => signals.includes('OUTSIDE')).length,
  };
}
