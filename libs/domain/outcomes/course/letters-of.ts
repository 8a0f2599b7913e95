import type { XmrChart } from '@unknot/statistics/monitoring/xmr-chart';
import type { PeriodSignal } from './period-chart';

/**
 * The letter of each point with a signal: the side of the mean on which it lies, and for a run that only rises
 * or falls the way it goes; `null` for a point without a signal.
 */
export function lettersOf({ points, limits }: XmrChart): (PeriodSignal | null)[] {
  return points.map(({ value, signals }, index) => {
    if (signals.length === 0) return null;
    const isTrendOnly = signals.every((signal) => signal === 'TREND');
    // The first of a run has nothing before it that belongs to it.
    const before = points[index - 1];
    const next = points[index + 1];
    const isInside = before !== undefined && before.signals.includes('TREND');
    const step = isInside ? value - before.value : (next?.value ?? value) - value;
    const isHigh = isTrendOnly ? step > 0 : value > limits.mean;
    return { letter: isHigh ? 'H' : 'L', rules: signals };
  });
}
