import { normalReach } from '../confidence-reach';
import type { Count, Limits } from './count';
import { isCount } from './count';

/**
 * Wilson's limits with half an event of continuity correction (Newcombe 1998, method 4, as R's
 * prop.test): wider, never below the stated confidence. `undefined` without a group or for a
 * confidence that is not between 0 and 1.
 */
export function continuityCorrectedWilsonInterval(
  count: Count,
  confidence = 0.95,
): Limits | undefined {
  const z = normalReach(confidence);
  if (z === undefined || !isCount(count)) return undefined;
  const { events, n } = count;
  // R moves by less where the share is nearer to a half than half an event.
  const moved = Math.min(0.5, Math.abs(events - n / 2));
  const limitOf = (sign: 1 | -1): number => {
    const share = (events + sign * moved) / n;
    if (share <= 0 || share >= 1) return share <= 0 ? 0 : 1;
    const reach = z * Math.sqrt((share * (1 - share)) / n + (z / (2 * n)) ** 2);
    return (share + z ** 2 / (2 * n) + sign * reach) / (1 + z ** 2 / n);
  };
  return { low: limitOf(-1), high: limitOf(1) };
}
