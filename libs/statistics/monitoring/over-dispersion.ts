import { unitEstimatesOf } from '../multilevel/unit-estimates';
import type { Accessor } from '../numbers-of';
import { quantile } from '../quantile';
import { sum } from '../sum';

/** How much more units differ from a target than chance explains, extremes held in. */
export interface OverDispersion {
  /** Mean squared distance from the target in standard errors: about 1 by chance. */
  readonly phi: number;
  /** Variance between units that explains the rest, for wider funnel limits; 0 where there is none. */
  readonly between: number;
}

/**
 * Over-dispersion about a target from distances in standard errors, those beyond the lowest and
 * highest tenth drawn in to it so that single outliers do not widen the limits they should be seen
 * by (Spiegelhalter 2005 and 2012; quantiles of type 7 as in R's FunnelPlotR). `winsorised` 0 leaves
 * them. `undefined` for fewer than two units, or a share not within 0 to 0.5.
 */
export function overDispersion<T>(
  items: Iterable<T>,
  estimateOf: Accessor<T>,
  varianceOf: Accessor<T>,
  target: number,
  winsorised = 0.1,
): OverDispersion | undefined {
  const units = unitEstimatesOf(items, estimateOf, varianceOf);
  const distances = units.map(
    ({ estimate, variance }) => (estimate - target) / Math.sqrt(variance),
  );
  const [low, high] = [quantile(distances, winsorised), quantile(distances, 1 - winsorised)];
  if (units.length < 2 || low === undefined || high === undefined || low > high) return undefined;
  const squares = sum(distances, (z) => Math.min(high, Math.max(low, z)) ** 2);
  const weight = sum(units, ({ variance }) => 1 / variance);
  const spare = weight - sum(units, ({ variance }) => variance ** -2) / weight;
  return {
    phi: squares / units.length,
    between: Math.max(0, (squares - (units.length - 1)) / spare),
  };
}
