import type { SparklineData } from './sparkline';

/** Cases of the small line, all on a scale of 0 to 10. */
export const sparklineExamples: Readonly<Record<string, SparklineData>> = {
  falling: { values: [8, 7, 7, 6, 4, 4, 3, 3], min: 0, max: 10 },
  'to zero': { values: [4, 2, 0, 0], min: 0, max: 10, band: { low: 0, high: 2 } },
  'a gap': {
    values: [6, 5, 7, 6],
    days: [20_000, 20_007, 20_090, 20_097],
    min: 0,
    max: 10,
  },
  'one point': { values: [5], min: 0, max: 10 },
  empty: { values: [], min: 0, max: 10 },
};
