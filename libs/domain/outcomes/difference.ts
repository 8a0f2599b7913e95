/** A difference with its 95 % limits, in the unit of the measure; above 0 is better than the reference. */
export interface Difference {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly standardError: number;
}
