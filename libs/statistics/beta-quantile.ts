import { binomialTerm } from './density-terms';
import { incompleteBeta } from './incomplete-beta';
import { increasingRoot } from './increasing-root';

/**
 * The value that a beta(a, b) value exceeds with probability 1 - `p`: safeguarded Newton on the
 * incomplete beta function. `undefined` unless 0 < p < 1 and a and b are above 0.
 */
export function betaQuantile(p: number, a: number, b: number): number | undefined {
  if (!(p > 0 && p < 1 && a > 0 && b > 0)) return undefined;
  const valueAt = (x: number): number => incompleteBeta(a, b, x) - p;
  const slopeAt = (x: number): number =>
    ((a * b) / (a + b)) * (binomialTerm(a, a + b, x, 1 - x) / (x * (1 - x)));
  return increasingRoot({ valueAt, slopeAt }, 0, 1, a / (a + b));
}
