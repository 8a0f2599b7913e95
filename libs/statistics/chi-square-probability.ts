import type { Tail } from './incomplete-gamma';
import { incompleteGamma } from './incomplete-gamma';

/**
 * The probability that a chi-square value with `df` degrees of freedom is at most `x`, or above it.
 * Throws unless df is above 0 and x is not negative.
 */
export function chiSquareProbability(x: number, df: number, tail: Tail = 'LOWER'): number {
  return incompleteGamma(df / 2, x / 2, tail);
}
