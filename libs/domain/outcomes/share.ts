/** A share of people or episodes with its 95 % limits. */
export interface Share {
  readonly count: number;
  readonly of: number;
  /** From 0 to 1; `null` where there is nothing to take a share of. */
  readonly share: number | null;
  /** Limits by Wilson's method, from 0 to 1; `null` with the share. */
  readonly low: number | null;
  readonly high: number | null;
}
