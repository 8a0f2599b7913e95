import { incompleteBeta } from './incomplete-beta';

/**
 * The probability that a value of Student's t with `df` degrees of freedom is at most `t`, exact in
 * both tails for negative `t`; a two-sided p is twice this at -|t|. Throws unless df is above 0.
 */
export function tProbability(t: number, df: number): number {
  if (Number.isNaN(t)) throw new RangeError('The probability of t needs a number.');
  if (t === Infinity || t === -Infinity) return t > 0 ? 1 : 0;
  const squared = t * t;
  const beyond = incompleteBeta(df / 2, 0.5, df / (df + squared), squared / (df + squared)) / 2;
  return t > 0 ? 1 - beyond : beyond;
}
