import { normalQuantile } from '../normal-quantile';
import { reliableChangeIndex } from './reliable-change-index';

/** What a change of one client amounts to, in the order of Jacobson and Truax (1991). */
export type ClinicalChange = 'RECOVERED' | 'IMPROVED' | 'UNCHANGED' | 'WORSE';

/** What is needed to tell a change from error. */
export interface ClinicalChangeOptions {
  readonly standardErrorOfMeasurement: number;
  /** Whether a higher value is better. */
  readonly higherIsBetter: boolean;
  /** From `recoveryCutOff`; absent says that nothing can be called recovered. */
  readonly cutOff?: number | undefined;
  readonly confidence?: number;
}

/**
 * Clinical change of one client: beyond measurement error for the better (and, having begun on the
 * complaint's side of the cut-off, past it: recovered), for the worse, or neither. `undefined` unless
 * the error is above zero and the confidence between 0 and 1.
 */
export function clinicalChange(
  before: number,
  after: number,
  options: ClinicalChangeOptions,
): ClinicalChange | undefined {
  const index = reliableChangeIndex(before, after, options.standardErrorOfMeasurement);
  const z = normalQuantile((1 + (options.confidence ?? 0.95)) / 2);
  if (index === undefined || z === undefined) return undefined;
  const direction = options.higherIsBetter ? 1 : -1;
  const better = direction * index;
  if (Math.abs(better) < z) return 'UNCHANGED';
  if (better < 0) return 'WORSE';
  const { cutOff } = options;
  const crossed =
    cutOff !== undefined && direction * (before - cutOff) < 0 && direction * (after - cutOff) >= 0;
  return crossed ? 'RECOVERED' : 'IMPROVED';
}
