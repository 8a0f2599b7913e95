import { normalReach } from '../confidence-reach';
import type { Count, Limits } from './count';
import { isCount } from './count';

/**
 * Limits of a share by the score method of Wilson (1927), the default for shares of clients: right
 * for small groups and for none or all. `undefined` without a group or for a confidence that is not
 * between 0 and 1.
 */
export function wilsonInterval(count: Count, confidence = 0.95): Limits | undefined {
  const z = normalReach(confidence);
  if (z === undefined || !isCount(count)) return undefined;
  const { events, n } = count;
  const share = events / n;
  const centre = share + z ** 2 / (2 * n);
  const reach = z * Math.sqrt((share * (1 - share)) / n + (z / (2 * n)) ** 2);
  const whole = 1 + z ** 2 / n;
  return {
    low: events === 0 ? 0 : (centre - reach) / whole,
    high: events === n ? 1 : (centre + reach) / whole,
  };
}
