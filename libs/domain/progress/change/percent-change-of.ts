import type { Measure } from '../../measures/measure';
import { figure } from '../figures';
import { gainOf } from '../gain';
import type { Withheld } from '../withheld';

/** Below this share of a scale with an end a start is too low for a percentage: 3 on a scale from 0 to 10. */
const lowestStart = 0.3;

/** A change as a share of where it began. */
export interface PercentChange {
  /** In per cent of the start; above 0 is better. For one person only: it is never averaged. */
  readonly percent: number;
}

/** Why no percentage is formed. */
export type NoPercentReason = 'NO_START' | 'NO_TRUE_ZERO' | 'LOW_START' | 'NO_DIRECTION';

/**
 * The change from `before` to `after` as a percentage of `before` (domain model 4.2). Held back where the
 * start lies below 3 of 10, or that share of another scale, since a small start makes any change look large;
 * and for a scale that does not begin at zero or has no end.
 */
export function percentChangeOf(
  before: number | null,
  after: number,
  { min, max, direction }: Pick<Measure, 'min' | 'max' | 'direction'>,
): PercentChange | Withheld<NoPercentReason> {
  if (before === null) return no('NO_START', 'There is no score from the start of care.');
  if (direction === 'NONE' || direction === 'TARGET') {
    return no('NO_DIRECTION', 'Neither direction of this measure is better.');
  }
  if (min !== 0) return no('NO_TRUE_ZERO', 'The scale does not begin at zero.');
  if (before <= 0)
    return no('LOW_START', `Nothing is a percentage of a start of ${figure(before)}.`);
  const floor = max === null ? 0 : lowestStart * max;
  if (before < floor - 1e-9) {
    return no(
      'LOW_START',
      `The start of ${figure(before)} is below ${figure(floor)}: a percentage of it would mislead.`,
    );
  }
  return { percent: (100 * gainOf(after - before, direction)) / before };
}

function no(withheld: NoPercentReason, why: string): Withheld<NoPercentReason> {
  return { withheld, why };
}
