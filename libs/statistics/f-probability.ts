import { incompleteBeta } from './incomplete-beta';
import type { Tail } from './incomplete-gamma';

/**
 * The probability that an F value with `df1` over `df2` degrees of freedom is at most `f`, or above
 * it. Throws unless both degrees of freedom are above 0 and f is not negative.
 */
export function fProbability(f: number, df1: number, df2: number, tail: Tail = 'LOWER'): number {
  if (!(f >= 0)) throw new RangeError('The probability of F needs a value of 0 or more.');
  if (f === Infinity) return tail === 'LOWER' ? 1 : 0;
  const above = (df1 * f) / (df1 * f + df2);
  const below = df2 / (df1 * f + df2);
  return tail === 'LOWER'
    ? incompleteBeta(df1 / 2, df2 / 2, above, below)
    : incompleteBeta(df2 / 2, df1 / 2, below, above);
}
