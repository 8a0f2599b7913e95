import { mean } from '../mean';
import { normalQuantile } from '../normal-quantile';
import type { Accessor } from '../numbers-of';
import { pointsOf } from '../points-of';
import { standardDeviation } from '../standard-deviation';

/** How far apart two ways of measuring the same thing may be, in its unit. */
export interface LimitsOfAgreement {
  readonly n: number;
  /** Mean of one minus other. */
  readonly bias: number;
  readonly sdOfDifferences: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The range that holds the difference between two ways of measuring for the share `coverage` of
 * subjects: bias ± z * SD of the differences (Bland and Altman 1986). A subject that lacks either is
 * skipped. `undefined` for fewer than two subjects.
 */
export function limitsOfAgreement<T>(
  items: Iterable<T>,
  oneOf: Accessor<T>,
  otherOf: Accessor<T>,
  coverage = 0.95,
): LimitsOfAgreement | undefined {
  const differences = pointsOf(items, oneOf, otherOf).map(({ x, y }) => x - y);
  const bias = mean(differences);
  const sdOfDifferences = standardDeviation(differences);
  const z = normalQuantile((1 + coverage) / 2);
  if (bias === undefined || sdOfDifferences === undefined || z === undefined) return undefined;
  const reach = z * sdOfDifferences;
  return { n: differences.length, bias, sdOfDifferences, low: bias - reach, high: bias + reach };
}
