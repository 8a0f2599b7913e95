import { includesNoDifference } from '../caveats';
import type { Difference } from '../difference';
import type { OutcomeMeasure } from '../outcome-measure';
import type { Withheld } from '../../progress/withheld';
import { isWithheld } from '../../progress/withheld';
import type { AskedEpisode } from './asked-of';

/** What a comparison says. Higher is more gain than the reference; nothing here says why. */
export type ComparisonVerdict =
  | 'INCLUDES_NO_DIFFERENCE'
  | 'HIGHER'
  | 'LOWER'
  /** Another way to reckon the same comparison points the other way. */
  | 'INCONCLUSIVE';

/** The same comparison reckoned in another way. */
export interface SensitivityRow {
  readonly kind: 'EVER_USED' | 'TOTAL_DOSE' | 'COMPLETION_WEIGHTED' | 'WITH_EXCLUDED';
  /** How it was reckoned, and per what: `used at all in the first three sessions`. */
  readonly words: string;
  readonly difference: Difference | Withheld;
  /** Complete episodes in it. */
  readonly n: number;
}

/** Below this part of the scale a difference is rounding: it has no sign. */
const rounding = 1e-9;

/**
 * Signs that differ make a comparison inconclusive (domain model 5.2); else the interval decides.
 * `scale` is how far scores can lie apart, in the measure's unit (`scaleOf`).
 */
export function verdictOf(
  difference: Difference,
  rows: readonly SensitivityRow[],
  scale: number,
): ComparisonVerdict {
  const sign = signOf(difference, scale);
  const isOpposite = ({ difference: other }: SensitivityRow) =>
    !isWithheld(other) && signOf(other, scale) * sign < 0;
  if (rows.some(isOpposite)) return 'INCONCLUSIVE';
  if (sign === 0 || includesNoDifference(difference)) return 'INCLUDES_NO_DIFFERENCE';
  return sign > 0 ? 'HIGHER' : 'LOWER';
}

function signOf({ value }: Difference, scale: number): number {
  return Math.abs(value) <= rounding * scale ? 0 : Math.sign(value);
}

/** A difference of which what is only rounding is nothing: noise of 1e-17 has no direction, and no interval beside 0. */
export function withoutNoise(difference: Difference, scale: number): Difference {
  const cleared = (value: number) => (Math.abs(value) <= rounding * scale ? 0 : value);
  const { value, low, high, standardError } = difference;
  return {
    value: cleared(value),
    low: cleared(low),
    high: cleared(high),
    standardError: cleared(standardError),
  };
}

/** How far scores can lie apart: between the ends of the measure, else as large as the largest score. */
export function scaleOf(
  { min, max }: Pick<OutcomeMeasure, 'min' | 'max'>,
  episodes: readonly Pick<AskedEpisode, 'before' | 'after'>[],
): number {
  if (min !== null && max !== null) return max - min;
  return episodes.reduce(
    (most, { before, after }) => Math.max(most, Math.abs(before), Math.abs(after)),
    0,
  );
}
