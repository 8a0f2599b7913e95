import type { FunnelLimits } from '@unknot/statistics/monitoring/funnel-limits';
import { funnelLimitsOfProportion } from '@unknot/statistics/monitoring/funnel-limits-of-proportion';
import { overDispersion } from '@unknot/statistics/monitoring/over-dispersion';
import type { UnitShares } from './unit-shares-of';
import type { ZoneLimits } from './zone';
import { zoneConfidence } from './zone';

/** Limits for a share among a number of episodes. */
export interface LimitsOfShares {
  /** Variance between units that is nobody's fault; it widens the limits. */
  readonly between: number;
  readonly at: (episodes: number) => ZoneLimits | undefined;
}

/** Exact binomial limits, interpolated, about the share of all; widened by over-dispersion. */
export function limitsOfShares({ target, units }: UnitShares): LimitsOfShares {
  const varianceAt = (episodes: number): number => (target * (1 - target)) / episodes;
  const dispersion = overDispersion(
    units,
    ({ value }) => value,
    ({ episodes }) => varianceAt(episodes),
    target,
  );
  const between = dispersion?.between ?? 0;
  const limitsAt = (episodes: number, confidence: number): FunnelLimits | undefined => {
    const exact = funnelLimitsOfProportion(target, episodes, confidence);
    if (exact === undefined || between === 0) return exact;
    const wider = Math.sqrt(1 + between / varianceAt(episodes));
    return {
      low: Math.max(0, target + (exact.low - target) * wider),
      high: Math.min(1, target + (exact.high - target) * wider),
    };
  };
  return {
    between,
    at: (episodes) => {
      const watch = limitsAt(episodes, zoneConfidence.watch);
      const signal = limitsAt(episodes, zoneConfidence.signal);
      return watch && signal && { watch, signal };
    },
  };
}
