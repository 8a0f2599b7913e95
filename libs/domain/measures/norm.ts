/** What healthy people reach in a movement, ready to be shown; fits one way of moving only. */
export interface Norm {
  /**
   * In degrees. Where only limits are known, the lower one: the value that even the group that moves
   * least reaches on average.
   */
  readonly value: number;
  /** The limits of the reference, or of all groups that may fit where age or sex is not known; `null` where there are none. */
  readonly low: number | null;
  readonly high: number | null;
  /** Whether `value` stands for this person; if not, show limits and no percentage of it. */
  readonly single: boolean;
  /** In whom it was found. */
  readonly population: string;
  readonly source: string;
  /** Whether the values were seen at their source; what was not seen is never shown to a client. */
  readonly verified: boolean;
}
