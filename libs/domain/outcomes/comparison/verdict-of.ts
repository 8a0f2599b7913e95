import { includesNoDifference } from '../caveats';
import type { Difference } from '../difference';
import type { Withheld } from '../../progress/withheld';
import { isWithheld } from '../../progress/withheld';

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

/** Signs that differ make a comparison inconclusive (domain model 5.2); else the interval decides. */
export function verdictOf(
  difference: Difference,
  rows: readonly SensitivityRow[],
): ComparisonVerdict {
  const isOpposite = ({ difference: other }: SensitivityRow) =>
    !isWithheld(other) && other.value * difference.value < 0;
  if (rows.some(isOpposite)) return 'INCONCLUSIVE';
  if (includesNoDifference(difference)) return 'INCLUDES_NO_DIFFERENCE';
  return difference.value > 0 ? 'HIGHER' : 'LOWER';
}
