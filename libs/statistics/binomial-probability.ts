import { incompleteBeta } from './incomplete-beta';

/**
 * The probability of at most `events` events among `n` when each comes with probability `p`, from
 * the incomplete beta function. Throws unless n is a whole number of 0 or more and p within 0 to 1.
 */
export function binomialProbability(events: number, n: number, p: number): number {
  if (!(Number.isInteger(n) && n >= 0 && p >= 0 && p <= 1) || Number.isNaN(events)) {
    throw new RangeError('The binomial probability needs a whole n and p within 0 to 1.');
  }
  const whole = Math.floor(events);
  if (whole < 0) return 0;
  if (whole >= n) return 1;
  return incompleteBeta(n - whole, whole + 1, 1 - p, p);
}
