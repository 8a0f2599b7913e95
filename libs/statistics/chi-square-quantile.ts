import { chiSquareProbability } from './chi-square-probability';
import { poissonTerm } from './density-terms';
import { increasingRoot } from './increasing-root';

/**
 * The value that chi-square with `df` degrees of freedom exceeds with probability 1 - `p`:
 * safeguarded Newton on the smaller tail. `undefined` unless 0 < p < 1 and df is above 0.
 */
export function chiSquareQuantile(p: number, df: number): number | undefined {
  if (!(p > 0 && p < 1 && df > 0)) return undefined;
  const valueAt = (x: number): number =>
    p > 0.5
      ? 1 - p - chiSquareProbability(x, df, 'UPPER')
      : chiSquareProbability(x, df, 'LOWER') - p;
  let reach = df + 1;
  while (valueAt(reach) < 0) reach *= 2;
  const slopeAt = (x: number): number => (df / 2 / x) * poissonTerm(df / 2, x / 2);
  return increasingRoot({ valueAt, slopeAt }, 0, reach, Math.min(df, reach / 2));
}
