/** One complaint that an episode of care can be about. */
export interface Condition {
  readonly key: string;
  readonly name: string;
  /** The key of the region of the body where it is; `null` where it can be anywhere. */
  readonly region: string | null;
  /** Its category in ICD-10-CM 2018. */
  readonly icd10cm: string;
  /** The official title of that category. */
  readonly title: string;
  readonly source: string;
  /** Whether the category was checked against the source. */
  readonly verified: boolean;
  /** What is to be known about the category; absent where nothing is. */
  readonly note?: string;
}
