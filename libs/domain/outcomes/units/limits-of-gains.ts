import { funnelLimitsOfMean } from '@unknot/statistics/monitoring/funnel-limits-of-mean';
import { overDispersion } from '@unknot/statistics/monitoring/over-dispersion';
import type { FunnelLimits } from '@unknot/statistics/monitoring/funnel-limits';
import { simulatedLimitsBySize } from '@unknot/statistics/monitoring/simulated-funnel-limits';
import { seededStream } from '@unknot/statistics/seeded-stream';
import type { UnitGains } from './unit-gains-of';
import type { ZoneLimits } from './zone';
import { zoneConfidence } from './zone';

/** Limits for a mean gain among a number of episodes. */
export interface LimitsOfGains {
  /** Variance between units that is nobody's fault; it widens the limits. */
  readonly between: number;
  /** For each number of episodes that was asked for. */
  readonly at: (episodes: number) => ZoneLimits | undefined;
}

/** Up to this number the mean of skewed gains is not quite normal; beyond it the formula is as good. */
const simulatedUpTo = 60;
const confidences = [zoneConfidence.watch, zoneConfidence.signal] as const;

/**
 * Funnel limits of mean gains about the mean of all, for these numbers of episodes: by simulation from what
 * single episodes gained beyond their unit's mean, above 60 episodes by formula; both widened by
 * over-dispersion. The same data have the same limits, for the seed is the same.
 */
export function limitsOfGains(
  { meanGain, spread }: UnitGains,
  episodes: readonly number[],
  seed = 1,
): LimitsOfGains {
  const { units, withinVariance } = spread;
  const dispersion = overDispersion(
    units,
    ({ mean }) => mean,
    ({ variance }) => variance,
    0,
  );
  const between = dispersion?.between ?? 0;
  const apart = units.flatMap(({ unit, mean }) =>
    unit.episodes.map(({ beyondExpected }) => beyondExpected - mean),
  );
  // Each unit's own mean took a part of their spread away.
  const full = Math.sqrt(apart.length / (apart.length - units.length));
  const few = episodes.filter((count) => count <= simulatedUpTo);
  const simulated = simulatedLimitsBySize(apart, few, confidences, { random: seededStream(seed) });
  const limitsAt = (count: number, pair: 0 | 1): FunnelLimits | undefined => {
    const own = simulated.get(count)?.[pair];
    if (own === undefined) {
      const varying = { variance: withinVariance, between };
      return funnelLimitsOfMean(meanGain, count, varying, confidences[pair]);
    }
    const wider = full * Math.sqrt(1 + (between * count) / withinVariance);
    return { low: meanGain + own.low * wider, high: meanGain + own.high * wider };
  };
  return {
    between,
    at: (count) => {
      const [watch, signal] = [limitsAt(count, 0), limitsAt(count, 1)];
      return watch && signal && { watch, signal };
    },
  };
}
