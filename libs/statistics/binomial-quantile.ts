import { binomialProbability } from './binomial-probability';
import { normalQuantile } from './normal-quantile';

/**
 * The smallest count of events among `n`, each with probability `chance`, that is reached or stayed
 * below with probability `p` at least (R's qbinom, its rounding allowance included). Starts at the
 * normal approximation with Cornish and Fisher's skew and walks. `undefined` unless 0 < p < 1.
 */
export function binomialQuantile(p: number, n: number, chance: number): number | undefined {
  const z = normalQuantile(p);
  if (z === undefined) return undefined;
  const reached = (events: number): boolean =>
    binomialProbability(events, n, chance) >= p * (1 - 64 * Number.EPSILON);
  const spread = Math.sqrt(n * chance * (1 - chance));
  const skew = spread === 0 ? 0 : (1 - 2 * chance) / spread;
  const start = Math.round(n * chance + spread * (z + (skew * (z * z - 1)) / 6));
  let events = Math.min(n, Math.max(0, start));
  while (events > 0 && reached(events - 1)) events -= 1;
  while (events < n && !reached(events)) events += 1;
  return events;
}
