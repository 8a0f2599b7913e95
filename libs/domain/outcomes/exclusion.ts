/** Why a practice leaves an episode out of comparisons, as a code; every one stands in the ledger. */
export const exclusionReasons = [
  'WRONG_CONDITION',
  'RECORD_ERROR',
  'OTHER_ILLNESS',
  'SURGERY_DURING_CARE',
  'TREATED_ELSEWHERE',
  'TRAINING_RECORD',
] as const;

/** The code of one reason. */
export type ExclusionReason = (typeof exclusionReasons)[number];

/** One episode left out, and by whom that was approved. */
export interface Exclusion {
  readonly reason: ExclusionReason;
  /** Calendar day of the approval. */
  readonly approvedOn: string;
}
