import { clinicalChange } from '@unknot/statistics/reliability/clinical-change';
import { recoveryCutOff } from '@unknot/statistics/reliability/recovery-cut-off';
import type { Population } from '@unknot/statistics/reliability/recovery-cut-off';
import type { TrendGate } from '../trend-call';
import type { Withheld } from '../withheld';

/** Scores of people with the complaint and of people without it, from one published source. */
export interface RecoveryNorms {
  readonly withComplaint: Population;
  readonly without: Population;
}

/** Whether a client has recovered: reliably better, and past the cut-off to those without the complaint. */
export interface Recovery {
  readonly isRecovered: boolean;
  /** Cut-off c of Jacobson and Truax (1991), in the measure's unit. */
  readonly cutOff: number;
}

/** Why it is not told whether a client has recovered. */
export type NoRecoveryReason = 'NO_START' | 'NO_NORMS' | 'NO_DIRECTION' | 'NO_ERROR_KNOWN';

/**
 * Whether the change from `before` to `after` is a recovery (domain model 4.2). `norms` is `null` where nothing
 * is published for the measure, as for every measure of the catalogue so far: then nobody is called recovered.
 */
export function recoveryOf(
  before: number | null,
  after: number,
  { direction, sem }: Pick<TrendGate, 'direction' | 'sem'>,
  norms: RecoveryNorms | null,
): Recovery | Withheld<NoRecoveryReason> {
  if (before === null) return no('NO_START', 'There is no score from the start of care.');
  const cutOff = norms === null ? undefined : recoveryCutOff(norms.withComplaint, norms.without);
  if (cutOff === undefined) {
    return no('NO_NORMS', 'No scores of people without the complaint are known for this measure.');
  }
  if (direction === 'NONE' || direction === 'TARGET') {
    return no('NO_DIRECTION', 'Neither direction of this measure is better.');
  }
  const change =
    sem === null
      ? undefined
      : clinicalChange(before, after, {
          standardErrorOfMeasurement: sem,
          higherIsBetter: direction === 'HIGHER',
          cutOff,
        });
  if (change === undefined) {
    return no('NO_ERROR_KNOWN', 'No measurement error is known for this measure.');
  }
  return { isRecovered: change === 'RECOVERED', cutOff };
}

function no(withheld: NoRecoveryReason, why: string): Withheld<NoRecoveryReason> {
  return { withheld, why };
}
