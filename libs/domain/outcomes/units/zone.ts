import type { FunnelLimits } from '@unknot/statistics/monitoring/funnel-limits';
import { gates } from '../gates';

/**
 * Where a unit lies in a funnel. Only `SIGNAL_HIGH` and `SIGNAL_LOW`, outside the limits of 99.8 %, say that
 * chance hardly explains it; of 20 equal units 13 practices in 20 have one that lies in `WATCH`.
 */
export type Zone = 'AS_EXPECTED' | 'WATCH' | 'SIGNAL_HIGH' | 'SIGNAL_LOW';

/** The two pairs of limits of a funnel. */
export interface ZoneLimits {
  /** 95 %. */
  readonly watch: FunnelLimits;
  /** 99.8 %. */
  readonly signal: FunnelLimits;
}

/** The confidence of each pair. */
export const zoneConfidence = { watch: 0.95, signal: 0.998 } as const;

/** The zone of a value. */
export function zoneOf(value: number, { watch, signal }: ZoneLimits): Zone {
  if (value > signal.high) return 'SIGNAL_HIGH';
  if (value < signal.low) return 'SIGNAL_LOW';
  return value > watch.high || value < watch.low ? 'WATCH' : 'AS_EXPECTED';
}

/** The zone in words; a unit with few people that lies inside wide limits says little. */
export function zoneWords(zone: Zone, people: number): string {
  switch (zone) {
    case 'SIGNAL_HIGH':
      return 'higher than chance explains';
    case 'SIGNAL_LOW':
      return 'lower than chance explains';
    case 'WATCH':
      return 'within chance, near its edge';
    case 'AS_EXPECTED':
      return people < gates.indicativeBelow ? 'as expected; too few to tell' : 'as expected';
  }
}

/** Whether chance hardly explains it. */
export function isSignal(zone: Zone): boolean {
  return zone === 'SIGNAL_HIGH' || zone === 'SIGNAL_LOW';
}
