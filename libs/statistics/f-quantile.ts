import { betaQuantile } from './beta-quantile';

/**
 * The value that F with `df1` over `df2` degrees of freedom exceeds with probability 1 - `p`, from
 * the beta quantile. `undefined` unless 0 < p < 1 and both degrees of freedom are above 0.
 */
export function fQuantile(p: number, df1: number, df2: number): number | undefined {
  if (!(p > 0 && p < 1)) return undefined;
  const upper = p > 0.5;
  const share = upper ? betaQuantile(1 - p, df2 / 2, df1 / 2) : betaQuantile(p, df1 / 2, df2 / 2);
  if (share === undefined) return undefined;
  const odds = upper ? (1 - share) / share : share / (1 - share);
  return (df2 / df1) * odds;
}
