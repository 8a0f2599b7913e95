import { wilsonInterval } from '@unknot/statistics/intervals/wilson-interval';
import type { Share } from './share';

/** So many of a group as a share, with its limits by Wilson's method; `null` limits where nobody is in the group. */
export function shareOf(count: number, of: number): Share {
  const limits = wilsonInterval({ events: count, n: of });
  return {
    count,
    of,
    share: of === 0 ? null : count / of,
    low: limits?.low ?? null,
    high: limits?.high ?? null,
  };
}
