import { increasingRoot } from './increasing-root';
import { binomialTerm } from './density-terms';
import { tProbability } from './t-probability';

/**
 * The value that Student's t with `df` degrees of freedom exceeds with probability 1 - `p`:
 * safeguarded Newton on our own probability. `undefined` unless 0 < p < 1 and df is above 0.
 */
export function tQuantile(p: number, df: number): number | undefined {
  if (!(p > 0 && p < 1 && df > 0)) return undefined;
  if (p === 0.5) return 0;
  const tail = Math.min(p, 1 - p);
  let reach = 1;
  while (tProbability(-reach, df) > tail) reach *= 2;
  const distance = increasingRoot(
    { valueAt: (t) => tail - tProbability(-t, df), slopeAt: (t) => density(t, df) },
    reach === 1 ? 0 : reach / 2,
    reach,
  );
  return p < 0.5 ? -distance : distance;
}

/** Student's density, from the beta density of df / (df + t²). */
function density(t: number, df: number): number {
  const x = df / (df + t * t);
  const y = (t * t) / (df + t * t);
  const beta = ((df / 2) * 0.5 * binomialTerm(df / 2, (df + 1) / 2, x, y)) / ((df + 1) / 2);
  return beta / t;
}
