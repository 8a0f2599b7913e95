import { reliableChangeIndex } from '@unknot/statistics/reliability/reliable-change-index';
import { confidence, gainOf, reaches } from '../gain';
import type { TrendGate } from '../trend-call';
import type { Withheld } from '../withheld';

/** A change between two single scores, held against measurement error (Jacobson and Truax 1991). */
export interface ReliableChange {
  /** The gain in standard errors of a difference, gain / (SEM·√2); above 0 is better. */
  readonly index: number;
  /** From 1.96 on either side it is more than measurement error. */
  readonly side: 'BETTER' | 'WORSE' | 'WITHIN_ERROR';
  /** Whether the gain is at least the important difference; `null` where none is known. */
  readonly isImportant: boolean | null;
}

/** Whether a change from `before` to `after` is more than error, and whether it is important. */
export function reliableChangeOf(
  before: number | null,
  after: number,
  { direction, sem, important }: TrendGate,
): ReliableChange | Withheld<'NO_START' | 'NO_DIRECTION' | 'NO_ERROR_KNOWN'> {
  if (before === null)
    return { withheld: 'NO_START', why: 'There is no score from the start of care.' };
  if (direction === 'NONE' || direction === 'TARGET') {
    return { withheld: 'NO_DIRECTION', why: 'Neither direction of this measure is better.' };
  }
  const change = sem === null ? undefined : reliableChangeIndex(before, after, sem);
  if (change === undefined) {
    return { withheld: 'NO_ERROR_KNOWN', why: 'No measurement error is known for this measure.' };
  }
  const index = gainOf(change, direction);
  return {
    index,
    side: reaches(index, confidence)
      ? 'BETTER'
      : reaches(-index, confidence)
        ? 'WORSE'
        : 'WITHIN_ERROR',
    isImportant: important === null ? null : reaches(gainOf(after - before, direction), important),
  };
}
